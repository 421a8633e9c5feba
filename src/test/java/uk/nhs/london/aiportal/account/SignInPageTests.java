package uk.nhs.london.aiportal.account;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.web.BrowserTest;
import uk.nhs.london.aiportal.web.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** The sign-in page in a real browser. */
@BrowserTest
@PostgresTest
class SignInPageTests {

	private static final String PASSWORD = "correct horse battery staple";

	@Autowired
	private AccountService accounts;

	@BeforeEach
	void provideALead() {
		this.accounts.provide(List.of(NewAccount.digitalLead("lead-r1h", "R1H")), PASSWORD);
	}

	@Test
	void isAccessible(Visitor visitor) {
		visitor.open("/sign-in").photograph("sign-in").expectAccessible();
		assertThat(visitor.page().title()).isEqualTo("Sign in - AI adoption in London");
		assertThat(visitor.page().innerText("main")).as("what has not happened")
			.doesNotContain("signed out", "Error", "problem");
	}

	@Test
	void staysSoWithAWrongPassword(Visitor visitor) {
		visitor.open("/sign-in").signIn("lead-r1h", "wrong");
		visitor.photograph("sign-in-refused").expectAccessible();
		assertThat(visitor.page().title()).isEqualTo("Error: Sign in - AI adoption in London");
		assertThat(visitor.page().inputValue("#username")).isEqualTo("lead-r1h");
		assertThat(visitor.page().inputValue("#password")).isEmpty();
	}

	@Test
	void leadsOnAndOutAgain(Visitor visitor) {
		visitor.open("/london?asAt=2026-03-31").signIn("lead-r1h", PASSWORD);
		assertThat(visitor.page().url()).endsWith("/london?asAt=2026-03-31");
		assertThat(visitor.page().innerText("nav[aria-label=Account]")).contains("Digital lead, Barts Health");

		visitor.page().click("text=Sign out");
		visitor.photograph("signed-out").expectAccessible();
		assertThat(visitor.page().innerText("main")).contains("You are signed out");
	}

}
