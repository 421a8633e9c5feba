package uk.nhs.london.aiportal.account;

import java.util.List;

import org.springframework.context.ApplicationContext;

/** Access tokens for the tests of every room. */
public final class ApiTokens {

	private ApiTokens() {
	}

	/** A token of this person, who gets an account if they have none yet. */
	public static String of(SignedIn person, TokenScope scope, ApplicationContext portal) {
		if (portal.getBean(AccountRepository.class).find(person.username()).isEmpty()) {
			portal.getBean(AccountService.class)
				.provide(List.of(new NewAccount(person.username(), person.role(), person.organisationCode(),
						person.systemCode())), "correct horse battery staple");
		}
		return portal.getBean(AccessTokens.class).make("Tests", scope, 30, person).orElseThrow();
	}

}
