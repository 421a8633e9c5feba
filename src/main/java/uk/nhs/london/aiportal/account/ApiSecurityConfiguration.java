package uk.nhs.london.aiportal.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * Puts {@link AccessRules} in front of the API, too, where only an access token says who
 * asks: no session, no cookie, and so nothing that another site could make a browser send
 * (docs/adr/0024).
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurityConfiguration {

	/** Nothing that the API answers is a page. */
	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; frame-ancestors 'none'";

	@Bean
	@Order(1)
	SecurityFilterChain api(HttpSecurity http, AccessTokens tokens) {
		ApiRefusals refusals = new ApiRefusals();
		return http.securityMatcher("/api/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().access(new ScopedRules()))
			.addFilterBefore(new AccessTokenFilter(tokens, refusals), LogoutFilter.class)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(RequestCacheConfigurer::disable)
			.exceptionHandling((them) -> them.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.headers(this::headers)
			.build();
	}

	/** Kept by nobody but the asker, who asks each time whether it is still so. */
	private void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.NO_REFERRER))
			.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
			.addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "private, no-cache"))
			.addHeaderWriter(new StaticHeadersWriter(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION));
	}

}
