package uk.nhs.london.aiportal.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A personal access token as its owner sees it. The token itself is known to nobody but
 * its bearer.
 *
 * @param lastUsedAt to the minute; null if it never was
 * @param revokedAt null if it is not
 */
record AccessToken(long id, String name, TokenScope scope, Instant createdAt, Instant expiresAt,
		@Nullable Instant lastUsedAt, @Nullable Instant revokedAt) {

	/** "Active", "Expired" or "Revoked". */
	public String state(Instant now) {
		if (this.revokedAt != null) {
			return "Revoked";
		}
		return now.isBefore(this.expiresAt) ? "Active" : "Expired";
	}

}
