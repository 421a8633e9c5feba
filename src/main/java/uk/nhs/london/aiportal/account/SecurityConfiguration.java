package uk.nhs.london.aiportal.account;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.ForwardAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.DispatcherTypeRequestMatcher;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Puts {@link AccessRules} in front of every request. A stranger gets no session: what
 * must outlive a request before sign-in (the page asked for, the token against forged
 * requests) travels in the address and in a cookie (docs/adr/0005).
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String SIGN_IN = "/sign-in";

	private static final String SIGN_OUT = "/sign-out";

	private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; "
			+ "frame-ancestors 'none'; form-action 'self'";

	/** What our pages never ask of a browser, no script that got in shall ask either. */
	private static final String PERMISSIONS_POLICY = "camera=(), display-capture=(), geolocation=(), microphone=(), "
			+ "payment=(), publickey-credentials-get=(), usb=()";

	/**
	 * About a quarter of a second for one check in 2026; raised later, old hashes follow.
	 */
	private static final int BCRYPT_STRENGTH = 12;

	private final RedirectStrategy redirects = new DefaultRedirectStrategy();

	private final AuthenticationFailureHandler signInAgain = new ForwardAuthenticationFailureHandler(SIGN_IN);

	@Bean
	SecurityFilterChain portal(HttpSecurity http, CookieCsrfTokenRepository csrfTokens) {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().access(AccessRules.TABLE))
			.formLogin(this::signIn)
			.logout((logout) -> logout.logoutUrl(SIGN_OUT).logoutSuccessUrl(SIGN_IN + "?signedOut"))
			.csrf((csrf) -> csrf.csrfTokenRepository(csrfTokens))
			.requestCache(RequestCacheConfigurer::disable)
			.exceptionHandling((refusals) -> refusals.authenticationEntryPoint(this::askToSignIn)
				.accessDeniedHandler(this::refuse))
			.headers(this::headers)
			.build();
	}

	/** The cookie follows the session's: sent on HTTPS only where that one is. */
	@Bean
	CookieCsrfTokenRepository csrfTokens(
			@Value("${server.servlet.session.cookie.secure:#{null}}") @Nullable Boolean secure) {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieCustomizer((cookie) -> {
			cookie.sameSite("Lax");
			if (secure != null) {
				cookie.secure(secure);
			}
		});
		return tokens;
	}

	/** A hash names its algorithm, so that the algorithm can be changed. */
	@Bean
	PasswordEncoder passwordEncoder() {
		return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_STRENGTH)));
	}

	private void signIn(FormLoginConfigurer<HttpSecurity> form) {
		form.loginPage(SIGN_IN)
			.successHandler(this::goOn)
			.failureHandler(this::askAgain)
			.withObjectPostProcessor(new OnlyRequests());
	}

	private void goOn(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
			throws IOException {
		LocalPage page = LocalPage.parse(request.getParameter(LocalPage.PARAMETER)).orElse(LocalPage.START);
		this.redirects.sendRedirect(request, response, page.address());
	}

	/** One answer, whatever was wrong; but a broken database is not a wrong password. */
	private void askAgain(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException, ServletException {
		if (ex instanceof AuthenticationServiceException) {
			throw ex;
		}
		this.signInAgain.onAuthenticationFailure(request, response, ex);
	}

	private void askToSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		if (AccessRules.TABLE.ruleFor(request).isEmpty()) {
			response.sendError(HttpStatus.NOT_FOUND.value());
			return;
		}
		UriComponentsBuilder signIn = UriComponentsBuilder.fromPath(SIGN_IN);
		LocalPage.askedFor(request)
			.filter((page) -> !page.equals(LocalPage.START))
			.ifPresent((page) -> signIn.queryParam(LocalPage.PARAMETER, "{page}")
				.uriVariables(Map.of("page", page.address())));
		this.redirects.sendRedirect(request, response, signIn.encode().toUriString());
	}

	/**
	 * Where no rule leads, nothing is; what a rule keeps from this person is forbidden.
	 */
	private void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException {
		boolean nothingThere = !(ex instanceof CsrfException) && AccessRules.TABLE.ruleFor(request).isEmpty();
		response.sendError((nothingThere ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN).value());
	}

	private void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((policy) -> policy.policy(PERMISSIONS_POLICY))
			.crossOriginOpenerPolicy((policy) -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
			.crossOriginResourcePolicy((policy) -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
	}

	/**
	 * Or else the refused sign-in, forwarded to its page, would be tried again, for ever.
	 */
	private static final class OnlyRequests implements ObjectPostProcessor<UsernamePasswordAuthenticationFilter> {

		@Override
		public <O extends UsernamePasswordAuthenticationFilter> O postProcess(O filter) {
			filter.setRequiresAuthenticationRequestMatcher(
					new AndRequestMatcher(new DispatcherTypeRequestMatcher(DispatcherType.REQUEST),
							PathPatternRequestMatcher.pathPattern(HttpMethod.POST, SIGN_IN)));
			return filter;
		}

	}

}
