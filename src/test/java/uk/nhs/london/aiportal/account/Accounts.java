package uk.nhs.london.aiportal.account;

import java.util.List;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * People to sign in as, for the tests of every room:
 * {@code mvc.perform(get("/initiatives").with(signedInAs(analyst())))}.
 */
public final class Accounts {

	private Accounts() {
	}

	/** A digital lead of Barts Health. */
	public static SignedIn lead() {
		return leadOf("R1H", "Barts Health");
	}

	public static SignedIn leadOf(String organisationCode, String organisationName) {
		return new SignedIn("lead-" + organisationCode.toLowerCase(), Role.DIGITAL_LEAD, organisationCode,
				organisationName, null, null);
	}

	/** The manager of North East London. */
	public static SignedIn manager() {
		return new SignedIn("manager-qmf", Role.ICS_MANAGER, null, null, "QMF", "North East London");
	}

	public static SignedIn analyst() {
		return new SignedIn("analyst", Role.ANALYST, null, null, null, null);
	}

	public static SignedIn administrator() {
		return new SignedIn("administrator", Role.ADMINISTRATOR, null, null, null, null);
	}

	/** One person of each role. */
	public static List<SignedIn> ofEachRole() {
		return List.of(lead(), manager(), analyst(), administrator());
	}

	/** Makes a MockMvc request that person's, without a password or a session. */
	public static RequestPostProcessor signedInAs(SignedIn person) {
		return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken
			.authenticated(person, null, AuthorityUtils.createAuthorityList("ROLE_" + person.role())));
	}

}
