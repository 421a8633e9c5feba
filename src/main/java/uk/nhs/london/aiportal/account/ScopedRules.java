package uk.nhs.london.aiportal.account;

import java.util.Set;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

import uk.nhs.london.aiportal.web.RequestPath;

/** The access rules, and that a token for reading changes nothing. */
final class ScopedRules implements AuthorizationManager<RequestAuthorizationContext> {

	/** Sent with a body, but kept by nobody. */
	private static final Set<String> CHANGES_NOTHING = Set.of("/api/v1/classify");

	@Override
	public AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> authentication,
			RequestAuthorizationContext context) {
		if (isBeyondScope(authentication.get(), context.getRequest())) {
			return new AuthorizationDecision(false);
		}
		return AccessRules.TABLE.authorize(authentication, context);
	}

	/** Whether a request would change something, and the token is for reading. */
	static boolean isBeyondScope(@Nullable Authentication authentication, HttpServletRequest request) {
		boolean reads = AccessRule.READ.contains(HttpMethod.valueOf(request.getMethod()))
				|| CHANGES_NOTHING.contains(RequestPath.of(request));
		return !reads && authentication instanceof TokenAuthentication token && token.scope() == TokenScope.READ;
	}

}
