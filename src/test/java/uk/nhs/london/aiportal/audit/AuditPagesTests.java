package uk.nhs.london.aiportal.audit;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import uk.nhs.london.aiportal.account.AccountService;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.NewAccount;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.web.BrowserTest;
import uk.nhs.london.aiportal.web.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.nhs.london.aiportal.account.Accounts.signedInAs;

/** What people do becomes entries, and administrators see them. */
@PostgresTest
@BrowserTest
class AuditPagesTests {

	private static final String PASSWORD = "correct horse battery staple";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private InitiativeService initiatives;

	@Autowired
	private AccountService accounts;

	@Test
	void signingInAndOutAndBeingRefusedAreEntries() throws Exception {
		this.accounts.provide(List.of(NewAccount.digitalLead("lead-rqm", "RQM")), PASSWORD);
		ok(post("/sign-in").param("username", " Lead-RQM").param("password", PASSWORD).with(csrf()), 302);
		ok(post("/sign-in").param("username", "lead-rqm").param("password", "a wrong secret").with(csrf()), 200);
		ok(post("/sign-in").param("username", "secret-in-the-wrong-field").param("password", "").with(csrf()), 200);
		ok(post("/sign-out").with(signedInAs(Accounts.leadOf("RQM", "Chelsea and Westminster"))).with(csrf()), 302);
		assertThat(entries("SIGNED_IN")).contains("lead-rqm lead-rqm From 127.0.0.1");
		assertThat(entries("SIGN_IN_REFUSED")).containsExactlyInAnyOrder(
				"stranger lead-rqm Not the account's password. From 127.0.0.1",
				"stranger - No account has the name that was typed. From 127.0.0.1");
		assertThat(entries("SIGNED_OUT")).containsExactly("lead-rqm lead-rqm ");
		assertThat(this.jdbc.sql("select count(*) from audit_entry where audit_entry::text ~ 'secret|horse|hash'")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void rightsThatAreGivenOrChangedAreEntriesAndTheSameAgainIsNot() {
		this.accounts.provide(List.of(NewAccount.analyst("somebody")), PASSWORD);
		this.accounts.provide(List.of(NewAccount.analyst("somebody")), PASSWORD);
		this.accounts.provide(List.of(NewAccount.icsManager("somebody", "QMF")), PASSWORD);
		assertThat(entries("ACCOUNT_ADDED")).contains("portal somebody Analyst");
		assertThat(entries("RIGHTS_CHANGED")).containsExactly("portal somebody Analyst became ICS manager, QMF");
		assertThat(entries("PASSWORD_SET")).filteredOn((it) -> it.endsWith("somebody")).hasSize(3);
	}

	@Test
	void filesThatAreTakenAreEntriesWithTheirFilter() throws Exception {
		ok(get("/initiatives.csv").param("organisation", "RQM").with(signedInAs(Accounts.analyst())), 200);
		ok(head("/initiatives.csv").with(signedInAs(Accounts.analyst())), 200);
		assertThat(entries("EXPORTED")).singleElement()
			.asString()
			.startsWith("analyst initiatives.csv As at ")
			.contains("organisation=[RQM]");
	}

	@Test
	void aCorrectedMembershipIsAnEntry() throws Exception {
		SignedIn administrator = Accounts.administrator();
		long membership = this.jdbc
			.sql("select id from membership where organisation_code = 'RQM' and corrected_at is null")
			.query(Long.class)
			.list()
			.get(0);
		ok(post("/organisations/RQM/memberships/{id}/correct", membership).param("role", "NEITHER")
			.param("reason", "It never was")
			.with(signedInAs(administrator))
			.with(csrf()), 302);
		assertThat(entries("REFERENCE_CHANGED")).singleElement()
			.asString()
			.startsWith("administrator RQM Withdrawn: ")
			.endsWith("It never was");
	}

	@Test
	void anAdministratorFindsTheEntriesOfARecordAndPagesByKey() throws Exception {
		Reference reference = null;
		for (int i = 0; i < 60; i++) {
			reference = this.initiatives.register("RQM",
					Answers.none().withFacts((facts) -> facts.title("Sort referrals")),
					Accounts.leadOf("RQM", "Chelsea and Westminster"));
		}
		Document record = page(get("/initiatives/" + reference));
		Document ofRecord = page(get(record.select("a:contains(Audit entries)").attr("href")));
		assertThat(ofRecord.select("tbody tr")).hasSize(1);
		assertThat(ofRecord.select("tbody tr").text()).contains("lead-rqm", "Registered", reference.toString());

		Document first = page(get("/audit").param("action", "REGISTERED").param("actor", "lead-rqm"));
		assertThat(first.select("tbody tr")).hasSize(50);
		Document second = page(get(first.select("a:contains(Older)").attr("href")));
		assertThat(second.select("tbody tr")).hasSizeBetween(10, 11);
		assertThat(second.select("a:contains(Older)")).isEmpty();
		assertThat(second.select("tbody tr td:last-child").eachText())
			.doesNotContainAnyElementsOf(first.select("tbody tr td:last-child").eachText());
		String newest = page(get(first.select("a:contains(Older)").attr("href") + "&asAt=2026-01-01"))
			.select("a:contains(Newest)")
			.attr("href");
		assertThat(newest).contains("action=REGISTERED", "actor=lead-rqm", "asAt=2026-01-01").doesNotContain("after=");
		assertThat(page(get("/audit").param("actor", "nobody")).select("main").text()).contains("no such entry");
		assertThat(page(get("/audit").param("asAt", "2026-01-01")).select("tbody tr")).isEmpty();
	}

	@Test
	void verifyingSaysThatAllFitsAndIsAnEntry() throws Exception {
		assertThat(page(get("/audit/verify")).select("button").text()).contains("Verify now");
		assertThat(page(post("/audit/verify").with(csrf())).select("h1").text()).isEqualTo("The audit trail fits");
		assertThat(entries("TRAIL_VERIFIED")).first().asString().startsWith("administrator - The audit trail fits");
	}

	@Test
	void anAdministratorReadsAndVerifiesTheTrailInABrowser(Visitor visitor) {
		this.accounts.provide(List.of(NewAccount.administrator("administrator")), PASSWORD);
		this.initiatives.register("RQM", Answers.none().withFacts((facts) -> facts.title("Sort referrals")),
				Accounts.leadOf("RQM", "Chelsea and Westminster"));
		visitor.open("/audit").signIn("administrator", PASSWORD);
		assertThat(visitor.page().locator("tbody tr").first().innerText()).contains("administrator", "Signed in");
		visitor.photograph("audit-entries").expectAccessible();
		visitor.page().selectOption("#filter-action", "REGISTERED");
		visitor.page().fill("#filter-actor", "lead-rqm");
		visitor.page().click("text=Apply");
		assertThat(visitor.page().locator("tbody tr").first().innerText()).contains("Registered", "LAI-");
		visitor.page().click("text=Verify the trail");
		visitor.expectAccessible().page().click("text=Verify now");
		assertThat(visitor.page().locator("h1").innerText()).isEqualTo("The audit trail fits");
		visitor.photograph("audit-verified").expectAccessible();
	}

	private Document page(MockHttpServletRequestBuilder request) throws Exception {
		MockHttpServletResponse response = this.mvc.perform(request.with(signedInAs(Accounts.administrator())))
			.andReturn()
			.getResponse();
		assertThat(response.getStatus()).isEqualTo(200);
		return Jsoup.parse(response.getContentAsString());
	}

	private void ok(MockHttpServletRequestBuilder request, int status) throws Exception {
		assertThat(this.mvc.perform(request).andReturn().getResponse().getStatus()).isEqualTo(status);
	}

	private List<String> entries(String action) {
		return this.jdbc
			.sql("select actor || ' ' || coalesce(subject, '-') || ' ' || detail from audit_entry where action = ?")
			.param(action)
			.query(String.class)
			.list();
	}

}
