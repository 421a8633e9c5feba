package uk.nhs.london.aiportal.account;

import java.util.Locale;
import java.util.Optional;
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
		return username(typed).flatMap(this.accounts::find)
			.map(AccountDetails::new)
			.orElseThrow(() -> UsernameNotFoundException.fromUsername(typed));
	}

	/** The name that was meant; empty if no account can have it. */
	static Optional<String> username(String typed) {
		return Optional.of(typed.strip().toLowerCase(Locale.ROOT)).filter((it) -> USERNAME.matcher(it).matches());
	}

	@Override
	public UserDetails updatePassword(UserDetails user, @Nullable String newHash) {
		Assert.notNull(newHash, "An account cannot lose its password");
		this.accounts.changePasswordHash(user.getUsername(), newHash);
		return loadUserByUsername(user.getUsername());
	}

}
