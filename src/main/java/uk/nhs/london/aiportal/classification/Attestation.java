package uk.nhs.london.aiportal.classification;

import java.time.LocalDate;

/**
 * A trust's statement that the record was right on a day.
 */
public record Attestation(LocalDate on) {

}
