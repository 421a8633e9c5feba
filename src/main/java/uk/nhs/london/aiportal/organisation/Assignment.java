package uk.nhs.london.aiportal.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * That an organisation belongs to a system for a time, as someone proposes to record it.
 *
 * @param endsOn the last day; null if it goes on
 */
public record Assignment(String organisationCode, String systemCode, MembershipRole role, LocalDate startsOn,
		@Nullable LocalDate endsOn) {

	public Assignment {
		if (endsOn != null && endsOn.isBefore(startsOn)) {
			throw new IllegalArgumentException("Ends on " + endsOn + ", before it starts on " + startsOn);
		}
	}

}
