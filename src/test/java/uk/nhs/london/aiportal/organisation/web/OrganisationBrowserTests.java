package uk.nhs.london.aiportal.organisation.web;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import uk.nhs.london.aiportal.account.AccountService;
import uk.nhs.london.aiportal.account.NewAccount;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.web.BrowserTest;
import uk.nhs.london.aiportal.web.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

@PostgresTest
@BrowserTest
class OrganisationBrowserTests {

	private static final String PASSWORD = "a password of this test";

	@BeforeEach
	void anAdministratorHasAnAccount(@Autowired AccountService accounts) {
		accounts.provide(List.of(NewAccount.administrator("administrator")), PASSWORD);
	}

	@Test
	void anAdministratorLooksBackAndCorrectsADoubtfulHost(Visitor visitor) {
		visitor.open("/organisations").signIn("administrator", PASSWORD);
		visitor.photograph("organisations").expectAccessible();

		visitor.page().fill("#as-at", "31 February 2024");
		visitor.page().click("main form.filters button");
		visitor.photograph("as-at-error").expectAccessible();
		visitor.page().fill("#as-at", "31 October 2024");
		visitor.page().click("main button");
		assertThat(visitor.page().textContent(".lede")).contains("35 trusts");
		visitor.photograph("organisations-2024").expectAccessible();

		visitor.open("/organisations/RPY").photograph("organisation").expectAccessible();
		visitor.page().click("text=Correct South West London");
		visitor.page().check("#role-2");
		visitor.page().click("main button");
		assertThat(visitor.page().textContent(".nhsuk-error-summary")).contains("Enter the reason");
		visitor.photograph("membership-error").expectAccessible();
		visitor.page().fill("#reason", "The trust says that south west London is one of several");
		visitor.page().click("main button");
		assertThat(visitor.page().textContent(".nhsuk-notification-banner")).contains("The assignment is corrected");
		assertThat(visitor.page().textContent("main")).contains("Corrected assignments",
				"by Administrator (administrator)");
		visitor.photograph("organisation-corrected").expectAccessible();
	}

}
