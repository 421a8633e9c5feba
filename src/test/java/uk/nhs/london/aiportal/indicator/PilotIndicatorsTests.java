package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.nhs.london.aiportal.classification.AiKind;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Decision;
import uk.nhs.london.aiportal.classification.EndReason;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventBuilder;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.UseDomain;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.london.aiportal.indicator.SampleLife.decided;
import static uk.nhs.london.aiportal.indicator.SampleLife.declared;
import static uk.nhs.london.aiportal.indicator.SampleLife.event;

class PilotIndicatorsTests {

	private static final String TODAY = SampleLife.TODAY.toString();

	private static SampleLife pilot(Event... events) {
		return SampleLife.pilot((facts) -> facts.events(List.of(events)));
	}

	private static SampleLife pilotUntil(String plannedEnd, Event... events) {
		return SampleLife
			.pilot((facts) -> facts.pilotPlannedEnd(PartialDate.parse(plannedEnd)).events(List.of(events)));
	}

	@Test
	void pilotIsOfItsUseAndOfTheMonthInWhichItWasFirstLive() {
		SampleLife pilot = SampleLife.pilot((facts) -> facts.useDomain(UseDomain.PATHOLOGY)
			.events(List.of(event(EventType.FIRST_LIVE, "2026-01-31"), event(EventType.FIRST_LIVE, "2024-03-31"))));
		assertThat(pilot.on(TODAY, Indicator.PILOT_SINCE)).containsExactly("PATHOLOGY.2024.03");
		assertThat(pilot().on(TODAY, Indicator.PILOT_SINCE)).containsExactly("NOT_STATED.NOT_STATED");
		assertThat(SampleLife
			.routine("2026-06-01", event(EventType.FIRST_LIVE, "2024-03-31"), decided(Decision.ADOPT, "2024-03-01"))
			.on(TODAY, Indicator.PILOT_SINCE)).as("embedded").isEmpty();
		assertThat(pilot(event(EventType.FIRST_LIVE, "2026-11-24")).on(TODAY, Indicator.PILOT_SINCE))
			.as("what lies ahead does not exist yet")
			.containsExactly("NOT_STATED.NOT_STATED");
	}

	@ParameterizedTest
	@CsvSource({ "2024-02-29, UP_TO_6_MONTHS, false", "2024-08-29, UP_TO_6_MONTHS, false",
			"2024-08-30, UP_TO_12_MONTHS, false", "2025-02-28, UP_TO_12_MONTHS, false",
			"2025-03-01, UP_TO_24_MONTHS, true", "2026-02-28, UP_TO_24_MONTHS, true", "2026-03-01, LONGER, true" })
	void pilotGrowsOldByTheDay(String day, String age, boolean isLong) {
		SampleLife pilot = pilot(event(EventType.FIRST_LIVE, "2024-02-29"));
		assertThat(pilot.on(day, Indicator.PILOT_AGE)).containsExactly(age);
		assertThat(pilot.on(day, Indicator.PILOT_LONG)).hasSize(isLong ? 1 : 0);
	}

	@Test
	void ageOfAPilotWithoutAFirstUseIsNotStated() {
		assertThat(pilot().on(TODAY, Indicator.PILOT_AGE)).containsExactly("NOT_STATED");
		assertThat(pilot().on(TODAY, Indicator.PILOT_LONG)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-30, AHEAD", "2026-07-01, OVERDUE" })
	void pilotIsOverdueFromTheDayAfterItsPlannedEnd(String day, String end) {
		SampleLife pilot = pilotUntil("2026-06-30");
		assertThat(pilot.on(day, Indicator.PILOT_PLANNED_END)).containsExactly(end);
		assertThat(pilot.on(day, Indicator.PILOT_OVERDUE)).hasSize(end.equals("OVERDUE") ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "ADOPT, PAST_DECIDED", "STOP, PAST_DECIDED", "EXTEND, OVERDUE", "NONE, OVERDUE" })
	void onlyADecisionToAdoptOrToStopSettlesAPilot(Decision decision, String end) {
		SampleLife pilot = pilotUntil("2026-06-30", decided(decision, "2026-09-01"));
		assertThat(pilot.on("2026-08-31", Indicator.PILOT_PLANNED_END)).containsExactly("OVERDUE");
		assertThat(pilot.on("2026-09-01", Indicator.PILOT_PLANNED_END)).containsExactly(end);
		assertThat(pilot.on("2026-09-01", Indicator.PILOT_OVERDUE)).hasSize(end.equals("OVERDUE") ? 1 : 0);
	}

	@Test
	void decisionStandsUntilTheNext() {
		SampleLife pilot = pilotUntil("2026-06-30", decided(Decision.EXTEND, "2026-08-01"),
				decided(Decision.ADOPT, "2025-01-01"), decided(Decision.STOP, "2026-10-01"));
		assertThat(pilot.on("2026-07-31", Indicator.PILOT_PLANNED_END)).containsExactly("PAST_DECIDED");
		assertThat(pilot.on("2026-08-01", Indicator.PILOT_PLANNED_END)).containsExactly("OVERDUE");
		assertThat(pilot.on("2026-10-01", Indicator.PILOT_PLANNED_END)).containsExactly("PAST_DECIDED");
		assertThat(pilot.asOf("2026-09-30").on("2026-10-01", Indicator.PILOT_PLANNED_END))
			.as("what is decided later does not exist yet")
			.containsExactly("OVERDUE");
	}

	@Test
	void plannedEndThatIsNotStatedIsNeverOverdue() {
		assertThat(pilot().on(TODAY, Indicator.PILOT_PLANNED_END)).containsExactly("NOT_STATED");
		assertThat(pilot().on(TODAY, Indicator.PILOT_OVERDUE)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "1, 1", "2, 2", "3, 3", "4, 4_OR_MORE", "6, 4_OR_MORE" })
	void extensionsAreNumbered(int times, String value) {
		Event[] extended = Stream.iterate(1, (month) -> month + 1)
			.limit(times)
			.map((month) -> decided(Decision.EXTEND, "2026-0" + month))
			.toArray(Event[]::new);
		assertThat(pilot(extended).on(TODAY, Indicator.PILOT_EXTENSIONS)).containsExactly(value);
		assertThat(pilot(extended).on("2025-12-31", Indicator.PILOT_EXTENSIONS)).containsExactly("0");
	}

	/** Live on 31 March 2024; embedded six months later by the rules, and no longer. */
	private static SampleLife embedded(Event... more) {
		Event[] events = Stream
			.concat(Stream.of(event(EventType.FIRST_LIVE, "2024-03-31"), decided(Decision.ADOPT, "2024-03-01")),
					Arrays.stream(more))
			.toArray(Event[]::new);
		return SampleLife.routine("2024-06-01", events);
	}

	@Test
	void outcomeIsTheFirstThatCameAndWithinHowManyMonths() {
		assertThat(embedded().on(TODAY, Indicator.OUTCOME)).containsExactly("EMBEDDED.6.2024.03");
		assertThat(embedded(declared(DeclaredStage.ENDED, "2026-01-01")).on(TODAY, Indicator.OUTCOME))
			.as("ended after it was embedded")
			.containsExactly("EMBEDDED.6.2024.03");
		assertThat(embedded(declared(DeclaredStage.ENDED, "2024-09-29")).on(TODAY, Indicator.OUTCOME))
			.as("ended the day before")
			.containsExactly("ENDED.6.2024.03");
		assertThat(pilot(event(EventType.FIRST_LIVE, "2024-03-31")).on(TODAY, Indicator.OUTCOME))
			.containsExactly("PILOTING.2024.03");
		assertThat(pilot().on(TODAY, Indicator.OUTCOME)).as("no start").isEmpty();
	}

	@Test
	void whatWasRecordedAsEmbeddedStaysSoWhenItsEvidenceIsRenewed() {
		SampleLife renewed = SampleLife.routine("2026-06-01", event(EventType.FIRST_LIVE, "2024-03-31"),
				decided(Decision.ADOPT, "2024-03-01"));
		assertThat(renewed.on(TODAY, Indicator.OUTCOME)).containsExactly("EMBEDDED.32.2024.03");
		assertThat(renewed.recordedAsEmbeddedOn("2025-03-31").on(TODAY, Indicator.OUTCOME))
			.containsExactly("EMBEDDED.12.2024.03");
		assertThat(embedded().recordedAsEmbeddedOn("2025-03-31").on(TODAY, Indicator.OUTCOME))
			.as("known to have been before it was recorded")
			.containsExactly("EMBEDDED.6.2024.03");
		assertThat(pilot(event(EventType.FIRST_LIVE, "2024-03-31")).recordedAsEmbeddedOn("2025-03-31")
			.on(TODAY, Indicator.OUTCOME)).containsExactly("EMBEDDED.12.2024.03");
	}

	@Test
	void endingCountsOnlyWhereTheStageIsEnded() {
		Event live = event(EventType.FIRST_LIVE, "2024-03-31");
		assertThat(pilot(live, event(EventType.ENDED, "2025-03-31"), declared(DeclaredStage.ENDED, "2025-06-01"))
			.on(TODAY, Indicator.OUTCOME)).containsExactly("ENDED.12.2024.03");
		assertThat(pilot(live, declared(DeclaredStage.ENDED, "2025-04-01"), declared(DeclaredStage.PILOT, "2025-06-01"))
			.on(TODAY, Indicator.OUTCOME)).as("taken up again").containsExactly("PILOTING.2024.03");
		SampleLife undated = SampleLife
			.pilot((facts) -> facts.declaredStage(DeclaredStage.ENDED).events(List.of(live)));
		assertThat(undated.on(TODAY, Indicator.OUTCOME)).containsExactly("END_NOT_STATED.2024.03");
		assertThat(undated.on(TODAY, Indicator.OUTCOME_AFTER)).contains("6.END_NOT_STATED.2024.03");
	}

	@ParameterizedTest
	@CsvSource({ "2024-01-31, 2024-01-31, 0", "2024-01-31, 2024-02-29, 1", "2024-01-31, 2024-03-01, 2",
			"2024-03-31, 2024-09-30, 6", "2024-03-31, 2024-10-01, 7", "2024-02-29, 2025-02-28, 12" })
	void monthsAreTheLeastThatReachTheDay(LocalDate from, LocalDate to, long months) {
		assertThat(PilotIndicators.within(from, to)).isEqualTo(months);
	}

	@Test
	void startsOfOneMonthAreFollowedLongEnoughOnOneDay() {
		SampleLife early = pilot(event(EventType.FIRST_LIVE, "2026-03-01"));
		SampleLife late = pilot(event(EventType.FIRST_LIVE, "2026-03-31"));
		for (SampleLife pilot : List.of(early, late)) {
			assertThat(pilot.on("2026-09-29", Indicator.OUTCOME_AFTER)).containsExactly("6.TOO_EARLY.2026.03",
					"12.TOO_EARLY.2026.03", "18.TOO_EARLY.2026.03", "24.TOO_EARLY.2026.03", "30.TOO_EARLY.2026.03",
					"36.TOO_EARLY.2026.03");
			assertThat(pilot.on("2026-09-30", Indicator.OUTCOME_AFTER)).contains("6.PILOTING.2026.03",
					"12.TOO_EARLY.2026.03");
			assertThat(pilot.on("2027-03-31", Indicator.OUTCOME_AFTER)).contains("12.PILOTING.2026.03",
					"18.TOO_EARLY.2026.03");
		}
	}

	@Test
	void whereItStoodIsAskedOfTheDayThatManyMonthsAfterItsOwnStart() {
		assertThat(embedded().on(TODAY, Indicator.OUTCOME_AFTER)).contains("6.EMBEDDED.2024.03", "30.EMBEDDED.2024.03",
				"36.TOO_EARLY.2024.03");
		Event live = event(EventType.FIRST_LIVE, "2024-03-10");
		assertThat(pilot(live, declared(DeclaredStage.ENDED, "2025-03-10")).on(TODAY, Indicator.OUTCOME_AFTER))
			.contains("6.PILOTING.2024.03", "12.ENDED.2024.03", "18.ENDED.2024.03");
		assertThat(pilot(live, declared(DeclaredStage.ENDED, "2025-03-11")).on(TODAY, Indicator.OUTCOME_AFTER))
			.contains("12.PILOTING.2024.03", "18.ENDED.2024.03");
	}

	@Test
	void startThatIsNotStatedIsTold() {
		assertThat(pilot().on(TODAY, Indicator.OUTCOME_AFTER)).containsExactly("NOT_STATED");
		assertThat(
				SampleLife.pilot((facts) -> facts.declaredStage(DeclaredStage.IDEA)).on(TODAY, Indicator.OUTCOME_AFTER))
			.as("not live yet")
			.isEmpty();
		Event neverStarted = EventBuilder.builder()
			.type(EventType.ENDED)
			.on(PartialDate.parse("2025"))
			.reason(EndReason.NEVER_STARTED)
			.build();
		assertThat(pilot(neverStarted, declared(DeclaredStage.ENDED, "2025")).on(TODAY, Indicator.OUTCOME_AFTER))
			.isEmpty();
		assertThat(pilot(declared(DeclaredStage.ENDED, "2025")).on(TODAY, Indicator.OUTCOME_AFTER))
			.containsExactly("NOT_STATED");
	}

	@Test
	void whatTheHeadlineLeavesOutIsInNoCohort() {
		Event live = event(EventType.FIRST_LIVE, "2024-03-31");
		for (SampleLife out : List.of(
				SampleLife.pilot((facts) -> facts.liveMode(LiveMode.UNSANCTIONED).events(List.of(live))),
				SampleLife.pilot((facts) -> facts.isAi(AiKind.RULES_ONLY).events(List.of(live))))) {
			assertThat(out.on(TODAY, Indicator.OUTCOME)).isEmpty();
			assertThat(out.on(TODAY, Indicator.OUTCOME_AFTER)).isEmpty();
			assertThat(out.on(TODAY, Indicator.STEP)).isEmpty();
		}
	}

	@Test
	void stepsTakeMonthsByTheCalendar() {
		SampleLife life = SampleLife.routine("2024-06-01", event(EventType.APPROVED, "2023-12-31"),
				event(EventType.FIRST_LIVE, "2024-03-01"), decided(Decision.EXTEND, "2024-04-01"),
				decided(Decision.ADOPT, "2024-05-01"));
		assertThat(life.on(TODAY, Indicator.STEP)).containsExactly("APPROVED_LIVE.MONTHS.3", "LIVE_DECISION.MONTHS.2",
				"DECISION_EMBEDDED.MONTHS.4");
	}

	@Test
	void stepWithoutItsFirstDayAndOneTakenTheOtherWayRoundAreTold() {
		assertThat(embedded().on(TODAY, Indicator.STEP)).containsExactly("APPROVED_LIVE.NOT_STATED",
				"LIVE_DECISION.OTHER_ORDER", "DECISION_EMBEDDED.MONTHS.6");
		assertThat(pilot(event(EventType.APPROVED, "2024")).on(TODAY, Indicator.STEP)).as("not taken yet").isEmpty();
	}

}
