package uk.nhs.london.aiportal.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.organisation.CareSystem;
import uk.nhs.london.aiportal.organisation.Membership;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static uk.nhs.london.aiportal.account.Accounts.administrator;
import static uk.nhs.london.aiportal.account.Accounts.signedInAs;

@PostgresTest
@Transactional
class MembershipPagesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private OrganisationDirectory directory;

	@Test
	void theFormStartsFromWhatIsRecorded() throws Exception {
		Document page = document(get(correction("RPG")));
		assertThat(page.select("main").text()).contains(
				"The portal says of Oxleas NHS Foundation Trust: System South East London Role Host From 1 July 2022",
				"In doubt: ODS gave");
		assertThat(page.select("[name=role][checked]").val()).isEqualTo("HOST");
		assertThat(page.select("[name=systemCode] option[selected]").text()).isEqualTo("South East London");
		assertThat(page.select("[name^=startsOn]").eachAttr("value")).containsExactly("1", "7", "2022");
		assertThat(page.select("[name=reason]").text()).isEmpty();
	}

	@Test
	void aCorrectionIsRecordedAndTheOldRowShownAsCorrected() throws Exception {
		MvcTestResult result = post(correction("RPG"),
				form("ALSO_SERVES", "QKK", "1 7 2022", "31 12 2025", "Moved to Kent"));
		assertThat(result).hasStatus3xxRedirection().hasRedirectedUrl("/organisations/RPG");
		assertThat(result.getMvcResult().getFlashMap().get("done")).isEqualTo("The assignment is corrected");
		Document page = document(get("/organisations/RPG"));
		assertThat(page.select("h2:contains(Systems over time) + table tbody").text()).contains("Also serves",
				"31 December 2025", "Moved to Kent");
		assertThat(page.select("h2:contains(Corrected assignments) + p + table tbody").text()).contains(
				"Host: South East London, from 1 July 2022", "by A former account (administrator)", "Moved to Kent",
				"In doubt: ");
		assertThat(page.select(".lede").text()).contains("no system is recorded as its host");
		assertThat(document(get("/organisations")).select("section[aria-labelledby=without-host] tbody th").text())
			.contains("Oxleas");
	}

	@Test
	void aWithdrawalNeedsNoSystemAndNoDates() throws Exception {
		assertThat(post(correction("RPG"), form("NEITHER", "", "", "", "It never was"))).hasStatus3xxRedirection();
		assertThat(this.directory.historyOf("RPG").memberships()).isEmpty();
	}

	@Test
	void everythingWrongIsSaidAtOnceAndNothingTypedIsLost() throws Exception {
		Document page = document(post(correction("RPG"), form("", "", "31 2 2026", "banana 1 2026", " ")));
		assertThat(errors(page)).containsExactly("Choose what the system is to the organisation", "Choose a system",
				"First day must be a real date", "Last day must be a real date", "Enter the reason");
		assertThat(page.select("[name^=startsOn]").eachAttr("value")).containsExactly("31", "2", "2026");
		assertThat(page.select("[name^=endsOn]").eachAttr("value")).containsExactly("banana", "1", "2026");
		assertThat(page.title()).startsWith("Error: ");
	}

	@Test
	void anOverlapIsRefusedByNameTogetherWithAMissingReason() throws Exception {
		Document page = document(post("/organisations/RPG/memberships/new", form("HOST", "QWE", "1 1 2026", "", "")));
		assertThat(errors(page)).containsExactly(
				"The dates overlap with another host: South East London, since 1 July 2022", "Enter the reason");
		assertThat(this.directory.historyOf("RPG").memberships()).hasSize(1);
	}

	@Test
	void theLastDayIsNotBeforeTheFirst() throws Exception {
		Document page = document(
				post("/organisations/RPG/memberships/new", form("ALSO_SERVES", "QWE", "2 1 2026", "1 1 2026", "Test")));
		assertThat(errors(page)).containsExactly("The last day must be the same as or after the first day");
	}

	@Test
	void codesThatNobodyCouldHaveChosenAreRefused() throws Exception {
		Document page = document(
				post("/organisations/RPG/memberships/new", form("GUEST", "XXX", "1 1 2026", "", "Test")));
		assertThat(errors(page)).containsExactly("Choose what the system is to the organisation", "Choose a system");
	}

	@Test
	void anAssignmentIsAdded() throws Exception {
		assertThat(post("/organisations/RPG/memberships/new", form("ALSO_SERVES", "QWE", "1 April 2026", "", "Test")))
			.hasStatus3xxRedirection()
			.hasRedirectedUrl("/organisations/RPG");
		assertThat(this.directory.asAt(TODAY).alsoServedBy("RPG")).extracting(CareSystem::code).containsExactly("QWE");
	}

	@Test
	void whoComesSecondSeesThatAndLosesNothing() throws Exception {
		String address = correction("RPG");
		assertThat(post(address, form("ALSO_SERVES", "QKK", "1 7 2022", "", "Theirs"))).hasStatus3xxRedirection();
		Document page = document(post(address, form("ALSO_SERVES", "QWE", "1 7 2022", "", "Mine")));
		assertThat(errors(page))
			.containsExactly("Someone else has corrected this assignment since you opened the page");
		assertThat(page.select("[name=reason]").text()).isEqualTo("Mine");
		assertThat(get(address)).hasRedirectedUrl("/organisations/RPG");
	}

	@Test
	void aMembershipIsCorrectedUnderItsOwnOrganisationOnly() {
		long id = this.directory.historyOf("RPG").memberships().get(0).id();
		assertThat(get("/organisations/R1H/memberships/" + id + "/correct")).hasStatus(404);
		assertThat(get("/organisations/R1H/memberships/999999/correct")).hasStatus(404);
		assertThat(get("/organisations/XXX/memberships/new")).hasStatus(404);
	}

	private String correction(String code) {
		Membership membership = this.directory.historyOf(code).memberships().get(0);
		return "/organisations/" + code + "/memberships/" + membership.id() + "/correct";
	}

	private static MultiValueMap<String, String> form(String role, String system, String from, String to,
			String reason) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.setAll(Map.of("role", role, "systemCode", system, "reason", reason));
		addDate(form, "startsOn", from);
		addDate(form, "endsOn", to);
		return form;
	}

	private static void addDate(MultiValueMap<String, String> form, String field, String date) {
		String[] parts = date.isEmpty() ? new String[] { "", "", "" } : date.split(" ");
		form.add(field + ".day", parts[0]);
		form.add(field + ".month", parts[1]);
		form.add(field + ".year", parts[2]);
	}

	private MvcTestResult get(String uri) {
		return this.mvc.get().uri(uri).with(signedInAs(administrator())).exchange();
	}

	private MvcTestResult post(String uri, MultiValueMap<String, String> form) {
		return this.mvc.post().uri(uri).params(form).with(signedInAs(administrator())).with(csrf()).exchange();
	}

	private static Document document(MvcTestResult result) throws Exception {
		assertThat(result).hasStatusOk();
		return Jsoup.parse(result.getResponse().getContentAsString());
	}

	private static List<String> errors(Document page) {
		return page.select(".nhsuk-error-summary__list li").eachText();
	}

}
