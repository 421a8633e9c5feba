package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Decision;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventBuilder;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.FactsBuilder;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.classification.Origin;
import uk.nhs.london.aiportal.classification.Packaging;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Samples;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.database.StatementCount;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeEntries;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.initiative.Reference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The figures about pilots, counted by hand. Today is 23 November 2026.
 *
 * <pre>
 *                                      first live   planned end  decided
 * Barts            pathology           10 Mar 2024  31 Mar 2025  extended April 2025 and January 2026; approved
 *                                                                December 2023
 * Barts            pathology           20 Mar 2026   1 Jan 2027
 * Barts            documentation        1 Jul 2026                 told on 1 October 2026; not stated before
 * South London     pathology            May 2025     1 May 2026  adopted 10 May 2026
 * Whittington      finance: embedded    January 2024               adopted January 2025, embedded 10 February 2026
 * Royal Free       pathology, ended    15 Jan 2025                 ended 20 October 2025
 * Chelsea          documentation        5 Jan 2026                 a national office tool
 * Whittington      pathology, internal  1 Jan 2022
 * </pre>
 */
@PostgresTest
@Import({ MutableClock.Installed.class, StatementCount.Installed.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PilotFiguresTests {

	private static final SignedIn BY = Accounts.administrator();

	private static final String LONDON = "/london/pilots-and-embedding";

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
		SmallLondon london = new SmallLondon(this.register, this.lives, this.clock);
		london.embedded("RKE");
		this.clock.set(LocalDate.of(2026, 6, 1));
		pilot("R1H", UseDomain.PATHOLOGY, (facts) -> facts.pilotPlannedEnd(PartialDate.parse("2025-03-31")),
				event(EventType.APPROVED, "2023-12-01"), event(EventType.FIRST_LIVE, "2024-03-10"),
				decided(Decision.EXTEND, "2025-04-01"), decided(Decision.EXTEND, "2026-01-10"));
		pilot("R1H", UseDomain.PATHOLOGY, (facts) -> facts.pilotPlannedEnd(PartialDate.parse("2027-01-01")),
				event(EventType.FIRST_LIVE, "2026-03-20"));
		Reference late = pilot("R1H", UseDomain.DOCUMENTATION, (facts) -> {
		});
		pilot("RV5", UseDomain.PATHOLOGY, (facts) -> facts.pilotPlannedEnd(PartialDate.parse("2026-05-01")),
				event(EventType.FIRST_LIVE, "2025-05"), decided(Decision.ADOPT, "2026-05-10"));
		pilot("RAL", UseDomain.PATHOLOGY, (facts) -> {
		}, event(EventType.FIRST_LIVE, "2025-01-15"), Samples.declared(DeclaredStage.ENDED, "2025-10-20"));
		pilot("RQM", UseDomain.DOCUMENTATION,
				(facts) -> facts.origin(Origin.NATIONAL_PROVIDED).packaging(Packaging.BUILT_IN_FEATURE),
				event(EventType.FIRST_LIVE, "2026-01-05"));
		london.keepInternal(pilot("RKE", UseDomain.PATHOLOGY, (facts) -> {
		}, event(EventType.FIRST_LIVE, "2022-01-01")));
		this.clock.set(LocalDate.of(2026, 10, 1));
		this.lives.happened(late, LifeEntries.of(event(EventType.FIRST_LIVE, "2026-07-01")), BY);
		this.clock.set(SmallLondon.TODAY);
	}

	private Reference pilot(String trust, UseDomain use, Consumer<FactsBuilder> more, Event... events) {
		Consumer<FactsBuilder> pilot = (facts) -> facts.title("Invented for a test")
			.declaredStage(DeclaredStage.PILOT)
			.liveMode(LiveMode.LIMITED_LIVE)
			.useDomain(use);
		Reference reference = this.register.register(trust, Answers.none().withFacts(pilot.andThen(more)), BY);
		if (events.length > 0) {
			this.lives.happened(reference, LifeEntries.of(events), BY);
		}
		return reference;
	}

	private static Event event(EventType type, String on) {
		return Event.of(type, PartialDate.parse(on));
	}

	private static Event decided(Decision decision, String on) {
		return EventBuilder.builder()
			.type(EventType.ADOPTION_DECISION)
			.on(PartialDate.parse(on))
			.decision(decision)
			.build();
	}

	private FigurePages analyst() {
		return new FigurePages(this.mvc, Accounts.analyst());
	}

	private FigurePages administrator() {
		return new FigurePages(this.mvc, BY);
	}

	@Test
	void pilotsOfAUseHaveTheMedianOfTheirMonths() {
		Map<String, Map<String, String>> uses = analyst().rows(LONDON, FigureName.PILOT_USES, "use");
		assertThat(uses).hasSize(16);
		assertThat(uses.get("PATHOLOGY")).containsEntry("pilots", "3")
			.containsEntry("first_use_stated", "3")
			.containsEntry("first_use_not_stated", "0")
			.containsEntry("lower_quartile_months", "8")
			.containsEntry("median_months", "18")
			.containsEntry("upper_quartile_months", "32")
			.doesNotContainKey("london_median_months");
		assertThat(uses.get("DOCUMENTATION")).containsEntry("pilots", "2").containsEntry("median_months", "7");
		assertThat(uses.get("DIAGNOSTIC_IMAGING")).containsEntry("pilots", "0").containsEntry("median_months", "");
		assertThat(analyst().headline(LONDON, FigureName.PILOT_USES))
			.isEqualTo("Half of 5 pilots were first live 10 months ago or longer");
	}

	@Test
	void medianIsMadeOfWhatTheReaderMayRead() {
		assertThat(administrator().rows(LONDON, FigureName.PILOT_USES, "use").get("PATHOLOGY"))
			.containsEntry("pilots", "4")
			.containsEntry("median_months", "25");
		assertThat(analyst().rows("/trusts/R1H/pilots-and-embedding", FigureName.PILOT_USES, "use").get("PATHOLOGY"))
			.containsEntry("london_first_use_stated", "3")
			.containsEntry("london_median_months", "18");
		assertThat(administrator().rows(LONDON, FigureName.OUTCOMES, "first_live", "after_months"))
			.containsKey("2022 6");
		assertThat(analyst().rows(LONDON, FigureName.OUTCOMES, "first_live", "after_months"))
			.doesNotContainKey("2022 6");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/trusts/R1H/pilots-and-embedding", "/systems/QMF/pilots-and-embedding" })
	void placeStandsBesideAllOfLondon(String place) {
		Map<String, Map<String, String>> uses = analyst().rows(place, FigureName.PILOT_USES, "use");
		assertThat(uses.get("PATHOLOGY")).containsEntry("pilots", "2")
			.containsEntry("median_months", "20")
			.containsEntry("london_first_use_stated", "3")
			.containsEntry("london_median_months", "18")
			.containsEntry("longer_than_london", "1");
		assertThat(uses.get("DOCUMENTATION")).containsEntry("pilots", "1")
			.containsEntry("london_median_months", "7")
			.containsEntry("longer_than_london", "0");
		assertThat(uses.get("CORPORATE_FINANCE_HR")).containsEntry("longer_than_london", "");
		assertThat(analyst().headline(place, FigureName.PILOT_USES))
			.isEqualTo("1 of 3 pilots has run longer than London's median for its use");
	}

	@Test
	void londonsMedianIsOfTrustsOfEveryKind() {
		assertThat(analyst().rows(LONDON + "?kind=ACUTE", FigureName.PILOT_USES, "use").get("PATHOLOGY"))
			.containsEntry("pilots", "2")
			.containsEntry("london_first_use_stated", "3")
			.containsEntry("london_median_months", "18");
	}

	@Test
	void agesAreBandsAndUnknownIsOneOfThem() {
		assertThat(analyst().column(LONDON, FigureName.PILOT_AGE, "value", "initiatives"))
			.isEqualTo(Map.of("UP_TO_6_MONTHS", "1", "UP_TO_12_MONTHS", "2", "UP_TO_24_MONTHS", "1", "LONGER", "1",
					"NOT_STATED", "0"));
		assertThat(analyst().headline(LONDON, FigureName.PILOT_AGE))
			.isEqualTo("2 of 5 pilots were first live more than 12 months ago");
	}

	@Test
	void plannedEndsThatAreNotStatedStandBesideTheOverdue() {
		assertThat(analyst().column(LONDON, FigureName.OVERDUE, "value", "initiatives"))
			.isEqualTo(Map.of("OVERDUE", "1", "PAST_DECIDED", "1", "AHEAD", "1", "NOT_STATED", "2"));
		assertThat(analyst().headline(LONDON, FigureName.OVERDUE))
			.isEqualTo("1 of 3 pilots is past its planned end with nothing decided; of 2 more it is not stated");
	}

	@Test
	void extensionsAreNumbered() {
		assertThat(analyst().column(LONDON, FigureName.EXTENSIONS, "value", "initiatives")).containsEntry("0", "4")
			.containsEntry("1", "0")
			.containsEntry("2", "1")
			.containsEntry("4_OR_MORE", "0");
		assertThat(analyst().headline(LONDON, FigureName.EXTENSIONS))
			.isEqualTo("1 of 5 pilots has been extended, 1 of them more than once");
	}

	@Test
	void startsOfAYearAreFollowed() {
		Map<String, Map<String, String>> cohorts = analyst().rows(LONDON, FigureName.OUTCOMES, "first_live",
				"after_months");
		assertThat(cohorts).hasSize(3 * 4 + 1);
		assertThat(cohorts.get("2024 24")).containsEntry("initiatives", "2")
			.containsEntry("embedded", "0")
			.containsEntry("still_piloting", "2")
			.containsEntry("ended", "0")
			.containsEntry("not_followed", "0")
			.containsEntry("embedded_percent", "");
		assertThat(cohorts.get("2025 6")).containsEntry("still_piloting", "2");
		assertThat(cohorts.get("2025 12")).containsEntry("still_piloting", "1").containsEntry("ended", "1");
		assertThat(cohorts.get("2025 18")).containsEntry("still_piloting", "0")
			.containsEntry("ended", "1")
			.containsEntry("not_followed", "1");
		assertThat(cohorts.get("2025 24")).as("too early for all")
			.containsEntry("ended", "")
			.containsEntry("not_followed", "2");
		assertThat(cohorts.get("2026 6")).containsEntry("still_piloting", "1").containsEntry("not_followed", "1");
		assertThat(cohorts.get("NOT_STATED ")).containsEntry("initiatives", "0").containsEntry("embedded", "");
		assertThat(analyst().headline(LONDON, FigureName.OUTCOMES)).isEqualTo(
				"After 12 months, of 4 followed so long, none was embedded, 3 were still pilots and 1 had ended");
	}

	@Test
	void curveEndsWhereFewerThanFiveAreFollowed() {
		Map<String, Map<String, String>> months = analyst().rows(LONDON, FigureName.SURVIVAL, "after_months");
		assertThat(months).containsOnlyKeys("6", "12", "18", "24", "30", "36");
		assertThat(months.get("6")).containsEntry("still_piloting", "5")
			.containsEntry("embedded_percent", "0")
			.containsEntry("ended_percent", "0")
			.containsEntry("piloting_percent", "100");
		assertThat(months.get("12")).containsEntry("still_piloting", "3").containsEntry("embedded_percent", "");
		assertThat(months.get("30")).containsEntry("still_piloting", "1");
		assertThat(analyst().headline(LONDON, FigureName.SURVIVAL)).isEqualTo(
				"Less than half are embedded or have ended within 7 months of first use, as far as enough are followed");
		assertThat(analyst().page(LONDON).select("#outcomes-over-time .subtitle").text()).contains("6 initiatives");
		assertThat(analyst().page(LONDON).select("#outcomes-over-time .steps__risks td").eachText())
			.containsExactly("6", "5");
	}

	@Test
	void stepsHaveTheirMedianAndWhoDoesNotState() {
		Map<String, Map<String, String>> steps = analyst().rows(LONDON, FigureName.STEPS, "step");
		assertThat(steps.get("APPROVED_LIVE")).containsEntry("both_days_stated", "1")
			.containsEntry("median_months", "3")
			.containsEntry("not_stated", "5");
		assertThat(steps.get("LIVE_DECISION")).containsEntry("both_days_stated", "2")
			.containsEntry("median_months", "12");
		assertThat(steps.get("DECISION_EMBEDDED")).containsEntry("both_days_stated", "1")
			.containsEntry("median_months", "13")
			.containsEntry("other_order", "0");
		assertThat(analyst().headline(LONDON, FigureName.STEPS))
			.isEqualTo("It takes a median of 3 months from approval to first use, 12 months from first use to the "
					+ "decision to adopt and 13 months from the decision to embedded");
	}

	@Test
	void pastDateSaysWhatWasRecordedThen() {
		String then = LONDON + "?asAt=2026-09-30";
		Map<String, Map<String, String>> uses = analyst().rows(then, FigureName.PILOT_USES, "use");
		assertThat(uses.get("PATHOLOGY")).containsEntry("median_months", "16");
		assertThat(uses.get("DOCUMENTATION")).containsEntry("pilots", "2")
			.containsEntry("first_use_not_stated", "1")
			.containsEntry("median_months", "8");
		assertThat(analyst().headline(then, FigureName.PILOT_USES))
			.isEqualTo("Half of 4 pilots were first live 12 months ago or longer");
		assertThat(analyst().column(then, FigureName.PILOT_AGE, "value", "initiatives")).containsEntry("NOT_STATED",
				"1");
		assertThat(analyst().rows(then, FigureName.OUTCOMES, "first_live", "after_months").get("NOT_STATED "))
			.containsEntry("initiatives", "1");
		Map<String, String> before = analyst().column(LONDON + "?asAt=2026-05-31", FigureName.PILOT_AGE, "value",
				"initiatives");
		assertThat(before.values()).containsOnly("0");
		assertThat(analyst().headline(LONDON + "?asAt=2026-05-31", FigureName.PILOT_AGE)).isEqualTo("No pilot is live");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/london/pilots-and-embedding", "/london/pilots-and-embedding?asAt=2026-09-30",
			"/systems/QMF/pilots-and-embedding", "/trusts/R1H/pilots-and-embedding",
			"/london/pilots-and-embedding?kind=ACUTE" })
	void everyNumberLeadsToAsManyInitiatives(String address) {
		assertThat(analyst().followEveryNumber(address)).isGreaterThan(60);
	}

	@Test
	void placeWithoutPilotsSaysSo() {
		for (FigureName figure : List.of(FigureName.PILOT_USES, FigureName.PILOT_AGE, FigureName.OVERDUE,
				FigureName.EXTENSIONS)) {
			assertThat(analyst().headline("/trusts/RAN/pilots-and-embedding", figure)).isEqualTo("No pilot is live");
		}
		for (FigureName figure : List.of(FigureName.OUTCOMES, FigureName.SURVIVAL)) {
			assertThat(analyst().headline("/trusts/RAN/pilots-and-embedding", figure))
				.isEqualTo("Of nothing here is it stated when it was first live");
		}
		assertThat(
				analyst().page("/trusts/RAN/pilots-and-embedding").select("section.chart .bars, section.chart .steps"))
			.isEmpty();
	}

}
