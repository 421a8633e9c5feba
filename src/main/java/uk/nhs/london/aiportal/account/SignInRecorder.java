package uk.nhs.london.aiportal.account;

import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.audit.AuditAction;
import uk.nhs.london.aiportal.audit.AuditTrail;

/**
 * Records who signed in and out, and who was refused. What a stranger typed is recorded
 * only where it is the name of an account: else it may be a password in the wrong field.
 */
@Component
class SignInRecorder {

	private final AuditTrail trail;

	private final AccountRepository accounts;

	private final RefusalLimit limit;

	SignInRecorder(AuditTrail trail, AccountRepository accounts, RefusalLimit limit) {
		this.trail = trail;
		this.accounts = accounts;
		this.limit = limit;
	}

	@EventListener
	void signedIn(AuthenticationSuccessEvent event) {
		if (event.getAuthentication().getPrincipal() instanceof SignedIn signedIn) {
			this.trail.record(signedIn.username(), AuditAction.SIGNED_IN, signedIn.username(),
					from(event.getAuthentication()));
		}
	}

	@EventListener
	void signedOut(LogoutSuccessEvent event) {
		if (event.getAuthentication().getPrincipal() instanceof SignedIn signedIn) {
			this.trail.record(signedIn.username(), AuditAction.SIGNED_OUT, signedIn.username(), "");
		}
	}

	/** A broken database is no refusal, and could not keep one. */
	@EventListener
	void refused(AbstractAuthenticationFailureEvent event) {
		if (event.getException() instanceof AuthenticationServiceException) {
			return;
		}
		Authentication tried = event.getAuthentication();
		// Asked of every name, or the time it takes would tell which ones are accounts.
		Optional<String> account = LocalAccounts.username(tried.getName())
			.flatMap(this.accounts::find)
			.map(Account::username);
		tellCounted();
		if (this.limit.mayEnter(LocalAccounts.username(tried.getName()).orElse(""))) {
			String why = account.isEmpty() ? "No account has the name that was typed"
					: ((event.getException() instanceof DisabledException) ? "The account is switched off"
							: "Not the account's password");
			this.trail.record(AuditTrail.STRANGER, AuditAction.SIGN_IN_REFUSED, account.orElse(null),
					why + ". " + from(tried));
		}
	}

	@Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
	void tellCounted() {
		long counted = this.limit.takeCounted();
		if (counted > 0) {
			this.trail.record(AuditTrail.PORTAL, AuditAction.SIGN_IN_REFUSED, null,
					"%,d more sign-ins were refused in ten minutes; they were counted, not entered one by one"
						.formatted(counted));
		}
	}

	private static String from(Authentication authentication) {
		return (authentication.getDetails() instanceof WebAuthenticationDetails details)
				? "From " + details.getRemoteAddress() : "";
	}

}
