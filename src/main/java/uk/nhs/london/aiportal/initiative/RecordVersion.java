package uk.nhs.london.aiportal.initiative;

import java.time.Instant;

/**
 * A version of a record.
 *
 * @param change what was done, as a person would say it
 */
public record RecordVersion(int version, Instant recordedAt, String recordedBy, String change) {
}
