package uk.nhs.london.aiportal.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.organisation.CareSystem;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;

/** Checks a user name and password; the hash is gone from what the session keeps. */
@Component
class LocalSignInProvider extends DaoAuthenticationProvider {

	private final OrganisationDirectory organisations;

	private final Clock clock;

	@Autowired
	LocalSignInProvider(AccountRepository accounts, PasswordEncoder passwords, OrganisationDirectory organisations,
			Clock clock) {
		this(new LocalAccounts(accounts), passwords, organisations, clock);
	}

	private LocalSignInProvider(LocalAccounts accounts, PasswordEncoder passwords, OrganisationDirectory organisations,
			Clock clock) {
		super(accounts);
		setPasswordEncoder(passwords);
		setUserDetailsPasswordService(accounts);
		this.organisations = organisations;
		this.clock = clock;
	}

	/**
	 * The names are looked up only now: before, the time it takes would tell a known user
	 * name from an unknown one.
	 */
	@Override
	protected Authentication createSuccessAuthentication(Object principal, Authentication authentication,
			UserDetails user) {
		SignedIn signedIn = signedIn(((AccountDetails) user).account());
		return super.createSuccessAuthentication(signedIn, authentication, user);
	}

	private SignedIn signedIn(Account account) {
		LondonMap today = this.organisations.asAt(LocalDate.now(this.clock));
		String organisationName = Optional.ofNullable(account.organisationCode())
			.flatMap(today::organisation)
			.map(Organisation::shortName)
			.orElse(null);
		String systemName = Optional.ofNullable(account.systemCode())
			.flatMap(today::system)
			.map(CareSystem::shortName)
			.orElse(null);
		return new SignedIn(account.username(), account.role(), account.organisationCode(), organisationName,
				account.systemCode(), systemName);
	}

}
