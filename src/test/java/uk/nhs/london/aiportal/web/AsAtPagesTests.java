package uk.nhs.london.aiportal.web;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uk.nhs.london.aiportal.database.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.london.aiportal.account.Accounts.analyst;
import static uk.nhs.london.aiportal.account.Accounts.signedInAs;

@PostgresTest
class AsAtPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void aDateThatCannotBeReadIsAskedForAgainWithTheRestOfTheAddress() throws Exception {
		MvcTestResult result = this.mvc.get()
			.uri("/organisations")
			.param("asAt", "<31 Juni>")
			.param("kind", "ACUTE", "SPECIALIST")
			.with(signedInAs(analyst()))
			.exchange();
		assertThat(result).hasStatus(HttpStatus.BAD_REQUEST);
		Document page = Jsoup.parse(result.getResponse().getContentAsString());
		assertThat(page.title()).startsWith("Error: Which date do you want to see?");
		assertThat(page.select(".nhsuk-error-summary a").text())
			.isEqualTo("The date must be a real date, for example 31 March 2026");
		assertThat(page.select(".nhsuk-error-summary a").attr("href")).isEqualTo("#as-at");
		assertThat(page.select("#as-at").val()).isEqualTo("<31 Juni>");
		assertThat(page.select("form:has(#as-at)").attr("action")).isEqualTo("/organisations");
		assertThat(page.select("input[type=hidden][name=kind]").eachAttr("value")).containsExactly("ACUTE",
				"SPECIALIST");
		assertThat(page.select("main").text()).doesNotContain("Exception");
		assertThat(page.select("header").text()).contains("Analyst", "Sign out");
	}

}
