package uk.nhs.london.aiportal.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class LocalPageTests {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/initiatives", "/initiatives?trust=R1H&q=chest%20x-ray", "/london?asAt=2026-03-31",
			"/initiatives/LAI-000123/record/usage", "/initiatives?q=https://elsewhere.example/" })
	void isAnyPageOfThePortal(String address) {
		assertThat(LocalPage.parse(address)).contains(new LocalPage(address));
	}

	@ParameterizedTest
	@NullAndEmptySource
	@ValueSource(strings = { "//elsewhere.example", "///elsewhere.example", "/\\elsewhere.example",
			"\\\\elsewhere.example", "https://elsewhere.example/", "https:elsewhere.example", "javascript:alert(1)",
			"elsewhere.example", "?q=1", "#here", "/.//elsewhere.example", "/..//elsewhere.example",
			"/london//elsewhere.example", "/\t/elsewhere.example", " /london", "/london\r\nSet-Cookie: a=b",
			"/\u2028/elsewhere.example", "/%zz", "/sign-in", "/sign-in?to=/sign-in", "/sign-out" })
	void isNeverAnotherSiteNorTheDoor(String address) {
		assertThat(LocalPage.parse(address)).isEmpty();
	}

	@Test
	void isNotLongerThanBrowsersCarry() {
		assertThat(LocalPage.parse("/initiatives?q=" + "x".repeat(1985))).isPresent();
		assertThat(LocalPage.parse("/initiatives?q=" + "x".repeat(1986))).isEmpty();
	}

	@Test
	void losesAFragment() {
		assertThat(LocalPage.parse("/london#ladder")).contains(new LocalPage("/london"));
	}

	@Test
	void isThePageAskedForWithItsFiltersBelowTheContextPath() {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/portal/initiatives");
		request.setContextPath("/portal");
		request.setQueryString("trust=R1H");
		assertThat(LocalPage.askedFor(request)).contains(new LocalPage("/initiatives?trust=R1H"));
	}

	@Test
	void isNotAFormThatWasPosted() {
		assertThat(LocalPage.askedFor(new MockHttpServletRequest("POST", "/registrations"))).isEmpty();
	}

}
