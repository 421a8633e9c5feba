package uk.nhs.london.aiportal.organisation;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * That an organisation belonged to a system for a time, why the portal says so, and
 * whether that was found to be wrong.
 *
 * @param endsOn the last day; null if it goes on
 * @param reason what the assignment rests on, with any doubt
 * @param recordedBy a username, or "reference data"
 * @param corrects the membership in whose place it stands; null if it is the first word
 * @param corrected who found it wrong, when and why; null while it holds
 */
public record Membership(long id, String organisationCode, String systemCode, MembershipRole role, LocalDate startsOn,
		@Nullable LocalDate endsOn, String reason, String recordedBy, Instant recordedAt, @Nullable Long corrects,
		@Nullable Correction corrected) {

	/** Why a membership no longer holds. */
	public record Correction(String by, Instant at, String reason) {

	}

	/** True while it is what the portal holds to be true. */
	public boolean holds() {
		return this.corrected == null;
	}

	boolean inForceOn(LocalDate date) {
		return holds() && !date.isBefore(this.startsOn) && (this.endsOn == null || !date.isAfter(this.endsOn));
	}

}
