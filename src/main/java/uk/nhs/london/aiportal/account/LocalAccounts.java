package uk.nhs.london.aiportal.account;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.util.Assert;

/**
 * The accounts as Spring Security asks for them. Not a bean: only
 * {@link LocalSignInProvider} may check a password.
 */
class LocalAccounts implements UserDetailsService, UserDetailsPasswordService {

	/**
	 * The check on {@code account.username}. What it refuses need not reach the database.
	 */
	private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,49}");

	private final AccountRepository accounts;

	LocalAccounts(AccountRepository accounts) {
		this.accounts = accounts;
	}

	/** Case and surrounding blanks are forgiven. */
	@Override
	public AccountDetails loadUserByUsername(String typed) {
		String username = typed.strip().toLowerCase(Locale.ROOT);
		if (!USERNAME.matcher(username).matches()) {
			throw UsernameNotFoundException.fromUsername(typed);
		}
		return this.accounts.find(username)
			.map(AccountDetails::new)
			.orElseThrow(() -> UsernameNotFoundException.fromUsername(username));
	}

	@Override
	public UserDetails updatePassword(UserDetails user, @Nullable String newHash) {
		Assert.notNull(newHash, "An account cannot lose its password");
		this.accounts.changePasswordHash(user.getUsername(), newHash);
		return loadUserByUsername(user.getUsername());
	}

}
