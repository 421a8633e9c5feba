package uk.nhs.london.aiportal.organisation;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * That a trust closes into another.
 *
 * @param organisationCode of the one that closes, after the day before the merger
 * @param intoCode of its successor
 * @param mergedOn the first day under the successor
 * @param reason what it rests on
 * @param movedAt when the open records moved; null until they do
 * @param recordsMoved how many; null until they do
 */
public record Merger(long id, String organisationCode, String intoCode, LocalDate mergedOn, String reason,
		String recordedBy, Instant recordedAt, @Nullable Instant movedAt, @Nullable Integer recordsMoved) {

	/** The last day of the one that closes. */
	public LocalDate lastDay() {
		return this.mergedOn.minusDays(1);
	}

	public boolean isCarriedOut() {
		return this.movedAt != null;
	}

}
