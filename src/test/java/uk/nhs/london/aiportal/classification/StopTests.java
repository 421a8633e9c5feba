package uk.nhs.london.aiportal.classification;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.london.aiportal.classification.Samples.TODAY;
import static uk.nhs.london.aiportal.classification.Samples.complete;
import static uk.nhs.london.aiportal.classification.Samples.date;
import static uk.nhs.london.aiportal.classification.Samples.decided;
import static uk.nhs.london.aiportal.classification.Samples.funding;
import static uk.nhs.london.aiportal.classification.Samples.holding;

/** When each stop applies, on each side of its limits; today is 30 June 2026. */
class StopTests {

	private final Facts embedded = Samples.embedded();

	@Test
	void noStopAppliesToWhatIsEmbedded() {
		assertThat(stops(this.embedded)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(LiveMode.class)
	void h1ToH4ByLiveMode(LiveMode mode) {
		assertThat(stops(this.embedded.withLiveMode(mode))).isEqualTo(switch (mode) {
			case SHADOW -> Set.of(Stop.H1);
			case RESEARCH_PROTOCOL -> Set.of(Stop.H2);
			case FREE_TRIAL -> Set.of(Stop.H3);
			case UNSANCTIONED -> Set.of(Stop.H4);
			case NONE, LIMITED_LIVE, DEFAULT_PATHWAY, OPTIONAL_TOOL -> Set.of();
		});
	}

	@ParameterizedTest
	@CsvSource({ "true, false", "false, true", ", false" })
	void h3IfTheContractIsStatedAsNotSigned(Boolean signed, boolean expected) {
		Facts facts = this.embedded.withContract(this.embedded.contract().withSigned(signed));
		assertThat(stops(facts).contains(Stop.H3)).isEqualTo(expected);
		assertThat(stops(this.embedded.withContract(null))).isEmpty();
	}

	@Test
	void h3IfAllCurrentMoneyComesFreeFromTheSupplier() {
		FundingLine free = funding(FundingSource.SUPPLIER_FREE, "2026-01-01", "2026-06-30");
		FundingLine over = funding(FundingSource.CHARITY, "2026-01-01", "2026-06-29");
		FundingLine toCome = funding(FundingSource.TRUST_RECURRENT, "2026-07-01", null);
		FundingLine charity = funding(FundingSource.CHARITY, "2026-01-01", "2026-06-30");
		assertThat(stops(paidBy(free))).containsExactly(Stop.H3);
		assertThat(stops(paidBy(free, over, toCome))).containsExactly(Stop.H3);
		assertThat(stops(paidBy(free, charity))).isEmpty();
		assertThat(stops(paidBy(free.withTo(date("2026-06-29"))))).isEmpty();
		assertThat(stops(paidBy())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "DCB0160", "DPIA", "DEVICE" })
	void h5ByAGapInWhatTheLawRequires(String type) {
		for (AssuranceStatus status : AssuranceStatus.values()) {
			assertThat(stops(holding(this.embedded, complete(type).withStatus(status))).contains(Stop.H5))
				.isEqualTo(status != AssuranceStatus.COMPLETE);
		}
		assertThat(stops(holding(this.embedded, complete(type).withExpiresOn(date("2026-06-29")))))
			.containsExactly(Stop.H5);
		assertThat(stops(holding(this.embedded, complete(type).withExpiresOn(date("2026-06-30"))))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "DCB0129", "DTAC", "EHIA", "PATIENT_NOTICE" })
	void h5NotByAGapInOtherItems(String type) {
		assertThat(stops(holding(this.embedded, complete(type).withStatus(AssuranceStatus.REFUSED)))).isEmpty();
	}

	@Test
	void h5ByAnUndeterminedDeviceInCareOnly() {
		Facts undetermined = this.embedded.withDeviceClass(DeviceClass.UNDETERMINED);
		assertThat(stops(undetermined)).containsExactly(Stop.H5);
		assertThat(stops(undetermined.withUseDomain(UseDomain.WORKFORCE_ROSTER))).isEmpty();
	}

	@Test
	void h5NotByAnItemThatIsNotRequiredOrDoesNotApply() {
		AssuranceItem refused = complete("DCB0160").withStatus(AssuranceStatus.REFUSED);
		Facts facts = holding(this.embedded, refused);
		assertThat(stops(facts.withUseDomain(UseDomain.CORPORATE_FINANCE_HR))).isEmpty();
		assertThat(stops(holding(this.embedded,
				refused.withApplicability(Applicability.NOT_APPLICABLE).withReason("No part in care"))))
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "DCB0160", "DPIA", "DTAC", "PATIENT_NOTICE" })
	void h6ByARequiredItemForAnotherVersion(String type) {
		assertThat(stops(holding(this.embedded, complete(type).withProductVersion("3.0")))).containsExactly(Stop.H6);
		assertThat(stops(holding(this.embedded, complete(type).withProductVersion("3.1")))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "SIRO", "NICE", "AVT_REGISTRY" })
	void h6AndH10NotByAnItemThatIsNotRequired(String type) {
		assertThat(stops(holding(this.embedded, complete(type).withProductVersion("3.0").withHeldBy("RP4")))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-15, 2026-01-15, false", "2026-01-16, 2026-01-15, true", "2026-06-30, 2026-01-15, true",
			"2026-07-01, 2026-01-15, false", "2020-01-01, , true", "2026-02, 2026-01-15, true",
			"2026-01, 2026-01-15, false" })
	void h6ByAMaterialChangeAfterTheSafetyCase(String changed, String issued, boolean expected) {
		AssuranceItem safetyCase = complete("DCB0160").withIssuedOn((issued != null) ? date(issued) : null);
		Facts facts = Samples.after(holding(this.embedded, safetyCase),
				Event.of(EventType.MATERIAL_CHANGE, date(changed)));
		assertThat(stops(facts).contains(Stop.H6)).isEqualTo(expected);
		assertThat(stops(facts.withUseDomain(UseDomain.WORKFORCE_ROSTER))).isEmpty();
	}

	@Test
	void h6ByAMaterialChangeWithoutASafetyCase() {
		Facts facts = Samples.after(Samples.without(this.embedded, "DCB0160"),
				Event.of(EventType.MATERIAL_CHANGE, date("2026-05-28")));
		assertThat(stops(facts)).contains(Stop.H6);
	}

	@Test
	void h6ByUseOutsideTheIntendedPurpose() {
		assertThat(stops(this.embedded.withWithinIntendedPurpose(false))).containsExactly(Stop.H6);
		assertThat(stops(this.embedded.withWithinIntendedPurpose(null))).isEmpty();
	}

	@Test
	void h7ByAnOpenSafetyNotice() {
		assertThat(stops(this.embedded.withOpenSafetyNotice(true))).containsExactly(Stop.H7);
		assertThat(stops(this.embedded.withOpenSafetyNotice(false))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-30, false, true", "2026-07-01, false, false", "2026-06-30, true, false", "2026-06-30, , true",
			", false, true", ", , false" })
	void h7ByAnEndOfLifeNoticeWithoutASignedReplacement(String noticeOn, Boolean signed, boolean expected) {
		SupplierEndOfLife notice = new SupplierEndOfLife((noticeOn != null) ? date(noticeOn) : null, null, signed);
		assertThat(stops(this.embedded.withSupplierEndOfLife(notice)).contains(Stop.H7)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-29, EXTEND, true", "2026-06-30, EXTEND, false", "2026-06-29, ADOPT, false",
			"2026-06-29, STOP, true", "2026-06, STOP, true", ", NONE, true", ", EXTEND, false" })
	void h8ByAPlannedEndThatPassedOrADecisionThatNobodyTook(String plannedEnd, Decision decision, boolean expected) {
		Facts facts = Samples.events(this.embedded, decided(decision, "2026-01-01"))
			.withPilotPlannedEnd((plannedEnd != null) ? date(plannedEnd) : null);
		assertThat(stops(facts).contains(Stop.H8)).isEqualTo(expected);
	}

	@Test
	void h8ByAPlannedEndThatPassedWithoutADecision() {
		Facts facts = Samples.events(this.embedded).withPilotPlannedEnd(date("2026-06-29"));
		assertThat(stops(facts)).containsExactly(Stop.H8);
	}

	@ParameterizedTest
	@CsvSource({ "DEFAULT_PATHWAY, 2026-03-31, true", "DEFAULT_PATHWAY, 2026-04-01, false", "NONE, 2026-03-31, true",
			", 2026-03-31, true", ", , false" })
	void h9ByTheLastUse(LiveMode mode, String lastUsedOn, boolean expected) {
		Facts facts = this.embedded.with()
			.liveMode(mode)
			.usage(List.of())
			.lastUsedOn((lastUsedOn != null) ? date(lastUsedOn) : null)
			.build();
		assertThat(stops(facts).contains(Stop.H9)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "RQM, 2026-01-01, false", ", 2026-01-01, false", "RP4, 2026-01-01, true", "RNK, 2026-04-01, false",
			"RNK, 2026-03-31, true" })
	void h10ByWhoseItIs(String holder, String mergedOn, boolean expected) {
		Facts merged = this.embedded.withPredecessors(List.of(new Predecessor("RNK", date(mergedOn).firstDay())));
		Facts item = holding(merged, complete("DTAC").withHeldBy(holder));
		Facts decision = Samples.events(merged, decided(Decision.ADOPT, "2023-07-12").withDecidedBy(holder));
		assertThat(stops(item).contains(Stop.H10)).isEqualTo(expected);
		assertThat(stops(decision).contains(Stop.H10)).isEqualTo(expected);
	}

	@Test
	void h10ShutsInDateAssuranceAndTheDecision() {
		Facts decision = Samples.events(this.embedded, decided(Decision.ADOPT, "2023-07-12").withDecidedBy("RP4"));
		Facts item = holding(this.embedded, complete("DTAC").withHeldBy("RP4"));
		for (Facts facts : List.of(decision, item)) {
			Result result = Classifier.classify(facts, TODAY);
			assertThat(result.gate(GateCode.A1).truth()).isEqualTo(Truth.NOT_MET);
			assertThat(result.gate(GateCode.K1).truth()).isEqualTo(Truth.NOT_MET);
		}
	}

	@ParameterizedTest
	@EnumSource(Stop.class)
	void everyStopShutsItsGates(Stop stop) {
		RandomFacts random = new RandomFacts(stop.ordinal());
		int applied = 0;
		for (int i = 0; i < 2_000; i++) {
			Result result = Classifier.classify(random.next(), TODAY);
			if (result.stops().contains(stop)) {
				applied++;
				assertThat(StopRule.of(stop).gates()).isNotEmpty()
					.allMatch((gate) -> result.gate(gate).truth() == Truth.NOT_MET);
			}
		}
		assertThat(applied).isPositive();
	}

	private Facts paidBy(FundingLine... lines) {
		return this.embedded.withFunding(List.of(lines));
	}

	private static Set<Stop> stops(Facts facts) {
		return Classifier.classify(facts, TODAY).stops();
	}

}
