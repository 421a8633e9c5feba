package uk.nhs.london.aiportal.account;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person behind a request: {@code @AuthenticationPrincipal SignedIn} in a controller,
 * {@code ${signedIn}} on every page. It is stored in the session, so it holds no password
 * and stays as it was at sign-in; the database ends the sessions of an account whose
 * rights change.
 *
 * @param username lower case; it names a post, not a person
 * @param organisationCode the trust that a digital lead writes for; null for other roles
 * @param organisationName its short name; null when the code is
 * @param systemCode the system of an ICS manager; null for other roles
 * @param systemName its short name; null when the code is
 */
public record SignedIn(String username, Role role, @Nullable String organisationCode, @Nullable String organisationName,
		@Nullable String systemCode, @Nullable String systemName) implements AuthenticatedPrincipal, Serializable {

	public SignedIn {
		if ((role == Role.DIGITAL_LEAD) != (organisationCode != null)) {
			throw new IllegalArgumentException("A digital lead, and nobody else, has an organisation: " + username);
		}
		if ((role == Role.ICS_MANAGER) != (systemCode != null)) {
			throw new IllegalArgumentException("An ICS manager, and nobody else, has a system: " + username);
		}
	}

	@Override
	public String getName() {
		return this.username;
	}

	/** "Digital lead, Barts Health". */
	public String description() {
		return this.role.at((this.organisationName != null) ? this.organisationName : this.systemName);
	}

	/** Whether this person may register and change initiatives of some organisation. */
	boolean writes() {
		return this.role == Role.ADMINISTRATOR || this.role == Role.DIGITAL_LEAD;
	}

	/** Whether this person may change what that organisation has registered. */
	public boolean mayWriteFor(String organisationCode) {
		return this.role == Role.ADMINISTRATOR || organisationCode.equals(this.organisationCode);
	}

}
