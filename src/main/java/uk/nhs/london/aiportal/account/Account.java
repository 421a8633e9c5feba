package uk.nhs.london.aiportal.account;

import org.jspecify.annotations.Nullable;

/**
 * An account as stored.
 *
 * @param passwordHash with the algorithm's name in front: <code>{bcrypt}...</code>
 */
record Account(String username, String passwordHash, Role role, @Nullable String organisationCode,
		@Nullable String systemCode, boolean enabled) {

	Account of(String organisationCode) {
		return new Account(this.username, this.passwordHash, this.role, organisationCode, this.systemCode,
				this.enabled);
	}

}
