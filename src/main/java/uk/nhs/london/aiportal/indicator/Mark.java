package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;

/**
 * That an initiative counts in an indicator from a day on.
 *
 * @param value what it counts as; empty where the indicator tells nothing apart
 * @param before the first day on which it no longer does; {@link LocalDate#MAX} for none
 * @param amount what it adds to a sum; zero where there is none
 */
record Mark(Indicator indicator, String value, LocalDate from, LocalDate before, int amount) {

}
