package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.AnnualBand;
import uk.nhs.london.aiportal.classification.Applicability;
import uk.nhs.london.aiportal.classification.AssuranceItemBuilder;
import uk.nhs.london.aiportal.classification.AssuranceStatus;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.FactsBuilder;
import uk.nhs.london.aiportal.classification.FundingLineBuilder;
import uk.nhs.london.aiportal.classification.FundingSource;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.classification.Monitoring;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.database.StatementCount;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeEntries;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.Visibility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The lists of what to act on and the quality of data, counted by hand. All are limited
 * pilots; today is 23 November 2026.
 *
 * <pre>
 * 10 Feb 2026  Barts        "Late": planned to end on 30 June, live since 1 September 2025
 *              RNOH         "Kept late": internal, planned to end on 31 May
 *              Whittington  "Paid to autumn": a fund until 31 October 2026, 25,000 to 100,000 pounds
 *              Whittington  "Paid to spring": national money until 31 March 2027
 *              Barts        "Paid for good": recurrent
 * 20 May 2026  Whittington  "=Unsafe": no clinical safety case
 *              Barts        "Recalled": no clinical safety case, a safety notice, no way to report incidents
 * 1 Oct 2026   Guy's        30 whose money ends from 1 to 30 December 2026, the first six internal
 * </pre>
 */
@PostgresTest
@Import({ MutableClock.Installed.class, StatementCount.Installed.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListingTests {

	private static final SignedIn BY = Accounts.administrator();

	private static final String RADAR = "/london/stall-radar";

	private static final String MONEY = "/london/money-ending";

	private static final String RED_LIST = "/london/red-list";

	private static final String QUALITY = "/london/data-quality";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private InitiativeService register;

	@Autowired
	private LifeService lives;

	@Autowired
	private MutableClock clock;

	@BeforeAll
	void write() {
		this.clock.set(LocalDate.of(2026, 2, 10));
		Reference late = pilot("R1H", "Late", false, (facts) -> facts.pilotPlannedEnd(PartialDate.parse("2026-06-30")));
		this.lives.happened(late, LifeEntries.of(Event.of(EventType.FIRST_LIVE, PartialDate.parse("2025-09-01"))), BY);
		pilot("RAN", "Kept late", true, (facts) -> facts.pilotPlannedEnd(PartialDate.parse("2026-05-31")));
		paid("RKE", "Paid to autumn", false, FundingSource.GRANT_RESEARCH, "2026-10-31", AnnualBand.GBP_25K_100K);
		paid("RKE", "Paid to spring", false, FundingSource.NATIONAL_TIME_LIMITED, "2027-03-31", null);
		paid("R1H", "Paid for good", false, FundingSource.TRUST_RECURRENT, null, null);
		this.clock.set(LocalDate.of(2026, 5, 20));
		pilot("RKE", "=Unsafe", false, ListingTests::unsafe);
		pilot("R1H", "Recalled", false, (facts) -> {
			unsafe(facts);
			facts.openSafetyNotice(true).monitoring(new Monitoring(null, false));
		});
		this.clock.set(LocalDate.of(2026, 10, 1));
		for (int day = 1; day <= 30; day++) {
			paid("RJ1", "Paid to " + day + " December", day <= 6, FundingSource.CHARITY,
					LocalDate.of(2026, 12, day).toString(), AnnualBand.GBP_UNDER_25K);
		}
		this.clock.set(SmallLondon.TODAY);
	}

	private static void unsafe(FactsBuilder facts) {
		facts.patientFacing(true)
			.useDomain(UseDomain.PATIENT_FACING)
			.assurance(List.of(AssuranceItemBuilder.builder()
				.type("DCB0160")
				.applicability(Applicability.REQUIRED)
				.status(AssuranceStatus.NOT_STARTED)
				.build()));
	}

	private void paid(String trust, String title, boolean internal, FundingSource source, @Nullable String to,
			@Nullable AnnualBand band) {
		pilot(trust, title, internal,
				(facts) -> facts.funding(List.of(FundingLineBuilder.builder()
					.source(source)
					.name("A fund")
					.to((to != null) ? PartialDate.parse(to) : null)
					.annualBand(band)
					.build())));
	}

	private Reference pilot(String trust, String title, boolean internal, Consumer<FactsBuilder> more) {
		Consumer<FactsBuilder> pilot = (
				facts) -> facts.title(title).declaredStage(DeclaredStage.PILOT).liveMode(LiveMode.LIMITED_LIVE);
		Answers answers = Answers.none()
			.withFacts(pilot.andThen(more))
			.withParticulars((it) -> it.withVisibility(internal ? Visibility.INTERNAL : Visibility.SHARED_LONDON)
				.withVisibilityReason(internal ? "A reason" : null));
		return this.register.register(trust, answers, BY);
	}

	private FigurePages analyst() {
		return new FigurePages(this.mvc, Accounts.analyst());
	}

	private FigurePages administrator() {
		return new FigurePages(this.mvc, BY);
	}

	private static List<String> titles(Document page) {
		return page.select(".listing tbody th a").eachText();
	}

	@Test
	void radarListsWhatHasMostReasonsFirstAndWhyAndSinceWhen() {
		Document page = administrator().page(RADAR);
		assertThat(page.select(".listing h2").text()).isEqualTo("3 initiatives are stalled");
		assertThat(titles(page)).containsExactly("Late", "Kept late", "Paid to autumn");
		Element late = page.selectFirst(".listing tbody tr");
		assertThat(late.select("th").text()).contains("Barts Health, LAI-");
		assertThat(late.select(".class-tag").eachText()).containsExactly("Pilot", "Limited");
		assertThat(late.select("td:nth-child(3) li").eachText()).containsExactly(
				"Past its planned end, nothing decided, since 1 July 2026. It was planned to end: 30 June 2026.",
				"A pilot for more than 12 months, since 2 September 2026. First live: 1 September 2025.");
		assertThat(late.select("td:last-child li").eachText())
			.containsExactly("Decide: adopt, extend to a new date, or stop.");
		assertThat(page.select("#stalled h2").text())
			.isEqualTo("3 initiatives are stalled, most often: “Past its planned end, nothing decided” (2)");
		assertThat(administrator().column(RADAR, FigureName.STALLED, "reason", "initiatives"))
			.containsEntry("OVERDUE", "2")
			.containsEntry("LONG", "1")
			.containsEntry("MONEY_ENDED", "1")
			.containsEntry("NOT_USED", "0")
			.hasSize(8);
		assertThat(administrator().column(RADAR, FigureName.STALLED_BY_TRUST, "organisation", "stalled"))
			.containsEntry("R1H", "1")
			.containsEntry("RAN", "1")
			.containsEntry("RKE", "1")
			.containsEntry("RAL", "");
	}

	@Test
	void fewThatAreNotSharedAreNeitherListedNorCounted() {
		Document page = analyst().page(RADAR);
		assertThat(page.select(".listing h2").text()).isEqualTo("2 initiatives are stalled");
		assertThat(titles(page)).containsExactly("Late", "Paid to autumn");
		assertThat(page.select(".listing").text()).doesNotContain("not shared");
		assertThat(titles(analyst().page("/trusts/RAN/stall-radar"))).isEmpty();
		assertThat(analyst().page("/trusts/RAN/stall-radar").select(".listing h2").text())
			.isEqualTo("No initiative is stalled");
	}

	@Test
	void moneyIsListedByItsLastDayAPageAtATime() {
		Document first = administrator().page(MONEY);
		assertThat(first.select(".listing h2").text())
			.isEqualTo("32 initiatives are live on money that has ended or ends within twelve months");
		assertThat(titles(first)).hasSize(25)
			.startsWith("Paid to autumn", "Paid to 1 December", "Paid to 2 December")
			.endsWith("Paid to 24 December");
		assertThat(first.select(".listing caption").text()).isEqualTo("Initiatives 1 to 25 of 32");
		Element autumn = first.selectFirst(".listing tbody tr");
		assertThat(autumn.select("td").eachText()).satisfies((cells) -> {
			assertThat(cells.get(1))
				.endsWith("Has ended, since 1 November 2026. Paid for by A fund, until 31 October 2026.");
			assertThat(cells.get(2)).endsWith("31 October 2026");
			assertThat(cells.get(3)).endsWith("£25,000 to £100,000");
			assertThat(cells.get(4)).isNotEmpty();
		});
		Document second = administrator().page(MONEY + "?page=2");
		assertThat(titles(second)).hasSize(7).startsWith("Paid to 25 December").endsWith("Paid to spring");
		assertThat(second.select(".listing .nhsuk-pagination__previous").attr("href"))
			.isEqualTo(MONEY + "#initiatives");
		assertThat(titles(administrator().page(MONEY + "?page=99"))).hasSize(25);
	}

	@Test
	void largeNumberCountsWhatIsNotSharedAndTheListsSaySo() {
		Document page = analyst().page("/systems/QKK/money-ending");
		assertThat(page.select(".listing h2").text()).startsWith("24 initiatives are live on money");
		assertThat(page.select(".listing").text()).contains("And 6 more that are not shared with you.");
		assertThat(analyst().column("/systems/QKK/money-ending", FigureName.MONEY, "value", "initiatives"))
			.containsEntry("WITHIN_6_MONTHS", "30");
		for (String query : List.of("system=QKK&indicator=MONEY.WITHIN_6_MONTHS",
				"organisation=RJ1&indicator=MONEY_ENDING", "indicator=MONEY.WITHIN_6_MONTHS,MONEY.ENDED")) {
			assertThat(analyst().page("/initiatives?" + query).selectFirst("main").text()).as(query)
				.contains("And 6 more that are not shared with you.");
		}
		for (String query : List.of("indicator=MONEY.WITHIN_6_MONTHS&q=Paid", "indicator=MONEY_ENDING,STALLED.OVERDUE",
				"indicator=MONEY_ENDING&subLabel=LIMITED", "organisation=RJ1,RKE&indicator=MONEY_ENDING")) {
			assertThat(analyst().page("/initiatives?" + query).selectFirst("main").text()).as(query)
				.doesNotContain("not shared with you");
		}
		assertThat(administrator().page("/initiatives?indicator=MONEY_ENDING").selectFirst("main").text())
			.doesNotContain("not shared with you");
	}

	@Test
	void redListShowsEachReasonWithTheSentenceOfTheStoredResult() {
		Document page = analyst().page(RED_LIST);
		assertThat(page.select(".listing h2").text()).isEqualTo("2 initiatives are on the red list");
		assertThat(titles(page)).containsExactly("=Unsafe", "Recalled");
		Element unsafe = page.select(".listing tbody tr").first();
		assertThat(unsafe.select("td:nth-child(3) li").eachText()).singleElement()
			.asString()
			.contains(", since 20 May 2026.", "DCB0160", "not started");
		assertThat(unsafe.select("td:last-child li").text()).contains("Record the clinical safety case");
		Element recalled = page.select(".listing tbody tr").last();
		assertThat(recalled.select("td:nth-child(3) li")).hasSize(3);
		assertThat(recalled.text()).contains("Staff have no route to report incidents with it.");
		assertThat(analyst().column(RED_LIST, FigureName.RED_LIST_ITEMS, "missing", "initiatives"))
			.containsEntry("DCB0160", "2")
			.containsEntry("NOTICE", "1")
			.containsEntry("NOT_WATCHED", "1")
			.containsEntry("DPIA", "0");
	}

	@Test
	void fileHoldsAllRowsAndNothingThatASpreadsheetRuns() {
		List<Map<String, String>> all = administrator().csv(MONEY + "/initiatives.csv");
		assertThat(all).hasSize(32);
		assertThat(all.get(0)).containsEntry("title", "Paid to autumn")
			.containsEntry("reasons", "ENDED")
			.containsEntry("reasons_since", "2026-11-01")
			.containsEntry("last_day_of_money", "2026-10-31")
			.containsEntry("annual_band", "GBP_25K_100K")
			.containsEntry("organisation", "RKE")
			.containsEntry("system", "Z9B2Z")
			.containsEntry("place", "LONDON")
			.containsEntry("as_at", "2026-11-23");
		assertThat(analyst().csv(MONEY + "/initiatives.csv")).hasSize(26);
		assertThat(administrator().csv(RED_LIST + "/initiatives.csv").get(0)).containsEntry("title", "'=Unsafe");
		assertThat(administrator().csv(RADAR + "/initiatives.csv").get(0)).containsEntry("reasons", "OVERDUE; LONG")
			.containsEntry("reasons_since", "2026-07-01; 2026-09-02");
	}

	@Test
	void listOfAPastDateIsAsTheRegisterHadIt() {
		assertThat(titles(administrator().page(RADAR + "?asAt=2026-06-30"))).containsExactly("Kept late");
		assertThat(titles(administrator().page(RADAR + "?asAt=2026-07-01"))).containsExactly("Kept late", "Late");
		assertThat(titles(administrator().page(MONEY + "?asAt=2026-06-30"))).containsExactly("Paid to autumn",
				"Paid to spring");
		assertThat(administrator().page(MONEY + "?asAt=2026-06-30").select(".listing tbody td:nth-child(3)").text())
			.contains("Ends within 6 months, since 30 April 2026", "Ends in 6 to 12 months, since 31 March 2026");
		assertThat(titles(administrator().page(RED_LIST + "?asAt=2026-05-19"))).isEmpty();
	}

	@Test
	void listCostsOneStatementHoweverManyStandThere() {
		String few = "/trusts/R1H/money-ending";
		assertThat(StatementCount.during(() -> administrator().page(MONEY)))
			.hasSize(StatementCount.during(() -> administrator().page("/systems/QKK/money-ending")).size())
			.hasSize(StatementCount.during(() -> administrator().page(few)).size() + 1);
	}

	@Test
	void qualitySaysWhoMadeNoReturnAndHowFreshTheRestIs() {
		Document page = administrator().page(QUALITY);
		assertThat(page.select("#returns h2").text())
			.isEqualTo("30 of 31 trusts have made no return in the last six months");
		assertThat(administrator().column(QUALITY, FigureName.RETURNS, "organisation", "stated_before"))
			.doesNotContainKey("RJ1")
			.containsEntry("RKE", "3")
			.containsEntry("R1H", "3")
			.containsEntry("RAN", "1")
			.containsEntry("RAL", "");
		assertThat(page.select("#freshness h2").text())
			.isEqualTo("30 of 37 initiatives were registered or confirmed in the last six months");
		assertThat(page.select("#freshness .subtitle").text()).contains("(81%, Wilson 95% interval 66% to 91%)");
		assertThat(administrator().column(QUALITY, FigureName.FRESHNESS, "value", "initiatives"))
			.containsEntry("WITHIN_6_MONTHS", "30")
			.containsEntry("WITHIN_12_MONTHS", "7");
	}

	@Test
	void qualityCountsOpenQuestionsOfHowManyAsked() {
		Map<String, Map<String, String>> open = administrator().rows(QUALITY, FigureName.UNKNOWN, "field");
		assertThat(open.get("funding")).containsEntry("not_answered", "4")
			.containsEntry("asked", "37")
			.containsEntry("not_answered_percent", "11");
		assertThat(open.get("pilot_planned_end")).containsEntry("not_answered", "35").containsEntry("asked", "37");
		assertThat(open.get("use_domain")).containsEntry("not_answered", "35");
		assertThat(open.get("visibility_reason")).isNull();
		assertThat(open).doesNotContainKeys("live_mode", "pathway_reference");
		int questions = administrator().rows(QUALITY, FigureName.COMPLETENESS, "asked_at")
			.values()
			.stream()
			.mapToInt((row) -> Integer.parseInt(row.get("not_answered")))
			.sum();
		assertThat(open.values().stream().mapToInt((row) -> Integer.parseInt(row.get("not_answered"))).sum())
			.isEqualTo(questions);
	}

	@Test
	void qualityComparesWhatIsDeclaredAndWhatConflicts() {
		assertThat(administrator().column(QUALITY, FigureName.DECLARED, "comparison", "initiatives"))
			.isEqualTo(Map.of("AGREES", "37", "ROUTINE_BUT_PILOT", "0", "PILOT_BUT_EMBEDDED", "0"));
		assertThat(administrator().rows(QUALITY, FigureName.DECLARED_BY_TRUST, "organisation").get("RJ1"))
			.containsEntry("live", "30")
			.containsEntry("differ_percent", "0");
		assertThat(administrator().rows(QUALITY, FigureName.DECLARED_BY_TRUST, "organisation").get("RKE"))
			.containsEntry("differ", "0")
			.containsEntry("differ_percent", "");
		assertThat(administrator().column(QUALITY, FigureName.CONFLICTS, "warning", "initiatives"))
			.containsEntry("PILOT_WITHOUT_END", "35");
		assertThat(administrator().page(QUALITY).select("#conflicting-answers td, #conflicting-answers th").text())
			.contains("It is a pilot, but nothing says when it will be decided.");
		assertThat(administrator().headline(QUALITY, FigureName.OVERRIDES)).isEqualTo("No override is in force");
	}

	@ParameterizedTest
	@ValueSource(strings = { RADAR, MONEY, RED_LIST, QUALITY, "/systems/QKK/money-ending", "/trusts/RKE/data-quality",
			"/systems/Z9B2Z/red-list", MONEY + "?asAt=2026-06-30", RADAR + "?kind=ACUTE" })
	void everyNumberLeadsToAsManyRecords(String address) {
		assertThat(administrator().followEveryNumber(address)).isPositive();
	}

	@Test
	void managerIsToldOnTheStartPageWhatToActOn() {
		SignedIn manager = Accounts.manager();
		Document start = new FigurePages(this.mvc, manager).page("/");
		assertThat(start.select("section[aria-labelledby=to-act-on] h2").text())
			.isEqualTo("To act on in North East London");
		assertThat(start.select("section[aria-labelledby=to-act-on] a").eachText()).containsExactly(
				"1 initiative is stalled", "No initiative is live on money that has ended or ends within twelve months",
				"1 initiative is on the red list", "None of 5 trusts has made a return in the last six months");
		assertThat(start.select("section[aria-labelledby=to-act-on] a").eachAttr("href")).containsExactly(
				"/systems/QMF/stall-radar", "/systems/QMF/money-ending", "/systems/QMF/red-list",
				"/systems/QMF/data-quality");
		assertThat(analyst().page("/").select("section[aria-labelledby=to-act-on]")).isEmpty();
	}

	@Test
	void everyTopicIsReachedFromTheTopOfADashboard() {
		Document page = analyst().page("/systems/QMF");
		assertThat(page.select("nav[aria-labelledby=topics] a")).hasSize(Topic.values().length);
		assertThat(page.html().indexOf("aria-labelledby=\"topics\""))
			.isLessThan(page.html().indexOf("class=\"chart\""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					0  | 0 | 0 | 0 | Nothing is live here
					1  | 0 | 0 | 1 | Of the only live initiative it is not stated how long its money lasts
					7  | 0 | 0 | 7 | Of none of 7 live initiatives it is stated how long its money lasts
					1  | 0 | 0 | 0 | No money of the only live initiative is known to end within twelve months
					9  | 0 | 0 | 2 | No money of 9 live initiatives is known to end within twelve months; of 2 the end is not stated
					9  | 1 | 3 | 2 | Of 9 live initiatives, the money of 1 has ended and that of 3 ends within twelve months; of 2 the end is not stated
					4  | 4 | 0 | 0 | Of 4 live initiatives, the money of 4 has ended and that of none ends within twelve months
					""")
	void moneyIsSaidForEveryShape(int live, int ended, int ending, int notStated, String headline) {
		assertThat(MoneyFigures.headline(live, ended, ending, notStated)).isEqualTo(headline);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1 | 1 | 1 | The only one whose money ends costs over £500,000 a year
			4 | 4 | 4 | 4 of 4 whose money ends cost over £500,000 a year
			9 | 5 | 1 | 1 of 9 whose money ends costs over £500,000 a year, the others less; of 4 it is not stated
			""")
	void valueIsSaidForEveryShape(int ending, int stated, int ofHighest, String headline) {
		assertThat(MoneyFigures.headline(ending, stated, AnnualBand.GBP_OVER_500K, ofHighest)).isEqualTo(headline);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0 | 0 | No trust is counted here
			0 | 1 | The only trust has made its return in the last six months
			1 | 1 | The only trust has made no return in the last six months
			0 | 5 | All 5 trusts have made their return in the last six months
			1 | 5 | 1 of 5 trusts has made no return in the last six months
			5 | 5 | None of 5 trusts has made a return in the last six months
			""")
	void returnsAreSaidForEveryShape(int missing, int trusts, String headline) {
		assertThat(ReturnsFigure.headline(missing, trusts)).isEqualTo(headline);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0 | 0 | Nothing is registered here that goes on
			0 | 1 | The only initiative was not registered or confirmed in the last six months
			1 | 1 | The only initiative was registered or confirmed in the last six months
			0 | 4 | None of 4 initiatives was registered or confirmed in the last six months
			4 | 4 | All 4 initiatives were registered or confirmed in the last six months
			1 | 4 | 1 of 4 initiatives was registered or confirmed in the last six months
			""")
	void freshnessIsSaidForEveryShape(int fresh, int all, String headline) {
		assertThat(QualityFigures.freshHeadline(fresh, all)).isEqualTo(headline);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0 | 0 | Nothing is live here
			0 | 1 | The declared stage of the only live initiative goes with the class by the rules
			1 | 1 | The declared stage of the only live initiative differs from the class by the rules
			0 | 6 | The declared stages of all 6 live initiatives go with the class by the rules
			2 | 6 | Of 6 live initiatives, the declared stage of 2 differs from the class by the rules
			6 | 6 | The declared stages of all 6 live initiatives differ from the class by the rules
			""")
	void declaredStagesAreSaidForEveryShape(int differ, int live, String headline) {
		assertThat(DeclaredFigure.headline(differ, live)).isEqualTo(headline);
	}

	@Test
	void whatIsMostFrequentIsSaidOnlyWhereItStandsOut() {
		assertThat(Reasons.mostOften(Map.of("A", 0))).isEmpty();
		assertThat(Reasons.mostOften(Map.of("A", 3))).isEqualTo(": “A” (3)");
		assertThat(Reasons.mostOften(Map.of("A", 3, "B", 1))).isEqualTo(", most often: “A” (3)");
		assertThat(Reasons.mostOften(Map.of("A", 1, "B", 1, "C", 1))).isEmpty();
	}

}
