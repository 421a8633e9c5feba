package uk.nhs.london.aiportal.classification;

import java.time.LocalDate;

/**
 * An organisation that merged into this one.
 *
 * @param organisation its code
 * @param mergedOn the first day of the merged organisation
 */
public record Predecessor(String organisation, LocalDate mergedOn) {

}
