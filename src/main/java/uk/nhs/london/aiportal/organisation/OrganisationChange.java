package uk.nhs.london.aiportal.organisation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A change that somebody confirmed from a national file. */
public record OrganisationChange(String organisationCode, String field, @Nullable String oldValue, String newValue,
		Instant changedAt, String changedBy) {
}
