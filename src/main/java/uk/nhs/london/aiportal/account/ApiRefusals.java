package uk.nhs.london.aiportal.account;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.util.ServletRequestPathUtils;

import uk.nhs.london.aiportal.web.ApiProblem;
import uk.nhs.london.aiportal.web.RequestPath;

/**
 * Tells a program why it is refused before any controller sees its request: problem
 * details, with the challenge that RFC 6750 asks for.
 */
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	private static final String CHALLENGE = "Bearer realm=\"AI adoption in London\"";

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		if (ex instanceof RefusedTokenException) {
			challenge(response, ", error=\"invalid_token\", error_description=\"" + ex.getMessage() + "\"");
			send(ApiProblem.of(HttpStatus.UNAUTHORIZED, "token", "The access token opens nothing",
					ex.getMessage() + ". Make another under your account."), request, response);
			return;
		}
		challenge(response, "");
		send(ApiProblem.of(HttpStatus.UNAUTHORIZED, "token", "An access token is needed",
				"Send one as: Authorization: Bearer laip_... People make theirs in the portal, under their account."),
				request, response);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException {
		if (AccessRules.TABLE.ruleFor(request).isEmpty()) {
			send(nothing(request, response), request, response);
			return;
		}
		if (ScopedRules.isBeyondScope(SecurityContextHolder.getContext().getAuthentication(), request)) {
			challenge(response, ", error=\"insufficient_scope\", scope=\"write\"");
			send(ApiProblem.of(HttpStatus.FORBIDDEN, "scope", "The access token is for reading",
					"This would change something: make a token for reading and writing, under your account."), request,
					response);
			return;
		}
		send(ApiProblem.of(HttpStatus.FORBIDDEN, "Your account may not do this."), request, response);
	}

	/** No address at all, or no such method of it. */
	private static ApiProblem nothing(HttpServletRequest request, HttpServletResponse response) {
		Set<String> allowed = AccessRules.TABLE
			.methodsOf(ServletRequestPathUtils.parse(request).pathWithinApplication())
			.stream()
			.map(HttpMethod::name)
			.collect(Collectors.toCollection(TreeSet::new));
		if (allowed.isEmpty()) {
			return ApiProblem.of(HttpStatus.NOT_FOUND, "The API has nothing at this address.");
		}
		response.setHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
		return ApiProblem.of(HttpStatus.METHOD_NOT_ALLOWED,
				"This address answers " + String.join(", ", allowed) + " and nothing else.");
	}

	private static void challenge(HttpServletResponse response, String because) {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + because);
	}

	private static void send(ApiProblem problem, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		problem.send(RequestPath.of(request), response);
	}

}
