package uk.nhs.london.aiportal.account;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows the asker by the access token of the request, as RFC 6750 has it. */
class AccessTokenFilter extends OncePerRequestFilter {

	private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+) *", Pattern.CASE_INSENSITIVE);

	private final AccessTokens tokens;

	private final ApiRefusals refusals;

	AccessTokenFilter(AccessTokens tokens, ApiRefusals refusals) {
		this.tokens = tokens;
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<String> token = token(request);
		if (token.isPresent()) {
			try {
				SecurityContext context = SecurityContextHolder.createEmptyContext();
				context.setAuthentication(this.tokens.authenticate(token.get()));
				SecurityContextHolder.setContext(context);
			}
			catch (RefusedTokenException ex) {
				this.refusals.commence(request, response, ex);
				return;
			}
		}
		chain.doFilter(request, response);
	}

	private static Optional<String> token(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		Matcher bearer = BEARER.matcher((header != null) ? header : "");
		return bearer.matches() ? Optional.of(bearer.group(1)) : Optional.empty();
	}

}
