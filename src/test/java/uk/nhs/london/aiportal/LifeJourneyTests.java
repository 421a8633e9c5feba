package uk.nhs.london.aiportal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import uk.nhs.london.aiportal.account.AccountService;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.NewAccount;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.AssuranceItem;
import uk.nhs.london.aiportal.classification.ChampionDependence;
import uk.nhs.london.aiportal.classification.Contract;
import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.FactsBuilder;
import uk.nhs.london.aiportal.classification.FundingSource;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.classification.Monitoring;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Pathway;
import uk.nhs.london.aiportal.classification.Samples;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Particulars;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.web.BrowserTest;
import uk.nhs.london.aiportal.web.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole life of an initiative in a browser without JavaScript. What happens to it is
 * typed; the facts beside it (usage, money) are stated through the register, as other
 * tests show them typed. At each step its page, its history, its trust's dashboard and
 * the list behind that agree, and at the end the register says of each step's day what it
 * said then.
 */
@PostgresTest
@BrowserTest
@Import(MutableClock.Installed.class)
class LifeJourneyTests {

	private static final String PASSWORD = "a password for this test only";

	private static final SignedIn LEAD = Accounts.leadOf("RQM", "Chelsea and Westminster");

	@Autowired
	private AccountService accounts;

	@Autowired
	private InitiativeService initiatives;

	@Autowired
	private MutableClock clock;

	private Visitor visitor;

	private Page page;

	private Reference reference;

	private LocalDate today;

	private final Map<LocalDate, CountedAs> steps = new LinkedHashMap<>();

	@Test
	void aPilotIsExtendedAdoptedRoutineChangedAssuredAgainPausedResumedAndEnded(Visitor visitor) {
		this.visitor = visitor;
		this.page = visitor.page();
		on("2025-02-03");
		signIn();
		register();
		agree(CountedAs.LIMITED);

		on("2025-02-10");
		happened("It was used live for the first time", () -> date("When?", this.today));
		stated("Usage", this::used);
		agree(CountedAs.LIMITED);

		on("2025-07-20");
		this.page.navigate(record("/decisions"));
		radio("Extend the pilot");
		date("When was it decided?", this.today);
		fill("Which body decided?", "Digital Programme Board");
		fill("Which evidence did it rely on?", "Audit of June 2025");
		date("When is it looked at again?", LocalDate.of(2025, 12, 31));
		press("Add decision");
		assertThat(main()).contains("The planned end of the pilot moved from 1 August 2025 to 31 December 2025.");
		agree(CountedAs.LIMITED);
		assertThat(main()).contains("First extension.", "31 December 2025", "Digital Programme Board");

		on("2025-12-15");
		this.visitor.open("/");
		assertThat(main()).contains("1 record is overdue to be confirmed", "by 31 December 2025");
		this.visitor.photograph("start-due").expectAccessible();
		this.visitor.open("/attestations").photograph("attestations").expectAccessible();
		this.page.navigate(record("/decisions"));
		this.visitor.photograph("decisions");
		radio("Adopt");
		date("When was it decided?", this.today);
		fill("Which body decided?", "Digital Programme Board");
		press("Add decision");
		happened("It moved to another stage", () -> {
			radio("Roll-out");
			date("When?", this.today);
			fill("Why?", "The board adopted it");
		});
		stated("Money and owner",
				(facts) -> facts.funding(List.of(Samples.funding(FundingSource.TRUST_RECURRENT, "2025-12-01", null)))
					.contract(
							new Contract(PartialDate.parse("2025-01-01"), PartialDate.parse("2029-12-31"), true, null))
					.serviceOwnerRole("Lead dermatology nurse")
					.championDependence(ChampionDependence.NONE));
		stated("Usage", this::used);
		this.page.navigate(record("/attestation"));
		this.visitor.photograph("attestation");
		press("Confirm that it is right today");
		agree(CountedAs.ROLLING_OUT);

		on("2026-02-10");
		stated("How it is used", (facts) -> facts.liveMode(LiveMode.DEFAULT_PATHWAY)
			.pathway(new Pathway("SOP 12", PartialDate.parse("2026-02-01"))));
		stated("Usage", this::used);
		happened("It became routine", () -> date("When?", this.today));
		agree(CountedAs.EMBEDDED);

		on("2026-03-02");
		happened("Something important about it changed", () -> {
			checkbox("The supplier has installed a new version");
			fill("If a new version was installed: which one is in service now?", "4.0");
			fill("What exactly changed?", "It now reads photographs from telephones");
			date("Since when?", this.today);
		});
		assertThat(this.page.locator("h1").innerText()).isEqualTo("What the change calls for");
		this.visitor.photograph("reassessment").expectAccessible();
		agree(CountedAs.ASSURANCE_GAP);

		on("2026-03-20");
		this.page.navigate(record("/reassessment"));
		follow("Clinical safety case (DCB0160)");
		date("Signed off on", this.today);
		press("Save");
		agree(CountedAs.EMBEDDED);
		this.page.navigate(record("/reassessment"));
		assertThat(this.page.locator("h1").innerText()).isEqualTo("Nothing has to be assessed again");

		on("2026-04-07");
		happened("Use was paused", () -> {
			date("When?", this.today);
			fill("Why?", "The cameras were recalled");
		});
		agree(CountedAs.SUSPENDED);

		on("2026-04-20");
		happened("Use was resumed", () -> {
			radio("Routine");
			date("When?", this.today);
			fill("Why could it be resumed?", "The cameras were replaced");
		});
		agree(CountedAs.ROLLING_OUT);

		on("2026-06-01");
		this.page.navigate(record("/life/ended"));
		this.visitor.photograph("ended").expectAccessible();
		happened("It ended", () -> {
			radio("The supplier withdrew it");
			date("When?", this.today);
			fill("What did you try?", "Sorting referrals by photograph");
			fill("Why did it stop?", "The supplier left the market");
			fill("What would you do next time?", "Agree an exit plan before signing");
		});
		agree(CountedAs.ENDED);
		assertThat(main()).contains("Lessons", "Agree an exit plan before signing");
		this.visitor.photograph("initiative-ended").expectAccessible();
		theRegisterSaysOfEachDayWhatItSaidThen();
	}

	private void register() {
		Facts facts = Samples.limitedPilot()
			.with()
			.title("Sort skin lesion referrals")
			.events(List.of())
			.usage(List.of())
			.lastUsedOn(null)
			.funding(List.of(Samples.funding(FundingSource.GRANT_RESEARCH, "2025-01-01", "2026-01-31")))
			.assurance(Samples.ITEM_TYPES.stream().map(LifeJourneyTests::assured).toList())
			.monitoring(new Monitoring(PartialDate.parse("2026-01-15"), true))
			.pilotPlannedEnd(PartialDate.parse("2025-08-01"))
			.build();
		this.reference = this.initiatives.register("RQM",
				new Answers(facts,
						Particulars.none().withSummary("Sorts referrals").withDecisionForum("Digital Programme Board"),
						Map.of()),
				LEAD);
	}

	private static AssuranceItem assured(String type) {
		return Samples.complete(type)
			.withIssuedOn(PartialDate.parse("2025-01-15"))
			.withExpiresOn(PartialDate.parse("2027-12-31"));
	}

	private void used(FactsBuilder facts) {
		facts.lastUsedOn(PartialDate.of(this.today)).usage(List.of(Samples.usage(this.today.toString(), 812, 1000)));
	}

	private void stated(String what, Consumer<FactsBuilder> change) {
		this.initiatives.change(this.reference, this.initiatives.versionOf(this.reference), what,
				(it) -> it.withFacts(change), LEAD);
	}

	/** Everything that says what it counts as says the same. */
	private void agree(CountedAs expected) {
		this.steps.put(this.today, expected);
		this.visitor.open("/trusts/RQM");
		String portal = this.page.url().replaceAll("/trusts/.*", "");
		List<String> figures = this.page.request().get(portal + "/trusts/RQM/classes.csv").text().lines().toList();
		assertThat(figures).as("dashboard on %s", this.today)
			.filteredOn((line) -> line.contains("," + expected + ","))
			.singleElement()
			.asString()
			.endsWith(",1");
		assertThat(figures).as("all figures on %s", this.today).filteredOn((line) -> line.endsWith(",1")).hasSize(1);
		this.visitor.open("/initiatives?organisation=RQM&countedAs=" + expected);
		assertThat(main()).as("list on %s", this.today).contains(this.reference.toString());
		this.visitor.open("/initiatives/" + this.reference + "/history");
		assertThat(lastClassInHistory()).as("history on %s", this.today).containsIgnoringCase(expected.label());
		this.visitor.open("/initiatives/" + this.reference);
		assertThat(this.page.locator(".verdict").innerText()).as("page on %s", this.today).contains(expected.label());
	}

	/** What the newest sentence about a class says that it became. */
	private String lastClassInHistory() {
		return this.page.locator(".timeline__class")
			.allInnerTexts()
			.stream()
			.flatMap(String::lines)
			.filter((sentence) -> sentence.startsWith("Class: ") || sentence.startsWith("The class changed from"))
			.findFirst()
			.map((sentence) -> sentence.substring(sentence.lastIndexOf(" to ") + 1))
			.orElse("nothing");
	}

	private void theRegisterSaysOfEachDayWhatItSaidThen() {
		on("2026-07-01");
		this.steps.forEach((day, countedAs) -> {
			this.visitor.open("/initiatives?organisation=RQM&countedAs=" + countedAs + "&asAt=" + day);
			assertThat(main()).as("as at %s", day).contains(this.reference.toString());
		});
	}

	private void signIn() {
		this.accounts.provide(List.of(NewAccount.digitalLead("lead-rqm", "RQM")), PASSWORD);
		this.visitor.open("/").signIn("lead-rqm", PASSWORD);
	}

	private void happened(String what, Runnable typing) {
		this.page.navigate(record("/life"));
		radio(what);
		press("Continue");
		typing.run();
		press("Add");
		assertThat(this.page.title()).as(this::main).doesNotStartWith("Error");
	}

	private String record(String rest) {
		String portal = this.page.url().replaceAll("(https?://[^/]+).*", "$1");
		return portal + "/initiatives/" + this.reference + "/record" + rest;
	}

	private void on(String day) {
		this.today = LocalDate.parse(day);
		this.clock.set(this.today);
	}

	private String main() {
		return this.page.locator("main").innerText();
	}

	private void radio(String label) {
		this.page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(label).setExact(true)).check();
	}

	private void checkbox(String label) {
		this.page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(label).setExact(true)).check();
	}

	private void fill(String label, String text) {
		this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
	}

	private void date(String question, LocalDate day) {
		Locator group = this.page
			.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question).setExact(true))
			.last();
		group.getByLabel("Day").fill(String.valueOf(day.getDayOfMonth()));
		group.getByLabel("Month").fill(String.valueOf(day.getMonthValue()));
		group.getByLabel("Year").fill(String.valueOf(day.getYear()));
	}

	private void follow(String link) {
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
	}

	private void press(String button) {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
	}

}
