package uk.nhs.london.aiportal.classification;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.london.aiportal.classification.Samples.TODAY;
import static uk.nhs.london.aiportal.classification.Samples.complete;
import static uk.nhs.london.aiportal.classification.Samples.date;
import static uk.nhs.london.aiportal.classification.Samples.declared;
import static uk.nhs.london.aiportal.classification.Samples.holding;

/** The class, and what stands beside it; today is 30 June 2026. */
class ClassifierTests {

	private final Facts embedded = Samples.embedded();

	@ParameterizedTest
	@CsvSource({ "IDEA, NOT_YET_LIVE", "PRE_DEPLOYMENT, NOT_YET_LIVE", "SHADOW, EMBEDDED", "PILOT, EMBEDDED",
			"ROLLOUT, EMBEDDED", "ROUTINE, EMBEDDED", "SCALED, EMBEDDED", "PAUSED, SUSPENDED", "ENDED, ENDED",
			", NOT_CLASSIFIED" })
	void theDeclaredStageDecidesOnlyWhatIsOutsideTheBinary(DeclaredStage stage, Classification expected) {
		assertThat(Classifier.classify(this.embedded.withDeclaredStage(stage), TODAY).classification())
			.isEqualTo(expected);
	}

	@ParameterizedTest
	@EnumSource(DeclaredStage.class)
	void rulesOnlyIsOutOfScopeWhateverItsStage(DeclaredStage stage) {
		Facts facts = this.embedded.withIsAi(AiKind.RULES_ONLY).withDeclaredStage(stage);
		assertThat(Classifier.classify(facts, TODAY).classification()).isEqualTo(Classification.OUT_OF_SCOPE);
	}

	@Test
	void whetherItIsAiMayBeUnsureOrNotStated() {
		assertThat(Classifier.classify(this.embedded.withIsAi(AiKind.UNSURE), TODAY).classification())
			.isEqualTo(Classification.EMBEDDED);
		assertThat(Classifier.classify(this.embedded.withIsAi(null), TODAY).classification())
			.isEqualTo(Classification.EMBEDDED);
	}

	@Test
	void outsideTheBinaryNothingElseIsComputed() {
		Facts facts = this.embedded.withDeclaredStage(DeclaredStage.PAUSED).withOpenSafetyNotice(true);
		Result result = Classifier.classify(facts, TODAY);
		assertThat(result.gates()).isEmpty();
		assertThat(result.items()).isEmpty();
		assertThat(result.stops()).isEmpty();
		assertThat(result.subLabel()).isNull();
		assertThat(result.scale()).isNull();
		assertThat(result.confidence()).isNull();
		assertThat(result.routineUse()).isNull();
		assertThat(result.redList()).isFalse();
		assertThat(result.countedAs()).isEqualTo(CountedAs.SUSPENDED);
		assertThat(result.nearestMissing()).isNull();
		assertThat(result.truth(AdoptionTest.USED)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-30, EMBEDDED", "2026-07-01, SUSPENDED", "2026-07-31, SUSPENDED", "2026-08-01, EMBEDDED" })
	void theStageDeclaredLastByTheDayHolds(String asOf, Classification expected) {
		Facts facts = this.embedded.with()
			.events(Stream
				.concat(this.embedded.events().stream(),
						Stream.of(declared(DeclaredStage.ROUTINE, "2026-08"), declared(DeclaredStage.PAUSED, "2026-07"),
								EventBuilder.builder().type(EventType.STAGE_DECLARED).on(date("2026-07-02")).build()))
				.toList())
			.build();
		assertThat(Classifier.classify(facts, date(asOf).firstDay()).classification()).isEqualTo(expected);
	}

	@Test
	void ofTwoStagesOfOneDayTheOneRecordedLaterHolds() {
		Facts facts = Samples.events(this.embedded, declared(DeclaredStage.ENDED, "2026-06-30"),
				declared(DeclaredStage.ROUTINE, "2026-06-30"));
		assertThat(facts.declaredStageOn(TODAY)).isEqualTo(DeclaredStage.ROUTINE);
	}

	@ParameterizedTest
	@EnumSource(value = EventType.class, names = { "PAUSED", "ENDED" })
	void anEventAloneSuspendsOrEndsNothing(EventType type) {
		Facts facts = Samples.after(this.embedded, Event.of(type, date("2026-06-01")));
		assertThat(Classifier.classify(facts, TODAY).classification()).isEqualTo(Classification.EMBEDDED);
	}

	@Test
	void theFirstSubLabelThatAppliesIsTaken() {
		Facts noMoney = this.embedded.withFunding(List.of(Samples.funding(FundingSource.CHARITY, "2026-01-01", null)));
		Facts noDecision = Samples.events(this.embedded, this.embedded.events().get(0),
				Samples.decided(Decision.EXTEND, "2026-02-01"));
		Facts gap = this.embedded.withOpenSafetyNotice(true);
		Facts noReach = this.embedded.withUsage(List.of(Samples.usage("2026-06-30", 1, 10)));
		assertThat(subLabel(this.embedded)).isNull();
		assertThat(subLabel(noMoney.withLiveMode(LiveMode.SHADOW))).isEqualTo(SubLabel.SHADOW);
		assertThat(subLabel(noMoney.withLiveMode(LiveMode.RESEARCH_PROTOCOL))).isEqualTo(SubLabel.RESEARCH);
		assertThat(subLabel(noReach.withServiceOwnerRole(null))).isEqualTo(SubLabel.LIMITED);
		assertThat(subLabel(noReach.withFunding(noMoney.funding()))).isEqualTo(SubLabel.LIMITED);
		assertThat(subLabel(noReach.withOpenSafetyNotice(true))).isEqualTo(SubLabel.ROLLING_OUT);
		assertThat(subLabel(gap.withFunding(noMoney.funding()))).isEqualTo(SubLabel.ASSURANCE_GAP);
		assertThat(subLabel(gap.withUsage(List.of()))).isEqualTo(SubLabel.ASSURANCE_GAP);
		assertThat(subLabel(noMoney.withEvents(noDecision.events()))).isEqualTo(SubLabel.SOFT_MONEY);
		assertThat(subLabel(noDecision.withUsage(List.of()))).isEqualTo(SubLabel.NO_DECISION);
		assertThat(subLabel(this.embedded.withUsage(List.of()))).isEqualTo(SubLabel.NOT_SHOWN);
		assertThat(subLabel(this.embedded.withServiceOwnerRole(null))).isEqualTo(SubLabel.NOT_SHOWN);
	}

	@ParameterizedTest
	@CsvSource({ "LIMITED_LIVE, true", "DEFAULT_PATHWAY, true", "OPTIONAL_TOOL, true", "FREE_TRIAL, true",
			"UNSANCTIONED, true", "NONE, false", "SHADOW, false", "RESEARCH_PROTOCOL, false", ", false" })
	void theRedListHoldsWhatIsLiveAndNotAssured(LiveMode mode, boolean expected) {
		Facts facts = this.embedded.withLiveMode(mode);
		assertThat(Classifier.classify(facts.withOpenSafetyNotice(true), TODAY).redList()).isEqualTo(expected);
		assertThat(Classifier.classify(facts, TODAY).redList()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "IDENTIFIABLE, false, true", "DE_IDENTIFIED, false, true", "NONE, true, true", ", true, true",
			"NONE, false, false", "NONE, , false", ", , false" })
	void theRedListHoldsWhatTouchesPatients(PatientDataUse data, Boolean facing, boolean expected) {
		Facts facts = this.embedded.with().usesPatientData(data).patientFacing(facing).openSafetyNotice(true).build();
		assertThat(Classifier.classify(facts, TODAY).redList()).isEqualTo(expected);
	}

	@Test
	void whatIsNotShownToBeAssuredIsNotOnTheRedList() {
		assertThat(Classifier.classify(Samples.without(this.embedded, "DTAC"), TODAY).redList()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "2025-12-30, 2026-06-30, HIGH", "2025-12-29, 2026-06-30, LOW", "2025-06-30, 2026-06-30, LOW",
			"2025-06-29, 2026-06-30, STALE", "2026-07-01, 2026-06-30, STALE", "2025-08-31, 2026-02-28, HIGH",
			"2025-08-31, 2026-03-01, LOW", ", 2026-06-30, STALE" })
	void confidenceByTheLatestAttestation(String attestedOn, String asOf, Confidence expected) {
		Facts facts = this.embedded.withAttestations((attestedOn != null)
				? List.of(new Attestation(date("2021").firstDay()), new Attestation(date(attestedOn).firstDay()))
				: List.of());
		assertThat(Classifier.classify(facts, date(asOf).firstDay()).confidence()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2025-12-30, HIGH", "2025-12-29, LOW", "2025-06-29, STALE", ", STALE" })
	void confidenceByTheRegistrationIfNobodyAttested(String registeredOn, Confidence expected) {
		Facts facts = this.embedded.withAttestations(List.of())
			.withRegisteredOn((registeredOn != null) ? date(registeredOn).firstDay() : null);
		assertThat(Classifier.classify(facts, TODAY).confidence()).isEqualTo(expected);
	}

	@Test
	void confidenceIsLowByAnEstimateOrWithoutNumbersTrained() {
		Usage estimate = Samples.usage("2026-03-31", 5, 10).withSource(UsageSource.ESTIMATE);
		Facts estimated = this.embedded.withUsage(List.of(this.embedded.usage().get(0), estimate));
		assertThat(confidence(estimated)).isEqualTo(Confidence.LOW);
		assertThat(confidence(this.embedded
			.withUsage(List.of(this.embedded.usage().get(0), estimate.withPeriodEnd(date("2026-07-01"))))))
			.isEqualTo(Confidence.HIGH);
		assertThat(confidence(this.embedded.withTraining(null))).isEqualTo(Confidence.LOW);
		assertThat(confidence(this.embedded.withTraining(new Training(60, null)))).isEqualTo(Confidence.LOW);
		assertThat(confidence(this.embedded.withTraining(new Training(60, 0)))).isEqualTo(Confidence.HIGH);
	}

	@ParameterizedTest
	@CsvSource({ "true, HIGH", "false, MEDIUM", ", MEDIUM" })
	void confidenceIsHighIfDocumentsWereSeen(Boolean seen, Confidence expected) {
		assertThat(confidence(this.embedded.withDocumentsSeen(seen))).isEqualTo(expected);
	}

	@Test
	void whatIsStaleIsCountedAsNotShownIfEmbeddedOnly() {
		Facts stale = this.embedded.withAttestations(List.of());
		assertThat(Classifier.classify(stale, TODAY)).satisfies((result) -> {
			assertThat(result.classification()).isEqualTo(Classification.EMBEDDED);
			assertThat(result.countedAs()).isEqualTo(CountedAs.NOT_SHOWN);
			assertThat(result.subLabel()).isNull();
		});
		assertThat(Classifier.classify(stale.withOpenSafetyNotice(true), TODAY).countedAs())
			.isEqualTo(CountedAs.ASSURANCE_GAP);
	}

	@ParameterizedTest
	@CsvSource({ "SINGLE_SERVICE, SERVICE", "SINGLE_SITE, SITE", "MULTI_SITE, MULTI_SITE", "TRUST_WIDE, TRUST", "," })
	void theScaleIsThatOfTheDeclaredScope(ScopeUnit scope, Scale expected) {
		Facts facts = this.embedded.withScopeUnit(scope);
		assertThat(Classifier.classify(facts, TODAY).scale()).isEqualTo(expected);
		assertThat(Classifier.classify(facts.withOpenSafetyNotice(true), TODAY).scale()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "NATIONAL_PROVIDED, BUILT_IN_FEATURE, OPTIONAL_TOOL, false",
			"NATIONAL_PROVIDED, STANDALONE, OPTIONAL_TOOL, true", "PURCHASED, BUILT_IN_FEATURE, OPTIONAL_TOOL, true",
			"PURCHASED, STANDALONE, UNSANCTIONED, false", ", , , true" })
	void nationalBuiltInToolsAndUnsanctionedUseAreNotInTheHeadline(Origin origin, Packaging packaging, LiveMode mode,
			boolean expected) {
		Facts facts = this.embedded.with().origin(origin).packaging(packaging).liveMode(mode).build();
		assertThat(Classifier.classify(facts, TODAY).inHeadline()).isEqualTo(expected);
	}

	@Test
	void routineUseIsShownEvenWhereAssuranceFails() {
		assertThat(Classifier.classify(this.embedded.withOpenSafetyNotice(true), TODAY).routineUse()).isTrue();
		assertThat(Classifier.classify(this.embedded.withUsage(List.of()), TODAY).routineUse()).isFalse();
	}

	@Test
	void anotherRulesetAnswersByItsOwnSettings() {
		Ruleset stricter = Ruleset.V1_0.withVersion("1.1-trial").withMinLiveMonths(60);
		Result result = Classifier.classify(this.embedded, TODAY, stricter);
		assertThat(result.ruleset()).isEqualTo("1.1-trial");
		assertThat(result.gate(GateCode.U4).truth()).isEqualTo(Truth.NOT_MET);
		assertThat(result.gate(GateCode.U4).reason()).contains("60 months").contains("1 March 2027");
	}

	@Test
	void factsOfWhichNothingIsStatedAreAnswered() {
		Result result = Classifier.classify(Facts.none().withDeclaredStage(DeclaredStage.PILOT), TODAY);
		assertThat(result.subLabel()).isEqualTo(SubLabel.NOT_SHOWN);
		assertThat(result.gates()).hasSize(8).allMatch((gate) -> gate.truth() == Truth.UNKNOWN);
		assertThat(Classifier.classify(Facts.none(), TODAY).classification()).isEqualTo(Classification.NOT_CLASSIFIED);
	}

	@Test
	void theNextChangeIsTheFirstOfSeveral() {
		Facts facts = holding(this.embedded, complete("EHIA").withExpiresOn(date("2026-08-31")));
		Result result = Classifier.classify(facts, TODAY);
		assertThat(result.nextChangeOn()).isEqualTo("2026-09-01");
		assertThat(result.nextChanges()).containsExactly("It will be a pilot (assurance gap) from 1 September 2026.",
				"In-date assurance will no longer be met from 1 September 2026.",
				"Equality and health inequalities impact assessment (EHIA) will no longer be met from 1 September 2026.",
				"It will be on the red list from 1 September 2026.");
	}

	private static Confidence confidence(Facts facts) {
		return Classifier.classify(facts, TODAY).confidence();
	}

	private static SubLabel subLabel(Facts facts) {
		return Classifier.classify(facts, TODAY).subLabel();
	}

}
