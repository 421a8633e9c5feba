package uk.nhs.london.aiportal.account;

import java.util.Collection;
import java.util.List;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account while its password is being checked; {@link SignedIn} is what remains. */
record AccountDetails(Account account) implements UserDetails {

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return List.of(new SimpleGrantedAuthority("ROLE_" + this.account.role()));
	}

	@Override
	public String getPassword() {
		return this.account.passwordHash();
	}

	@Override
	public String getUsername() {
		return this.account.username();
	}

	@Override
	public boolean isEnabled() {
		return this.account.enabled();
	}

}
