package uk.nhs.london.aiportal.initiative.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.AccountService;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.NewAccount;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.AnnualBand;
import uk.nhs.london.aiportal.classification.Decision;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.FundingLine;
import uk.nhs.london.aiportal.classification.FundingSource;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Samples;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.database.StatementCount;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeEntries;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.initiative.Particulars;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.web.BrowserTest;
import uk.nhs.london.aiportal.web.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** A life of several years, looked at in a browser; and an override of its class. */
@PostgresTest
@BrowserTest
@Import({ MutableClock.Installed.class, StatementCount.Installed.class })
class HistoryBrowserTests {

	private static final String PASSWORD = "a password of this test";

	private static final SignedIn LEAD = Accounts.leadOf("RQM", "Chelsea and Westminster");

	@Autowired
	private InitiativeService initiatives;

	@Autowired
	private LifeService lives;

	@Autowired
	private MutableClock clock;

	private Reference reference;

	@BeforeEach
	void aLife(@Autowired AccountService accounts) {
		accounts.provide(List.of(NewAccount.digitalLead("lead-rqm", "RQM"), NewAccount.administrator("administrator"),
				NewAccount.icsManager("manager-wnl", "Z9B2Z")), PASSWORD);
		this.clock.set(LocalDate.of(2024, 2, 1));
		Answers first = new Answers(Samples.embedded(), Particulars.none(), Map.of())
			.withFacts((facts) -> facts.declaredStage(DeclaredStage.PILOT).events(List.of()).funding(List.of()));
		this.reference = this.initiatives.register("RQM", first, LEAD);
		on("2024-05-20", () -> happened(Event.of(EventType.FIRST_LIVE, PartialDate.parse("2022-03"))));
		on("2024-09-03", () -> happened(Samples.decided(Decision.EXTEND, "2024-08-30")));
		on("2025-02-10", () -> money("2025-01-01", "2026-03-31"));
		on("2025-07-01", () -> happened(Samples.decided(Decision.ADOPT, "2025-06-12"),
				Samples.declared(DeclaredStage.ROUTINE, "2025-06-12")));
		on("2026-01-20", () -> this.initiatives.attest(this.reference, LEAD));
		on("2026-03-02", () -> money("2025-01-01", "2027-03-31"));
		this.clock.set(LocalDate.of(2026, 6, 30));
	}

	@Test
	void theLifeTheHistoryAndThePastAreReadableWideAndNarrow(Visitor visitor) {
		visitor.open("/").signIn("lead-rqm", PASSWORD);
		visitor.open("/initiatives/" + this.reference).photograph("life-line").expectAccessible();
		assertThat(visitor.page().locator(".life-line h2").innerText()).contains(" since ");
		visitor.open("/initiatives/" + this.reference + "/history");
		visitor.page().locator(".timeline summary").first().click();
		visitor.photograph("history").expectAccessible();
		visitor.page().click("text=Compare two versions");
		visitor.page().check("#every");
		visitor.page().click("main form button");
		visitor.photograph("compare").expectAccessible();
		visitor.open("/initiatives/" + this.reference + "?asAt=2024-12-31").photograph("past").expectAccessible();
		assertThat(visitor.page().locator("main").innerText()).contains("Why the two differ");
		visitor.open("/initiatives/" + this.reference + "/history");
		visitor.page().locator(".timeline summary").first().click();
		visitor.page().click("text=Put back the answers before this: Money");
		visitor.page().click("main form button >> nth=0");
		visitor.photograph("put-back-error").expectAccessible();
		visitor.page().fill("#why", "The renewal was not minuted after all");
		visitor.page().click("main form button >> nth=0");
		visitor.open("/initiatives/" + this.reference + "/history");
		assertThat(visitor.page().locator(".timeline__item").first().innerText())
			.contains("Restored as on 20 January 2026: Money", "The renewal was not minuted after all");
	}

	@Test
	void aManagerProposesAnOverrideAndAnAdministratorApprovesIt(Visitor visitor) {
		visitor.open("/").signIn("manager-wnl", PASSWORD);
		visitor.open("/initiatives/" + this.reference);
		visitor.page().click("text=Propose an override of its class");
		visitor.page().click("main form button");
		visitor.photograph("override-error").expectAccessible();
		visitor.page().check("input[value=SUSPENDED]");
		visitor.page().fill("#reason", "Half of its sites have been switched off since May");
		visitor.page().fill("[name='expiresOn.day']", "30");
		visitor.page().fill("[name='expiresOn.month']", "11");
		visitor.page().fill("[name='expiresOn.year']", "2026");
		visitor.page().click("main form button");
		assertThat(visitor.page().locator("main").innerText()).contains("Somebody else must approve it");
		visitor.page().click("header form button");
		visitor.open("/").signIn("administrator", PASSWORD);
		visitor.photograph("start-with-override").expectAccessible();
		visitor.page().click("text=" + this.reference);
		visitor.photograph("override-waiting").expectAccessible();
		visitor.page().click("text=Approve it");
		visitor.open("/initiatives/" + this.reference).photograph("overridden");
		assertThat(visitor.page().locator("main").innerText())
			.contains("By override: Suspended, until 30 November 2026.");
		visitor.open("/london").photograph("london-with-override");
		assertThat(visitor.page().locator(".lede").innerText()).contains("1 initiative has another class by override");
	}

	private void on(String day, Runnable action) {
		this.clock.set(LocalDate.parse(day));
		this.initiatives.classifyDue(100);
		action.run();
	}

	private void happened(Event... events) {
		this.lives.happened(this.reference, LifeEntries.of(events), LEAD);
	}

	private void money(String from, String to) {
		this.initiatives.change(this.reference, this.initiatives.versionOf(this.reference), "Money",
				"The fund was renewed",
				(it) -> it.withFacts((facts) -> facts
					.funding(List.of(new FundingLine(FundingSource.NATIONAL_TIME_LIMITED, PartialDate.parse(from),
							PartialDate.parse(to), AnnualBand.GBP_25K_100K, "AI Diagnostic Fund")))),
				LEAD);
	}

}
