package uk.nhs.london.aiportal.account;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks a user name and password; the hash is gone from what the session keeps. */
@Component
class LocalSignInProvider extends DaoAuthenticationProvider {

	private final People people;

	@Autowired
	LocalSignInProvider(AccountRepository accounts, PasswordEncoder passwords, People people) {
		this(new LocalAccounts(accounts), passwords, people);
	}

	private LocalSignInProvider(LocalAccounts accounts, PasswordEncoder passwords, People people) {
		super(accounts);
		setPasswordEncoder(passwords);
		setUserDetailsPasswordService(accounts);
		this.people = people;
	}

	/**
	 * The names are looked up only now: before, the time it takes would tell a known user
	 * name from an unknown one.
	 */
	@Override
	protected Authentication createSuccessAuthentication(Object principal, Authentication authentication,
			UserDetails user) {
		SignedIn signedIn = this.people.signedIn(((AccountDetails) user).account());
		return super.createSuccessAuthentication(signedIn, authentication, user);
	}

}
