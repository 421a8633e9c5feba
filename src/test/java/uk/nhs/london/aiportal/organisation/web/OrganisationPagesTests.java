package uk.nhs.london.aiportal.organisation.web;

import java.net.URI;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.database.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.london.aiportal.account.Accounts.administrator;
import static uk.nhs.london.aiportal.account.Accounts.analyst;
import static uk.nhs.london.aiportal.account.Accounts.signedInAs;

@PostgresTest
class OrganisationPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void theDirectoryShowsLondonAsItIsNow() throws Exception {
		Document page = page("/organisations", analyst());
		assertThat(page.select("h1").text()).isEqualTo("Organisations");
		assertThat(page.select(".lede").text()).endsWith("London counts 31 trusts: 30 in 4 integrated care systems "
				+ "and London Ambulance in London as a whole.");
		assertThat(page.select("section h2").eachText()).containsExactly("North East London", "South East London",
				"South West London", "West and North London", "London as a whole", "Known, not counted",
				"Closed by this date");
	}

	@Test
	void theDirectoryShowsLondonAsItWas() throws Exception {
		Document page = page("/organisations?asAt=2024-10-31", analyst());
		assertThat(page.select(".lede").text())
			.isEqualTo("On 31 October 2024 London counts 35 trusts: 34 in 5 integrated care systems and London "
					+ "Ambulance in London as a whole.");
		assertThat(page.select("section[aria-labelledby=system-QMJ] tbody th a").eachText())
			.contains("Tavistock and Portman");
		assertThat(page.select("section[aria-labelledby=closed] tbody th a").eachText())
			.containsExactly("Royal Brompton & Harefield");
		assertThat(page.select("section a[href^=/organisations/]").eachAttr("href")).isNotEmpty()
			.allSatisfy((href) -> assertThat(href).endsWith("?asAt=2024-10-31"));
		assertThat(page.select("#as-at").val()).isEqualTo("31 October 2024");
	}

	@Test
	void beforeSystemsBeganNoTrustHasAHost() throws Exception {
		Document page = page("/organisations?asAt=2022-06-30", analyst());
		assertThat(page.select(".lede").text()).isEqualTo("On 30 June 2022 London counts 35 trusts. Integrated care "
				+ "systems began on 1 July 2022, so on this date no system hosts a trust.");
		assertThat(page.select("section[aria-labelledby=without-host] tbody tr")).hasSize(34);
	}

	@ParameterizedTest
	@ValueSource(strings = { "31 March 2026", "31/3/2026", "2026-03-31", " 31 march 2026 " })
	void aDateMayBeTypedAsPeopleWriteIt(String typed) {
		assertThat(this.mvc.get().uri("/organisations").param("asAt", typed).with(signedInAs(analyst()))).hasStatusOk()
			.bodyText()
			.contains("32 trusts");
	}

	@Test
	void aClosedTrustLeadsToItsSuccessor() throws Exception {
		Document page = page("/organisations/RT3", analyst());
		assertThat(page.select("h1").text()).isEqualTo("Royal Brompton & Harefield NHS Foundation Trust");
		assertThat(page.select(".lede").text())
			.isEqualTo("It closed on 31 January 2021 and is now part of Guy's and St Thomas' NHS Foundation Trust.");
		assertThat(page.select(".lede a").attr("href")).isEqualTo("/organisations/RJ1");
		assertThat(page.select("main").text()).contains("No membership of a system is recorded.");
		assertThat(page("/organisations/RT3?asAt=2021-01-31", analyst()).select(".lede").text())
			.startsWith("On 31 January 2021 it is open");
	}

	@Test
	void aTrustShowsWhoBecamePartOfItByTheDate() throws Exception {
		assertThat(page("/organisations/G6V2S?asAt=2026-03-31", analyst()).select("dd ul").text())
			.contains("Camden and Islington NHS Foundation Trust, part of it since 1 November 2024")
			.doesNotContain("Tavistock");
		assertThat(page("/organisations/G6V2S?asAt=2026-04-01", analyst()).select("dd ul").text())
			.contains("Tavistock and Portman NHS Foundation Trust, part of it since 1 April 2026");
		assertThat(page("/organisations/G6V2S?asAt=2024-10-31", analyst()).select(".lede").text())
			.isEqualTo("On 31 October 2024 it was not open yet: it opened on 1 November 2024.");
	}

	@Test
	void aDoubtfulHostShowsItsReason() throws Exception {
		assertThat(page("/organisations/RPG", analyst()).select("td").text()).contains("In doubt: ODS gave South East");
	}

	@Test
	void theTimelineIsNewestFirst() throws Exception {
		Document page = page("/organisations/G6V2S?asAt=2026-10-31", analyst());
		assertThat(page.select("h2:contains(Timeline) + dl dd").eachText()).containsExactly(
				"Tavistock and Portman became part of it", "Hosted by West and North London", "Opened",
				"BEH became part of it", "Camden and Islington became part of it", "Hosted by North Central London");
	}

	@Test
	void onlyAnAdministratorIsOfferedCorrections() throws Exception {
		assertThat(page("/organisations/RPG", analyst()).select("a[href*=memberships]")).isEmpty();
		assertThat(page("/organisations/RPG", administrator()).select("a[href$=/correct], a[href$=/new]")).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/organisations/XXX", "/organisations/r1h", "/organisations/R1H%20" })
	void anUnknownOrganisationIsNotFound(String path) {
		assertThat(this.mvc.get().uri(URI.create(path)).with(signedInAs(analyst()))).hasStatus(HttpStatus.NOT_FOUND);
	}

	private Document page(String uri, SignedIn person) throws Exception {
		MvcTestResult result = this.mvc.get().uri(uri).with(signedInAs(person)).exchange();
		assertThat(result).hasStatusOk();
		return Jsoup.parse(result.getResponse().getContentAsString());
	}

}
