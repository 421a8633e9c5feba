package uk.nhs.london.aiportal.account;

import org.jspecify.annotations.Nullable;

/**
 * An account to be provided, without its password.
 *
 * @param username lower-case letters, digits and hyphens, up to 50; it names a post, not
 * a person
 * @param organisationCode of a digital lead's trust; null for other roles
 * @param systemCode of an ICS manager's system; null for other roles
 */
public record NewAccount(String username, Role role, @Nullable String organisationCode, @Nullable String systemCode) {

	public static NewAccount digitalLead(String username, String organisationCode) {
		return new NewAccount(username, Role.DIGITAL_LEAD, organisationCode, null);
	}

	public static NewAccount icsManager(String username, String systemCode) {
		return new NewAccount(username, Role.ICS_MANAGER, null, systemCode);
	}

	public static NewAccount analyst(String username) {
		return new NewAccount(username, Role.ANALYST, null, null);
	}

	public static NewAccount administrator(String username) {
		return new NewAccount(username, Role.ADMINISTRATOR, null, null);
	}

}
