package uk.nhs.london.aiportal.demonstration;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import uk.nhs.london.aiportal.account.AccountService;
import uk.nhs.london.aiportal.account.NewAccount;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;

/** One account for each thing that a person may be, all with one password. */
final class DemonstrationAccounts {

	private final AccountService accounts;

	private final OrganisationDirectory organisations;

	private final Clock clock;

	private final String password;

	/**
	 * Accounts with a password.
	 * @param password blank for another one at each start, since a stored one cannot be
	 * printed
	 */
	DemonstrationAccounts(AccountService accounts, OrganisationDirectory organisations, Clock clock, String password) {
		this.accounts = accounts;
		this.organisations = organisations;
		this.clock = clock;
		this.password = password.isBlank() ? random() : password;
	}

	private static String random() {
		byte[] bytes = new byte[8];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	void provide() {
		LondonMap london = this.organisations.asAt(LocalDate.now(this.clock));
		List<NewAccount> people = new ArrayList<>();
		london.counted().forEach((it) -> people.add(NewAccount.digitalLead(name("lead", it.code()), it.code())));
		london.systems().forEach((it) -> people.add(NewAccount.icsManager(name("manager", it.code()), it.code())));
		people.add(NewAccount.analyst("analyst"));
		people.add(NewAccount.administrator("administrator"));
		this.accounts.provide(people, this.password);
	}

	private static String name(String role, String code) {
		return role + "-" + code.toLowerCase();
	}

	/** What a newcomer needs to come in, for the console. */
	String howToSignIn(String address) {
		return """

				  The portal is at %s
				  Demonstration data: every initiative is fictional.
				  Sign in as   lead-rqm        digital lead, Chelsea and Westminster (every trust has one: lead-CODE)
				               manager-qkk     ICS manager, South East London (every system has one: manager-CODE)
				               analyst
				               administrator
				  Password     %s
				""".formatted(address, this.password);
	}

}
