package uk.nhs.london.aiportal.initiative;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a class was recorded.
 *
 * @param version the version of the record that it was worked out from
 */
record ClassMoment(long id, int version, LocalDate recordedOn, Instant recordedAt) {
}
