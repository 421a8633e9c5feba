package uk.nhs.london.aiportal.classification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Fictional initiatives on which tests build, and short ways to change one fact of them.
 * Each stands as described on {@link #TODAY}.
 */
public final class Samples {

	public static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

	public static final String TRUST = "RQM";

	public static final List<String> ITEM_TYPES = List.of("DCB0160", "DCB0129", "DEVICE", "DPIA", "DTAC", "EHIA",
			"PATIENT_NOTICE");

	private Samples() {
	}

	/** Standard practice at two sites, recurrently funded and assured: embedded. */
	public static Facts embedded() {
		return FactsBuilder.builder()
			.title("Skin lesion assessment")
			.organisation(TRUST)
			.registeredOn(LocalDate.of(2022, 3, 1))
			.useDomain(UseDomain.TRIAGE_REFERRAL)
			.tasks(Set.of(Task.TRIAGE, Task.DETECT))
			.isAi(AiKind.ML)
			.origin(Origin.PURCHASED)
			.packaging(Packaging.STANDALONE)
			.usesPatientData(PatientDataUse.IDENTIFIABLE)
			.usesStaffData(false)
			.patientFacing(false)
			.product(new Product("Example Derm", "Example Supplier Ltd", "3.1"))
			.scopeUnit(ScopeUnit.MULTI_SITE)
			.declaredStage(DeclaredStage.ROUTINE)
			.liveMode(LiveMode.DEFAULT_PATHWAY)
			.pathway(new Pathway("SOP 12", date("2023-09-01")))
			.lastUsedOn(date("2026-06-29"))
			.usage(List.of(usage("2026-06-30", 812, 1000)))
			.events(List.of(Event.of(EventType.FIRST_LIVE, date("2022-03")), decided(Decision.ADOPT, "2023-07-12")))
			.serviceOwnerRole("Lead dermatology nurse")
			.championDependence(ChampionDependence.NONE)
			.funding(List.of(funding(FundingSource.TRUST_RECURRENT, "2024-04-01", null)))
			.contract(new Contract(date("2024-04-01"), date("2028-03-31"), true, false))
			.deviceClass(DeviceClass.IIA)
			.deviceRoute(DeviceRoute.UKCA)
			.withinIntendedPurpose(true)
			.assurance(ITEM_TYPES.stream().map(Samples::complete).toList())
			.evaluations(List.of(new Evaluation(EvaluationType.REAL_WORLD, true, EvaluationStatus.CONCLUDED)))
			.monitoring(new Monitoring(date("2026-02-01"), true))
			.training(new Training(60, 55))
			.attestations(List.of(new Attestation(LocalDate.of(2026, 5, 20))))
			.documentsSeen(true)
			.build();
	}

	/** A limited pilot since January 2026, on a grant and without a decision. */
	public static Facts limitedPilot() {
		return embedded().with()
			.declaredStage(DeclaredStage.PILOT)
			.liveMode(LiveMode.LIMITED_LIVE)
			.usage(List.of(usage("2026-06-30", 90, 1000)))
			.events(List.of(Event.of(EventType.FIRST_LIVE, date("2026-01"))))
			.funding(List.of(funding(FundingSource.GRANT_RESEARCH, "2025-01-01", "2027-01-31")))
			.build();
	}

	/** An ambient voice scribe, adopted, whose listing in the registry is recorded. */
	public static Facts scribe() {
		return embedded().with()
			.title("Ambient voice scribe")
			.useDomain(UseDomain.DOCUMENTATION)
			.tasks(Set.of(Task.TRANSCRIBE, Task.SUMMARISE))
			.isAi(AiKind.GENERATIVE)
			.contract(new Contract(date("2026-01-16"), date("2029-01-15"), true, null))
			.deviceClass(DeviceClass.I)
			.assurance(Stream.concat(embedded().assurance().stream(), Stream.of(complete("AVT_REGISTRY"))).toList())
			.build();
	}

	public static PartialDate date(String text) {
		return PartialDate.parse(text);
	}

	/** A quarter's cases from the system's log. */
	public static Usage usage(String periodEnd, int used, int eligible) {
		PartialDate end = date(periodEnd);
		return new Usage(PartialDate.of(end.firstDay().minusMonths(3)), end, UsageBasis.ELIGIBLE_CASES, used, eligible,
				UsageSource.SYSTEM_LOG);
	}

	/** A decision of the trust's own board. */
	public static Event decided(Decision decision, String on) {
		return EventBuilder.builder()
			.type(EventType.ADOPTION_DECISION)
			.on(date(on))
			.decision(decision)
			.body("Digital Programme Board")
			.decidedBy(TRUST)
			.build();
	}

	public static Event declared(DeclaredStage stage, String on) {
		return EventBuilder.builder().type(EventType.STAGE_DECLARED).on(date(on)).stage(stage).build();
	}

	/** Money without a name; without an end if that is null. */
	public static FundingLine funding(FundingSource source, String from, String to) {
		return new FundingLine(source, date(from), (to != null) ? date(to) : null, null, null);
	}

	/** A sign-off from 15 January 2026 that holds for a year. */
	public static AssuranceItem complete(String type) {
		return AssuranceItemBuilder.builder()
			.type(type)
			.applicability(Applicability.REQUIRED)
			.status(AssuranceStatus.COMPLETE)
			.reference(type + "-1")
			.issuedOn(date("2026-01-15"))
			.expiresOn(date("2027-01-14"))
			.heldBy(TRUST)
			.build();
	}

	/**
	 * The facts with another row for a type of assurance item in place of the one held.
	 */
	public static Facts holding(Facts facts, AssuranceItem item) {
		return facts.withAssurance(Stream
			.concat(facts.assurance().stream().filter((row) -> !row.type().equals(item.type())), Stream.of(item))
			.toList());
	}

	public static Facts without(Facts facts, String type) {
		return facts.withAssurance(facts.assurance().stream().filter((row) -> !row.type().equals(type)).toList());
	}

	/** The facts with one more event. */
	public static Facts after(Facts facts, Event event) {
		return facts.withEvents(Stream.concat(facts.events().stream(), Stream.of(event)).toList());
	}

	/** The facts with only these events. */
	public static Facts events(Facts facts, Event... events) {
		return facts.withEvents(List.of(events));
	}

}
