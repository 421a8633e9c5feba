package uk.nhs.london.aiportal.account;

import org.springframework.security.core.AuthenticationException;

/** An access token opens nothing. Its message is for whoever bears it. */
class RefusedTokenException extends AuthenticationException {

	RefusedTokenException(String message) {
		super(message);
	}

}
