package uk.nhs.london.aiportal.classification;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.london.aiportal.classification.Samples.TODAY;
import static uk.nhs.london.aiportal.classification.Samples.date;
import static uk.nhs.london.aiportal.classification.Samples.usage;

/** On each side of every limit of U1 to U4; today is 30 June 2026. */
class UsedGatesTests {

	private final Facts embedded = Samples.embedded();

	@ParameterizedTest
	@CsvSource({ "LIMITED_LIVE, MET", "DEFAULT_PATHWAY, MET", "OPTIONAL_TOOL, MET", "NONE, NOT_MET", "SHADOW, NOT_MET",
			"RESEARCH_PROTOCOL, NOT_MET", "FREE_TRIAL, NOT_MET", "UNSANCTIONED, NOT_MET", ", UNKNOWN" })
	void liveByLiveMode(LiveMode mode, Truth expected) {
		assertThat(truth(GateCode.U1, this.embedded.withLiveMode(mode))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-30, MET", "2026-04-01, MET", "2026-03-31, NOT_MET", "2026-04, MET", "2026-03, NOT_MET",
			"2026-07-01, UNKNOWN", ", UNKNOWN" })
	void liveByTheLastUse(String lastUsedOn, Truth expected) {
		Facts facts = this.embedded.with()
			.usage(List.of())
			.lastUsedOn((lastUsedOn != null) ? date(lastUsedOn) : null)
			.build();
		assertThat(truth(GateCode.U1, facts)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2026-04-01, 1, MET", "2026-03-31, 1, NOT_MET", "2026-04-01, 0, UNKNOWN", "2026-04-01, , UNKNOWN",
			"2026-07-01, 1, UNKNOWN" })
	void liveByTheEndOfTheLatestPeriodWithUse(String end, Integer used, Truth expected) {
		Facts facts = this.embedded.withLastUsedOn(null).withUsage(List.of(usage(end, 1, 1).withUsed(used)));
		assertThat(truth(GateCode.U1, facts)).isEqualTo(expected);
	}

	@Test
	void aLaterPeriodWithoutUseDoesNotHideAnEarlierOneWithUse() {
		Facts facts = this.embedded.withLastUsedOn(null)
			.withUsage(List.of(usage("2026-04-01", 5, 10), usage("2026-06-30", 0, 10)));
		assertThat(truth(GateCode.U1, facts)).isEqualTo(Truth.MET);
	}

	@ParameterizedTest
	@CsvSource({ "DEFAULT_PATHWAY, SOP 12, 2026-06-30, MET", "DEFAULT_PATHWAY, SOP 12, 2026-07-01, UNKNOWN",
			"DEFAULT_PATHWAY, SOP 12, , UNKNOWN", "DEFAULT_PATHWAY, ' ', 2026-06-30, UNKNOWN",
			"DEFAULT_PATHWAY, , 2026-06-30, UNKNOWN", "LIMITED_LIVE, SOP 12, 2026-06-30, NOT_MET",
			"NONE, SOP 12, 2026-06-30, NOT_MET", "SHADOW, SOP 12, 2026-06-30, NOT_MET",
			"RESEARCH_PROTOCOL, SOP 12, 2026-06-30, NOT_MET", "FREE_TRIAL, SOP 12, 2026-06-30, NOT_MET",
			"UNSANCTIONED, SOP 12, 2026-06-30, NOT_MET", ", SOP 12, 2026-06-30, UNKNOWN" })
	void defaultWayByPathway(LiveMode mode, String reference, String inForceFrom, Truth expected) {
		Pathway pathway = new Pathway(reference, (inForceFrom != null) ? date(inForceFrom) : null);
		assertThat(truth(GateCode.U2, this.embedded.withLiveMode(mode).withPathway(pathway))).isEqualTo(expected);
	}

	@Test
	void aDefaultWayWithoutAnyPathwayIsNotShown() {
		assertThat(truth(GateCode.U2, this.embedded.withPathway(null))).isEqualTo(Truth.UNKNOWN);
	}

	@ParameterizedTest
	@CsvSource({ "true, MET", "false, NOT_MET", ", UNKNOWN" })
	void anOptionalToolIsTheDefaultWayIfItIsStandardIssue(Boolean standardIssue, Truth expected) {
		Facts facts = this.embedded.withLiveMode(LiveMode.OPTIONAL_TOOL).withStandardIssue(standardIssue);
		assertThat(truth(GateCode.U2, facts)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "500, 1000, MET", "499, 1000, NOT_MET", "1, 2, MET", "1, 3, NOT_MET", "0, 1000, NOT_MET",
			"5, 0, UNKNOWN", "5, , UNKNOWN", ", 1000, UNKNOWN", "2000000000, 2000000000, MET" })
	void reachByShare(Integer used, Integer eligible, Truth expected) {
		Usage usage = usage("2026-06-30", 0, 0).withUsed(used).withEligible(eligible);
		assertThat(truth(GateCode.U3, this.embedded.withUsage(List.of(usage)))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2025-12-30, 2026-06-30, MET", "2025-12-29, 2026-06-30, UNKNOWN", "2026-07-01, 2026-06-30, UNKNOWN",
			"2025-08-31, 2026-02-28, MET", "2025-08-31, 2026-03-01, UNKNOWN", "2025-12, 2026-06-01, MET",
			"2025-12, 2026-06-02, UNKNOWN" })
	void reachCountsForSixMonths(String end, String asOf, Truth expected) {
		Facts facts = this.embedded.withUsage(List.of(usage(end, 9, 10)));
		assertThat(Classifier.classify(facts, date(asOf).firstDay()).gate(GateCode.U3).truth()).isEqualTo(expected);
	}

	@Test
	void reachIsThatOfTheLatestPeriodAndOfTheWorseOfTwo() {
		Usage low = usage("2026-06-30", 1, 10);
		Usage high = usage("2026-06-30", 9, 10);
		Usage unknown = high.withEligible(null);
		Usage earlier = usage("2026-05-31", 9, 10);
		assertThat(truth(GateCode.U3, this.embedded.withUsage(List.of(low, earlier)))).isEqualTo(Truth.NOT_MET);
		assertThat(truth(GateCode.U3, this.embedded.withUsage(List.of(high, low)))).isEqualTo(Truth.NOT_MET);
		assertThat(truth(GateCode.U3, this.embedded.withUsage(List.of(unknown, high)))).isEqualTo(Truth.UNKNOWN);
		assertThat(truth(GateCode.U3, this.embedded.withUsage(List.of()))).isEqualTo(Truth.UNKNOWN);
	}

	@ParameterizedTest
	@CsvSource({ "2025-12-30, , 2026-06-30, MET", "2025-12-31, , 2026-06-30, MET", "2025-12-31, , 2026-06-29, NOT_MET",
			"2026-01-01, , 2026-06-30, NOT_MET", "2025-08-31, , 2026-02-28, MET", "2025-08-31, , 2026-02-27, NOT_MET",
			"2023-08-31, , 2024-02-29, MET", "2023-08-31, , 2024-02-28, NOT_MET", "2022, , 2022-07-01, MET",
			"2022, , 2022-06-30, NOT_MET", "2022-01, 2025-12-31, 2026-06-30, MET",
			"2022-01, 2026-01-01, 2026-06-30, NOT_MET", "2022-01, 2026-07-01, 2026-06-30, MET",
			"2026-01-01, 2025-12-31, 2026-06-30, NOT_MET", "2026-07-01, , 2026-06-30, UNKNOWN",
			", 2025-01-01, 2026-06-30, UNKNOWN", ", , 2026-06-30, UNKNOWN" })
	void settledSixMonthsAfterTheLastStart(String firstLive, String resumed, String asOf, Truth expected) {
		Facts facts = this.embedded.withEvents(List.of());
		if (firstLive != null) {
			facts = Samples.after(facts, Event.of(EventType.FIRST_LIVE, date(firstLive)));
		}
		if (resumed != null) {
			facts = Samples.after(facts, Event.of(EventType.RESUMED, date(resumed)));
		}
		assertThat(Classifier.classify(facts, date(asOf).firstDay()).gate(GateCode.U4).truth()).isEqualTo(expected);
	}

	private static Truth truth(GateCode gate, Facts facts) {
		return Classifier.classify(facts, TODAY).gate(gate).truth();
	}

}
