package uk.nhs.london.aiportal.classification;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.london.aiportal.classification.Samples.TODAY;
import static uk.nhs.london.aiportal.classification.Samples.complete;
import static uk.nhs.london.aiportal.classification.Samples.date;
import static uk.nhs.london.aiportal.classification.Samples.holding;
import static uk.nhs.london.aiportal.classification.Samples.without;

/** Which items are required, how each stands, A1 and A2; today is 30 June 2026. */
class AssuredGatesTests {

	private final Facts embedded = Samples.embedded();

	@ParameterizedTest
	@EnumSource(UseDomain.class)
	void whatIsUsedInCareNeedsASafetyCase(UseDomain domain) {
		boolean notInCare = Set
			.of(UseDomain.WORKFORCE_ROSTER, UseDomain.CORPORATE_FINANCE_HR, UseDomain.RESEARCH_SUPPORT)
			.contains(domain);
		boolean withoutEhia = notInCare && domain != UseDomain.WORKFORCE_ROSTER;
		Set<String> required = required(this.embedded.withUseDomain(domain));
		assertThat(required.containsAll(Set.of("DCB0160", "DCB0129", "DEVICE"))).isEqualTo(!notInCare);
		assertThat(required.contains("EHIA")).isEqualTo(!withoutEhia);
	}

	@Test
	void aUseThatIsNotStatedCountsAsInCare() {
		assertThat(required(this.embedded.withUseDomain(null))).contains("DCB0160", "DCB0129", "DEVICE", "EHIA");
	}

	@ParameterizedTest
	@CsvSource({ "IDENTIFIABLE, , REQUIRED", "DE_IDENTIFIED, false, REQUIRED", "NONE, true, REQUIRED",
			", true, REQUIRED", "NONE, false, NOT_REQUIRED", "NONE, , NOT_KNOWN", ", false, NOT_KNOWN",
			", , NOT_KNOWN" })
	void dataAboutPatientsOrStaffNeedADpia(PatientDataUse data, Boolean staff, Need expected) {
		assertThat(need("DPIA", this.embedded.withUsesPatientData(data).withUsesStaffData(staff))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "PURCHASED, REQUIRED", "IN_HOUSE, NOT_REQUIRED", "NATIONAL_PROVIDED, NOT_REQUIRED", ", NOT_KNOWN" })
	void whatWasBoughtNeedsDtac(Origin origin, Need expected) {
		assertThat(need("DTAC", this.embedded.withOrigin(origin))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "true, NONE, REQUIRED", "true, , REQUIRED", "false, IDENTIFIABLE, REQUIRED",
			", IDENTIFIABLE, REQUIRED", "false, DE_IDENTIFIED, NOT_REQUIRED", "false, NONE, NOT_REQUIRED",
			", NONE, NOT_KNOWN", "false, , NOT_KNOWN", ", , NOT_KNOWN" })
	void patientsAreToldIfTheyOrTheirDataAreTouched(Boolean facing, PatientDataUse data, Need expected) {
		assertThat(need("PATIENT_NOTICE", this.embedded.withPatientFacing(facing).withUsesPatientData(data)))
			.isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "DOCUMENTATION, TRANSCRIBE, PURCHASED, 2026-01-16, REQUIRED",
			"DOCUMENTATION, TRANSCRIBE, PURCHASED, 2026-01-15, NOT_REQUIRED",
			"DOCUMENTATION, TRANSCRIBE, PURCHASED, 2026-01, NOT_REQUIRED",
			"DOCUMENTATION, TRANSCRIBE, PURCHASED, 2026-02, REQUIRED",
			"DOCUMENTATION, TRANSCRIBE, PURCHASED, , NOT_KNOWN", "DOCUMENTATION, TRANSCRIBE, , 2026-01-16, NOT_KNOWN",
			"DOCUMENTATION, , PURCHASED, 2026-01-16, NOT_KNOWN", ", TRANSCRIBE, PURCHASED, 2026-01-16, NOT_KNOWN",
			", , , , NOT_KNOWN", ", , , 2026-01-15, NOT_REQUIRED", ", SUMMARISE, , , NOT_REQUIRED",
			", , IN_HOUSE, , NOT_REQUIRED", "PATHOLOGY, , , , NOT_REQUIRED",
			"DOCUMENTATION, SUMMARISE, PURCHASED, 2026-01-16, NOT_REQUIRED" })
	void aScribeBoughtSinceTheRegistryOpenedNeedsAListing(UseDomain domain, Task task, Origin origin, String start,
			Need expected) {
		Facts facts = this.embedded.with()
			.useDomain(domain)
			.tasks((task != null) ? Set.of(task) : Set.of())
			.origin(origin)
			.contract(new Contract((start != null) ? date(start) : null, null, true, null))
			.build();
		assertThat(need("AVT_REGISTRY", facts)).isEqualTo(expected);
		assertThat(need("AVT_REGISTRY", (start != null) ? facts : facts.withContract(null))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "REQUIRED, COMPLETE, MET", "REQUIRED, NOT_STARTED, NOT_MET", "REQUIRED, IN_PROGRESS, NOT_MET",
			"REQUIRED, EXPIRED, NOT_MET", "REQUIRED, REFUSED, NOT_MET", "REQUIRED, , UNKNOWN",
			"UNKNOWN, COMPLETE, UNKNOWN", "UNKNOWN, NOT_STARTED, NOT_MET", "UNKNOWN, , UNKNOWN", ", COMPLETE, UNKNOWN",
			"NOT_APPLICABLE, COMPLETE, UNKNOWN", "NOT_APPLICABLE, , UNKNOWN", "NOT_APPLICABLE, NOT_STARTED, NOT_MET" })
	void anItemByItsApplicabilityAndStatus(Applicability applicability, AssuranceStatus status, Truth expected) {
		AssuranceItem row = complete("EHIA").withApplicability(applicability).withStatus(status);
		assertThat(item("EHIA", holding(this.embedded, row))).isEqualTo(expected);
		assertThat(truth(GateCode.A1, holding(this.embedded, row))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "No patients, COMPLETE, MET", "No patients, , MET", "No patients, NOT_STARTED, MET",
			"' ', COMPLETE, UNKNOWN" })
	void anItemThatDoesNotApplyNeedsItsReason(String reason, AssuranceStatus status, Truth expected) {
		AssuranceItem row = complete("EHIA").with()
			.applicability(Applicability.NOT_APPLICABLE)
			.reason(reason)
			.status(status)
			.build();
		assertThat(item("EHIA", holding(this.embedded, row))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-30, MET", "2026-06-29, NOT_MET", "2026-07, MET", "2026-06, NOT_MET", "2026, NOT_MET",
			", MET" })
	void anItemHoldsUntilItsLastDay(String expiresOn, Truth expected) {
		AssuranceItem row = complete("EHIA").withExpiresOn((expiresOn != null) ? date(expiresOn) : null);
		assertThat(item("EHIA", holding(this.embedded, row))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "3.1, 3.1, MET", "3.0, 3.1, NOT_MET", ", 3.1, MET", "3.0, , MET", "3.0, ' ', MET" })
	void anItemCoversTheVersionInService(String covered, String inService, Truth expected) {
		Facts facts = holding(this.embedded, complete("EHIA").withProductVersion(covered))
			.withProduct(this.embedded.product().withVersion(inService));
		assertThat(item("EHIA", facts)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "RQM, COMPLETE, MET", ", COMPLETE, MET", "RP4, COMPLETE, NOT_MET", "RNK, COMPLETE, UNKNOWN",
			"RNK, NOT_STARTED, NOT_MET", "RP4, NOT_STARTED, NOT_MET" })
	void anItemByItsHolder(String heldBy, AssuranceStatus status, Truth expected) {
		Facts facts = holding(this.embedded, complete("EHIA").withHeldBy(heldBy).withStatus(status))
			.withPredecessors(List.of(new Predecessor("RNK", date("2026-04-01").firstDay())));
		assertThat(item("EHIA", facts)).isEqualTo(expected);
	}

	@Test
	void anItemOfAPredecessorIsBorrowedAfter90Days() {
		Facts facts = holding(this.embedded, complete("EHIA").withHeldBy("RNK"))
			.withPredecessors(List.of(new Predecessor("RNK", date("2026-03-31").firstDay())));
		assertThat(item("EHIA", facts)).isEqualTo(Truth.NOT_MET);
	}

	@Test
	void anItemWithoutARowIsUnknown() {
		assertThat(item("EHIA", without(this.embedded, "EHIA"))).isEqualTo(Truth.UNKNOWN);
	}

	@Test
	void ofSeveralRowsTheOneIssuedLastDecides() {
		AssuranceItem old = complete("DPIA").withIssuedOn(date("2025-01-01")).withStatus(AssuranceStatus.EXPIRED);
		AssuranceItem renewal = complete("DPIA").withIssuedOn(null).withStatus(AssuranceStatus.IN_PROGRESS);
		AssuranceItem refused = complete("DPIA").withIssuedOn(date("2026-06-01")).withStatus(AssuranceStatus.REFUSED);
		AssuranceItem later = refused.withIssuedOn(date("2026-07-01"));
		AssuranceItem sameDay = complete("DPIA").withStatus(AssuranceStatus.REFUSED);
		assertThat(item("DPIA", also(old))).isEqualTo(Truth.MET);
		assertThat(item("DPIA", also(renewal))).isEqualTo(Truth.MET);
		assertThat(item("DPIA", also(refused))).isEqualTo(Truth.NOT_MET);
		assertThat(item("DPIA", also(later))).isEqualTo(Truth.MET);
		assertThat(item("DPIA", also(sameDay))).isEqualTo(Truth.NOT_MET);
	}

	@ParameterizedTest
	@CsvSource({ "NOT_DEVICE, COMPLETE, MET", "NOT_DEVICE, REFUSED, MET", "UNDETERMINED, COMPLETE, NOT_MET",
			", COMPLETE, UNKNOWN", "I, COMPLETE, MET", "IIA, REFUSED, NOT_MET", "IVD, , UNKNOWN" })
	void aDeviceByItsClassAndThenByItsRow(DeviceClass deviceClass, AssuranceStatus status, Truth expected) {
		Facts facts = holding(this.embedded, complete("DEVICE").withStatus(status)).withDeviceClass(deviceClass)
			.withRegisteredOn(TODAY);
		assertThat(item("DEVICE", facts)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "IIA, TRIAGE_REFERRAL, true, MET", "IIA, TRIAGE_REFERRAL, , UNKNOWN",
			"IIA, TRIAGE_REFERRAL, false, NOT_MET", "IIA, WORKFORCE_ROSTER, , MET",
			"NOT_DEVICE, TRIAGE_REFERRAL, , MET", "NOT_DEVICE, TRIAGE_REFERRAL, false, NOT_MET" })
	void aDeviceInCareNeedsAStatedIntendedPurpose(DeviceClass deviceClass, UseDomain domain, Boolean within,
			Truth expected) {
		Facts facts = this.embedded.withDeviceClass(deviceClass)
			.withUseDomain(domain)
			.withWithinIntendedPurpose(within);
		assertThat(truth(GateCode.A1, facts)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "COMPLETE, MET", "NOT_STARTED, UNKNOWN", "EXPIRED, UNKNOWN", ", UNKNOWN" })
	void anItemThatIsPerhapsRequiredIsMetOrUnknown(AssuranceStatus status, Truth expected) {
		Facts facts = holding(this.embedded, complete("DTAC").withStatus(status)).withOrigin(null);
		assertThat(item("DTAC", facts)).isEqualTo(expected);
		assertThat(truth(GateCode.A1, facts)).isEqualTo(expected);
		assertThat(Classifier.classify(facts, TODAY).stops()).isEmpty();
	}

	@Test
	void anItemThatIsPerhapsRequiredRaisesNoStop() {
		AssuranceItem row = complete("DPIA").withStatus(AssuranceStatus.REFUSED)
			.withHeldBy("RP4")
			.withProductVersion("3.0");
		Facts facts = holding(this.embedded, row).withUsesPatientData(PatientDataUse.NONE).withUsesStaffData(null);
		assertThat(Classifier.classify(facts, TODAY).stops()).isEmpty();
		assertThat(truth(GateCode.A1, facts)).isEqualTo(Truth.UNKNOWN);
	}

	@ParameterizedTest
	@CsvSource({ "DCB0160, 2026-04-01, UNKNOWN", "DCB0160, 2026-03-31, NOT_MET", "DPIA, 2026-04-01, UNKNOWN",
			"DPIA, 2026-03-31, NOT_MET", "DEVICE, 2026-04-01, UNKNOWN", "DEVICE, 2026-03-31, NOT_MET",
			"DTAC, 2022-01-01, UNKNOWN", "DCB0160, , UNKNOWN" })
	void whatIsLeftUnknownTurnsNotMet90DaysAfterRegistration(String type, String registeredOn, Truth expected) {
		Facts facts = without(this.embedded, type)
			.withRegisteredOn((registeredOn != null) ? date(registeredOn).firstDay() : null);
		Result result = Classifier.classify(facts, TODAY);
		assertThat(item(type, facts)).isEqualTo(expected);
		assertThat(result.stops().contains(Stop.H5)).isEqualTo(expected == Truth.NOT_MET);
	}

	@Test
	void theClassOfDeviceMayNotBeLeftOutEither() {
		assertThat(item("DEVICE", this.embedded.withDeviceClass(null))).isEqualTo(Truth.NOT_MET);
	}

	@Test
	void whatIsNotLiveMayStayUnknown() {
		Facts facts = without(this.embedded, "DCB0160").withLiveMode(LiveMode.SHADOW);
		assertThat(item("DCB0160", facts)).isEqualTo(Truth.UNKNOWN);
	}

	@Test
	void whatIsInGraceMayStayUnknown() {
		Facts facts = holding(this.embedded, complete("DCB0160").withHeldBy("RNK").withStatus(null))
			.withPredecessors(List.of(new Predecessor("RNK", date("2026-04-01").firstDay())));
		assertThat(item("DCB0160", facts)).isEqualTo(Truth.UNKNOWN);
	}

	@ParameterizedTest
	@CsvSource({ "true, CONCLUDED, MET", "true, IN_PROGRESS, NOT_MET", "true, PLANNED, NOT_MET", "true, , NOT_MET",
			"false, CONCLUDED, NOT_MET", ", CONCLUDED, NOT_MET" })
	void watchedByALocalEvaluation(Boolean local, EvaluationStatus status, Truth expected) {
		Facts facts = this.embedded.withEvaluations(List.of(new Evaluation(EvaluationType.RCT, local, status)));
		assertThat(truth(GateCode.A2, facts)).isEqualTo(expected);
		assertThat(truth(GateCode.A2, facts.withEvaluations(List.of()))).isEqualTo(Truth.UNKNOWN);
	}

	@ParameterizedTest
	@CsvSource({ "2025-06-30, true, 2026-06-30, MET", "2025-06-29, true, 2026-06-30, NOT_MET",
			"2026-06-30, true, 2026-06-30, MET", "2026-07-01, true, 2026-06-30, UNKNOWN", ", true, 2026-06-30, UNKNOWN",
			"2026-02-01, false, 2026-06-30, NOT_MET", "2026-02-01, , 2026-06-30, UNKNOWN",
			"2025-06-29, , 2026-06-30, NOT_MET", "2024-02-29, true, 2025-02-28, MET",
			"2024-02-29, true, 2025-03-01, NOT_MET", "2025-06, true, 2026-06-01, MET",
			"2025-06, true, 2026-06-02, NOT_MET" })
	void watchedByAReviewWithinTwelveMonthsAndAnIncidentRoute(String reviewed, Boolean route, String asOf,
			Truth expected) {
		Facts facts = this.embedded.withMonitoring(new Monitoring((reviewed != null) ? date(reviewed) : null, route));
		assertThat(Classifier.classify(facts, date(asOf).firstDay()).gate(GateCode.A2).truth()).isEqualTo(expected);
	}

	@Test
	void watchedIsNotShownWithoutMonitoring() {
		assertThat(truth(GateCode.A2, this.embedded.withMonitoring(null))).isEqualTo(Truth.UNKNOWN);
	}

	private Facts also(AssuranceItem row) {
		return this.embedded.withAssurance(Stream.concat(Stream.of(row), this.embedded.assurance().stream()).toList());
	}

	private static Set<String> required(Facts facts) {
		return Classifier.classify(facts, TODAY)
			.items()
			.stream()
			.filter(ItemResult::required)
			.map(ItemResult::type)
			.collect(Collectors.toSet());
	}

	private static Need need(String type, Facts facts) {
		return Classifier.classify(facts, TODAY)
			.items()
			.stream()
			.filter((item) -> item.type().equals(type))
			.map((item) -> item.required() ? Need.REQUIRED : Need.NOT_KNOWN)
			.findFirst()
			.orElse(Need.NOT_REQUIRED);
	}

	private static Truth item(String type, Facts facts) {
		return Classifier.classify(facts, TODAY)
			.items()
			.stream()
			.filter((item) -> item.type().equals(type))
			.map(ItemResult::truth)
			.findFirst()
			.orElseThrow();
	}

	private static Truth truth(GateCode gate, Facts facts) {
		return Classifier.classify(facts, TODAY).gate(gate).truth();
	}

}
