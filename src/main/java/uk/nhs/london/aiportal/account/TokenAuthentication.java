package uk.nhs.london.aiportal.account;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A person in whose name a program asks, and how far it may go. */
final class TokenAuthentication extends AbstractAuthenticationToken {

	private final SignedIn owner;

	private final TokenScope scope;

	TokenAuthentication(SignedIn owner, TokenScope scope) {
		super(AuthorityUtils.createAuthorityList("ROLE_" + owner.role(), "SCOPE_" + scope));
		this.owner = owner;
		this.scope = scope;
		setAuthenticated(true);
	}

	TokenScope scope() {
		return this.scope;
	}

	@Override
	public SignedIn getPrincipal() {
		return this.owner;
	}

	/** It is not kept once it was checked. */
	@Override
	public Object getCredentials() {
		return "";
	}

}
