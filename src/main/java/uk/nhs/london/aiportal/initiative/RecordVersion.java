package uk.nhs.london.aiportal.initiative;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A version of a record.
 *
 * @param change what was done, as a person would say it
 * @param why why, in the words of whoever did it; null if they did not say
 */
public record RecordVersion(int version, Instant recordedAt, String recordedBy, String change, @Nullable String why) {
}
