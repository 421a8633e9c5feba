package uk.nhs.london.aiportal.initiative;

import java.time.LocalDate;

/**
 * That an initiative was registered by mistake and stands no more.
 *
 * @param by the user name of whoever withdrew it
 */
public record Withdrawal(LocalDate on, String because, String by) {
}
