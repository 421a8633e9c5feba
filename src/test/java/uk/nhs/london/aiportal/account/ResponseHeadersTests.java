package uk.nhs.london.aiportal.account;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uk.nhs.london.aiportal.database.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PostgresTest
class ResponseHeadersTests {

	@Autowired
	private MockMvcTester mockMvc;

	@Autowired
	private AccountService accounts;

	/** A page, a redirection, something that is not there, and a probe. */
	@ParameterizedTest
	@ValueSource(strings = { "/sign-in", "/london", "/nowhere", "/actuator/health" })
	void everyAnswerTellsTheBrowserToTrustNothingElse(String address) {
		MvcTestResult answer = this.mockMvc.get().uri(address).exchange();
		assertThat(answer).hasHeader("Content-Security-Policy",
				"default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'")
			.hasHeader("X-Content-Type-Options", "nosniff")
			.hasHeader("X-Frame-Options", "DENY")
			.hasHeader("Referrer-Policy", "same-origin")
			.hasHeader("Cross-Origin-Opener-Policy", "same-origin")
			.hasHeader("Cross-Origin-Resource-Policy", "same-origin")
			.hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
		assertThat(answer).headers()
			.hasHeaderSatisfying("Permissions-Policy",
					(values) -> assertThat(values).singleElement().asString().contains("camera=()", "geolocation=()"));
	}

	@Test
	void styleMayBeCached() {
		assertThat(this.mockMvc.get().uri("/assets/portal.css").exchange()).hasStatusOk()
			.headers()
			.hasHeaderSatisfying("Cache-Control",
					(values) -> assertThat(values).singleElement()
						.asString()
						.contains("public")
						.doesNotContain("no-store"));
	}

	@Test
	void httpsIsAskedForWhereItIsSpoken() {
		assertThat(this.mockMvc.get().uri("/sign-in").exchange()).doesNotContainHeader("Strict-Transport-Security");
		assertThat(this.mockMvc.get().uri("/sign-in").secure(true).exchange()).hasHeader("Strict-Transport-Security",
				"max-age=31536000 ; includeSubDomains");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void cookiesStayOnHttpsWhereItIsSpoken(boolean https) {
		assertThat(this.mockMvc.get().uri("/sign-in").secure(https).exchange()).cookies().isSecure("XSRF-TOKEN", https);

		this.accounts.provide(List.of(NewAccount.analyst("analyst")), "correct horse battery staple");
		assertThat(this.mockMvc.post()
			.uri("/sign-in")
			.secure(https)
			.param("username", "analyst")
			.param("password", "correct horse battery staple")
			.with(csrf())
			.exchange()).cookies().isSecure("SESSION", https);
	}

	/** Where a proxy ends HTTPS and does not say so. */
	@Test
	void theTokensCookieFollowsTheSessionsWhenThatIsSetToHttpsOnly() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		CookieCsrfTokenRepository tokens = new SecurityConfiguration().csrfTokens(true);
		MockHttpServletRequest request = new MockHttpServletRequest();
		tokens.saveToken(tokens.generateToken(request), request, response);
		assertThat(response.getCookie("XSRF-TOKEN").getSecure()).isTrue();
	}

	@Test
	void thePageHasNoInlineScriptOrStyle() {
		assertThat(this.mockMvc.get().uri("/sign-in").exchange()).bodyText()
			.doesNotContainPattern("(?i)<script(?![^>]*\\bsrc=)|<style|\\sstyle=|\\son\\w+=|javascript:");
	}

}
