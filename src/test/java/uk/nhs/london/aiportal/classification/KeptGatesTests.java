package uk.nhs.london.aiportal.classification;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.london.aiportal.classification.Samples.TODAY;
import static uk.nhs.london.aiportal.classification.Samples.date;
import static uk.nhs.london.aiportal.classification.Samples.decided;
import static uk.nhs.london.aiportal.classification.Samples.funding;

/** On each side of every limit of K1 and K2; today is 30 June 2026. */
class KeptGatesTests {

	private final Facts embedded = Samples.embedded();

	@ParameterizedTest
	@CsvSource({ "ADOPT, MET", "EXTEND, NOT_MET", "STOP, NOT_MET", "NONE, NOT_MET", ", UNKNOWN" })
	void decisionByWhatWasDecided(Decision decision, Truth expected) {
		assertThat(truth(GateCode.K1, deciding(decided(decision, "2026-06-30")))).isEqualTo(expected);
	}

	@Test
	void aDecisionStillToComeIsNone() {
		assertThat(truth(GateCode.K1, deciding(decided(Decision.ADOPT, "2026-07-01")))).isEqualTo(Truth.UNKNOWN);
		assertThat(truth(GateCode.K1, deciding())).isEqualTo(Truth.UNKNOWN);
	}

	@ParameterizedTest
	@CsvSource({ "EXTEND, 2025-01-01, ADOPT, 2025-01-02, MET", "ADOPT, 2025-01-01, EXTEND, 2025-01-02, NOT_MET",
			"ADOPT, 2025-01-01, EXTEND, 2026-07-01, MET", "NONE, 2025-01-01, ADOPT, 2025-01-02, MET",
			"ADOPT, 2025-01-01, STOP, 2025-01-01, NOT_MET", "EXTEND, 2025-01-01, ADOPT, 2025-01, NOT_MET",
			"ADOPT, 2025-01-01, , 2025-01-02, UNKNOWN" })
	void theLatestDecisionCountsAndOfTwoOnADayTheWorse(Decision one, String on, Decision other, String then,
			Truth expected) {
		assertThat(truth(GateCode.K1, deciding(decided(one, on), decided(other, then)))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "RQM, MET", ", MET", "' ', MET", "RP4, NOT_MET" })
	void decisionByWhoseItIs(String decidedBy, Truth expected) {
		Facts facts = deciding(decided(Decision.ADOPT, "2023-07-12").withDecidedBy(decidedBy));
		assertThat(truth(GateCode.K1, facts)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2026-04-01, UNKNOWN", "2026-03-31, NOT_MET", "2026-07-01, UNKNOWN" })
	void aPredecessorsDecisionIsInGraceFor90Days(String mergedOn, Truth expected) {
		Facts facts = deciding(decided(Decision.ADOPT, "2023-07-12").withDecidedBy("RNK"))
			.withPredecessors(List.of(new Predecessor("RNK", date(mergedOn).firstDay())));
		assertThat(truth(GateCode.K1, facts)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "Lead nurse, NONE, MET", "Lead nurse, SHARED, MET", "Lead nurse, SINGLE_PERSON, NOT_MET",
			"Lead nurse, , UNKNOWN", "' ', NONE, UNKNOWN", ", NONE, UNKNOWN", ", SINGLE_PERSON, NOT_MET" })
	void decisionNeedsAnOwnerAndNoSinglePerson(String owner, ChampionDependence dependence, Truth expected) {
		Facts facts = this.embedded.withServiceOwnerRole(owner).withChampionDependence(dependence);
		assertThat(truth(GateCode.K1, facts)).isEqualTo(expected);
	}

	@Test
	void aBorrowedItemShutsTheDecisionToo() {
		Facts facts = Samples.holding(this.embedded, Samples.complete("DTAC").withHeldBy("RP4"));
		assertThat(truth(GateCode.K1, facts)).isEqualTo(Truth.NOT_MET);
	}

	@ParameterizedTest
	@EnumSource(FundingSource.class)
	void onlyARecurrentSourceLasts(FundingSource source) {
		Facts facts = paidBy(funding(source, "2024-04-01", null))
			.withContract(new Contract(null, date("2026-12-31"), true, false));
		assertThat(truth(GateCode.K2, facts)).isEqualTo(source.recurrent() ? Truth.MET : Truth.NOT_MET);
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-30, , MET", "2026-07-01, , NOT_MET", "2024-04-01, 2026-06-30, MET",
			"2024-04-01, 2026-06-29, NOT_MET", "2024-04-01, 2026-06, NOT_MET", "2024-04-01, 2026-07, MET" })
	void aLineIsCurrentFromItsFirstToItsLastDay(String from, String to, Truth expected) {
		assertThat(truth(GateCode.K2, paidBy(funding(FundingSource.ICS_RECURRENT, from, to)))).isEqualTo(expected);
	}

	@Test
	void aLineWithoutAStartIsNotCurrent() {
		FundingLine line = new FundingLine(FundingSource.TRUST_RECURRENT, null, null, null, null);
		assertThat(truth(GateCode.K2, paidBy(line))).isEqualTo(Truth.NOT_MET);
	}

	@Test
	void moneyIsNotShownWithoutALine() {
		assertThat(truth(GateCode.K2, paidBy())).isEqualTo(Truth.UNKNOWN);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-30, 2026-12-01, MET", "2026-11-30, 2026-11-15, MET", "2026-11-30, 2026-12-02, NOT_MET",
			"2026-06-30, 2026-07-01, MET", "2026-06-29, 2026-07-01, NOT_MET", ", 2026-12-01, NOT_MET" })
	void recurrentMoneyMustFollowWithoutAGap(String softEnd, String recurrentFrom, Truth expected) {
		Facts facts = paidBy(funding(FundingSource.NATIONAL_TIME_LIMITED, "2024-10-01", softEnd),
				funding(FundingSource.ICS_RECURRENT, recurrentFrom, null));
		assertThat(truth(GateCode.K2, facts)).isEqualTo(expected);
	}

	@Test
	void theLastOfSeveralCurrentLinesIsFollowed() {
		Facts facts = paidBy(funding(FundingSource.CHARITY, "2024-10-01", "2026-08-31"),
				funding(FundingSource.GRANT_RESEARCH, "2024-10-01", "2026-11-30"),
				funding(FundingSource.TRUST_RECURRENT, "2026-12-01", null));
		assertThat(truth(GateCode.K2, facts)).isEqualTo(Truth.MET);
	}

	@Test
	void softMoneyDoesNotFollow() {
		Facts facts = paidBy(funding(FundingSource.CHARITY, "2024-10-01", "2026-08-31"),
				funding(FundingSource.GRANT_RESEARCH, "2026-09-01", null));
		assertThat(truth(GateCode.K2, facts)).isEqualTo(Truth.NOT_MET);
	}

	@ParameterizedTest
	@CsvSource({ "2027-06-30, false, 2026-06-30, MET", "2027-06-29, false, 2026-06-30, NOT_MET",
			"2027-06-29, true, 2026-06-30, MET", ", true, 2026-06-30, MET", ", false, 2026-06-30, UNKNOWN",
			", , 2026-06-30, UNKNOWN", "2025-02-28, , 2024-02-29, MET", "2025-02-27, , 2024-02-29, NOT_MET",
			"2028, , 2027-01-01, MET", "2028, , 2027-01-02, NOT_MET" })
	void aFixedTermFromTheOperatingBudgetLastsTwelveMonthsOrIsRenewed(String contractEnd, Boolean renewalMinuted,
			String asOf, Truth expected) {
		Facts facts = paidBy(funding(FundingSource.OPERATING_BUDGET_FIXED_TERM, "2024-01-01", null))
			.withContract(new Contract(null, (contractEnd != null) ? date(contractEnd) : null, true, renewalMinuted));
		assertThat(Classifier.classify(facts, date(asOf).firstDay()).gate(GateCode.K2).truth()).isEqualTo(expected);
	}

	@Test
	void aFixedTermLineThatIsOverLeavesNothingToShow() {
		Facts facts = paidBy(funding(FundingSource.OPERATING_BUDGET_FIXED_TERM, "2024-01-01", "2026-06-29"))
			.withContract(null);
		assertThat(truth(GateCode.K2, facts)).isEqualTo(Truth.NOT_MET);
	}

	@Test
	void aFixedTermLineWithoutAContractIsNotShown() {
		Facts facts = paidBy(funding(FundingSource.OPERATING_BUDGET_FIXED_TERM, "2024-01-01", null)).withContract(null);
		assertThat(truth(GateCode.K2, facts)).isEqualTo(Truth.UNKNOWN);
	}

	private Facts deciding(Event... decisions) {
		List<Event> events = new ArrayList<>(List.of(decisions));
		events.add(Event.of(EventType.FIRST_LIVE, date("2022-03")));
		return this.embedded.withEvents(events);
	}

	private Facts paidBy(FundingLine... lines) {
		return this.embedded.withFunding(List.of(lines));
	}

	private static Truth truth(GateCode gate, Facts facts) {
		return Classifier.classify(facts, TODAY).gate(gate).truth();
	}

}
