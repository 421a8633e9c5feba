package uk.nhs.london.aiportal.account;

import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Lets somebody into a portal that has no accounts yet: at each start the account
 * {@code administrator} gets the configured password, if one is configured.
 */
@Component
class FirstAdministrator implements ApplicationRunner {

	private final AccountService accounts;

	private final String password;

	FirstAdministrator(AccountService accounts, @Value("${portal.administrator.password:}") String password) {
		this.accounts = accounts;
		this.password = password;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (!this.password.isBlank()) {
			this.accounts.provide(List.of(NewAccount.administrator("administrator")), this.password);
		}
	}

}
