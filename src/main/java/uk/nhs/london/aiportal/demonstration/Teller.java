package uk.nhs.london.aiportal.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.AiKind;
import uk.nhs.london.aiportal.classification.AnnualBand;
import uk.nhs.london.aiportal.classification.Applicability;
import uk.nhs.london.aiportal.classification.AssuranceItem;
import uk.nhs.london.aiportal.classification.AssuranceItemBuilder;
import uk.nhs.london.aiportal.classification.AssuranceStatus;
import uk.nhs.london.aiportal.classification.ChampionDependence;
import uk.nhs.london.aiportal.classification.ChangeKind;
import uk.nhs.london.aiportal.classification.Contract;
import uk.nhs.london.aiportal.classification.Decision;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.DeviceClass;
import uk.nhs.london.aiportal.classification.DeviceRoute;
import uk.nhs.london.aiportal.classification.EndReason;
import uk.nhs.london.aiportal.classification.Evaluation;
import uk.nhs.london.aiportal.classification.EvaluationStatus;
import uk.nhs.london.aiportal.classification.EvaluationType;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventBuilder;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.FactsBuilder;
import uk.nhs.london.aiportal.classification.FundingLine;
import uk.nhs.london.aiportal.classification.FundingSource;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.classification.Monitoring;
import uk.nhs.london.aiportal.classification.Origin;
import uk.nhs.london.aiportal.classification.Packaging;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Pathway;
import uk.nhs.london.aiportal.classification.Product;
import uk.nhs.london.aiportal.classification.ScopeUnit;
import uk.nhs.london.aiportal.classification.SupplierEndOfLife;
import uk.nhs.london.aiportal.classification.Training;
import uk.nhs.london.aiportal.classification.Usage;
import uk.nhs.london.aiportal.classification.UsageBasis;
import uk.nhs.london.aiportal.classification.UsageSource;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.Lessons;
import uk.nhs.london.aiportal.initiative.LifeEntry;
import uk.nhs.london.aiportal.initiative.Particulars;
import uk.nhs.london.aiportal.initiative.ParticularsBuilder;
import uk.nhs.london.aiportal.initiative.Visibility;
import uk.nhs.london.aiportal.initiative.Telling;

/**
 * Tells the life of one fictional initiative, always the same for the same random numbers
 * and day.
 */
final class Teller {

	private static final List<String> ITEMS = List.of("DCB0160", "DCB0129", "DPIA", "DEVICE", "DTAC", "EHIA",
			"PATIENT_NOTICE", "AVT_REGISTRY");

	private static final int MONTHS_TO_ADOPTION = 8;

	/** A little less than what the ruleset calls recent use. */
	private static final int DAYS_BETWEEN_REPORTS = 85;

	private final Random random;

	private final LocalDate today;

	private final Plot plot;

	private final Fiction fiction;

	private final String organisation;

	private final LocalDate start;

	private final List<Move> moves = new ArrayList<>();

	/**
	 * A teller of one life.
	 * @param start when it is registered, at least fifteen months before today
	 */
	Teller(Random random, LocalDate today, Plot plot, Fiction fiction, String organisation, LocalDate start) {
		this.random = random;
		this.today = today;
		this.plot = plot;
		this.fiction = fiction;
		this.organisation = organisation;
		this.start = start;
	}

	Life tell() {
		goLive();
		if (this.plot.adopted()) {
			adopt(this.start.plusMonths(MONTHS_TO_ADOPTION));
		}
		if (this.plot.reported()) {
			report();
		}
		turn(this.today.minusDays(20 + this.random.nextInt(200)));
		List<Move> told = this.moves.stream()
			.filter((move) -> move.on().isBefore(this.today))
			.sorted(Comparator.comparing(Move::on))
			.toList();
		return new Life(this.organisation, this.start, readers(beginning()), told);
	}

	/**
	 * What is not settled yet is kept among its own, and some success is shown to all.
	 */
	private Answers readers(Answers answers) {
		return answers.withParticulars((it) -> switch (this.plot) {
			case UNSIGNED, UNSANCTIONED, SUPPLIER_LEAVES ->
				it.withVisibility(Visibility.INTERNAL).withVisibilityReason("Talks with the supplier are under way");
			case EMBEDDED, ROLLING_OUT, LIMITED -> it.withVisibility(Visibility.PUBLIC);
			default -> it;
		});
	}

	/** Some trusts write it out, so that there are spellings to be merged. */
	private String supplier() {
		String supplier = this.fiction.supplier();
		return this.organisation.endsWith("K") ? supplier.replace(" Ltd", " Limited") : supplier;
	}

	private Answers beginning() {
		Particulars particulars = ParticularsBuilder.builder()
			.summary(this.fiction.summary())
			.purposeProblem(this.fiction.problem())
			.specialty(this.fiction.specialty())
			.contactEmail("ai.register@example.org")
			.visibility(Visibility.SHARED_LONDON)
			.decisionForum("Digital Programme Board")
			.build();
		return new Answers(Facts.none(), particulars, Map.of()).withFacts((facts) -> {
			facts.title(this.fiction.title())
				.useDomain(this.fiction.domain())
				.tasks(this.fiction.tasks())
				.isAi(this.fiction.kind())
				.origin(this.fiction.origin())
				.packaging(Packaging.STANDALONE)
				.usesPatientData(this.fiction.patientData())
				.usesStaffData(this.fiction.staffData())
				.patientFacing(this.fiction.patientFacing())
				.product(new Product(this.fiction.product(), supplier(), "1." + this.random.nextInt(5)))
				.declaredStage(DeclaredStage.PILOT)
				.liveMode(LiveMode.LIMITED_LIVE)
				.scopeUnit(pick(ScopeUnit.values()))
				.funding(List.of(money(FundingSource.NATIONAL_TIME_LIMITED, this.start, this.start.plusMonths(24))))
				.deviceClass(this.fiction.deviceClass())
				.assurance(items(AssuranceStatus.IN_PROGRESS, this.start))
				.championDependence(ChampionDependence.SINGLE_PERSON)
				.pilotPlannedEnd(PartialDate.of(this.start.plusMonths(MONTHS_TO_ADOPTION)));
			asThePlotBegins(facts);
		});
	}

	private void asThePlotBegins(FactsBuilder facts) {
		switch (this.plot) {
			case JUST_REGISTERED ->
				facts.assurance(List.of()).funding(List.of()).championDependence(null).liveMode(null);
			case NO_STAGE -> facts.declaredStage(null).liveMode(null).assurance(List.of());
			case IDEA -> facts.declaredStage(DeclaredStage.IDEA).liveMode(LiveMode.NONE);
			case PRE_DEPLOYMENT -> facts.declaredStage(DeclaredStage.PRE_DEPLOYMENT).liveMode(LiveMode.NONE);
			case RULES_ONLY -> facts.isAi(AiKind.RULES_ONLY);
			case SHADOW -> facts.declaredStage(DeclaredStage.SHADOW).liveMode(LiveMode.SHADOW);
			case RESEARCH -> facts.liveMode(LiveMode.RESEARCH_PROTOCOL);
			case FREE_TRIAL -> facts.liveMode(LiveMode.FREE_TRIAL)
				.funding(List.of(money(FundingSource.SUPPLIER_FREE, this.start, null)));
			case UNSANCTIONED -> facts.liveMode(LiveMode.UNSANCTIONED).funding(List.of()).assurance(List.of());
			case OVERDUE -> facts.pilotPlannedEnd(PartialDate.of(this.start.plusMonths(6)));
			case LIMITED -> facts.pilotPlannedEnd(PartialDate.of(this.today.plusMonths(3)));
			case OFFICE_TOOL -> facts.origin(Origin.NATIONAL_PROVIDED).packaging(Packaging.BUILT_IN_FEATURE);
			default -> {
			}
		}
	}

	private void goLive() {
		boolean live = switch (this.plot) {
			case JUST_REGISTERED, NO_STAGE, IDEA, PRE_DEPLOYMENT -> false;
			default -> true;
		};
		if (live) {
			happened(this.start.plusDays(30), Event.of(EventType.FIRST_LIVE, PartialDate.of(this.start.plusDays(30))));
			changed(this.start.plusDays(60), "Assurance",
					(facts) -> facts.assurance(items(AssuranceStatus.COMPLETE, this.start.plusDays(55)))
						.deviceRoute(isDevice() ? DeviceRoute.UKCA : null)
						.withinIntendedPurpose(isDevice() ? true : null));
		}
	}

	private void adopt(LocalDate on) {
		happened(on,
				EventBuilder.builder()
					.type(EventType.ADOPTION_DECISION)
					.on(PartialDate.of(on))
					.decision(Decision.ADOPT)
					.body("Digital Programme Board")
					.minuteRef("DPB " + on.getYear() + "/" + (1 + this.random.nextInt(60)))
					.build(),
				declared(DeclaredStage.ROUTINE, on));
		boolean everywhere = this.plot != Plot.ROLLING_OUT;
		changed(on.plusDays(14), "How it is used", (facts) -> facts
			.liveMode(everywhere ? LiveMode.DEFAULT_PATHWAY : LiveMode.LIMITED_LIVE)
			.pathway(new Pathway("SOP " + (1 + this.random.nextInt(90)), PartialDate.of(on)))
			.serviceOwnerRole("Service manager")
			.championDependence(ChampionDependence.SHARED)
			.funding(List.of(money(pick(FundingSource.TRUST_RECURRENT, FundingSource.ICS_RECURRENT), on, null)))
			.contract(new Contract(PartialDate.of(this.start), PartialDate.of(this.today.plusMonths(20)), true, false))
			.evaluations(List.of(new Evaluation(EvaluationType.REAL_WORLD, true, EvaluationStatus.CONCLUDED)))
			.training(new Training(60, 30 + this.random.nextInt(30)))
			.documentsSeen(this.random.nextBoolean()));
	}

	/**
	 * Usage, monitoring and renewed sign-offs every quarter; every other time the word
	 * that the record is right.
	 */
	private void report() {
		boolean adopted = this.plot.adopted();
		boolean confirms = true;
		LocalDate last = this.today.minusDays(5 + this.random.nextInt(60));
		LocalDate on = this.start.plusMonths(MONTHS_TO_ADOPTION + 1);
		while (on.isBefore(last)) {
			reported(on, adopted);
			if (confirms) {
				this.moves.add(new Move.Attested(on));
			}
			confirms = !confirms;
			on = on.plusDays(DAYS_BETWEEN_REPORTS);
		}
		reported(last, adopted);
		this.moves.add(new Move.Attested(last));
	}

	private void reported(LocalDate on, boolean adopted) {
		int eligible = 400 + this.random.nextInt(1600);
		int share = (adopted && this.plot != Plot.ROLLING_OUT) ? 55 + this.random.nextInt(40)
				: 5 + this.random.nextInt(30);
		UsageSource source = (this.plot == Plot.ESTIMATED) ? UsageSource.ESTIMATE : UsageSource.SYSTEM_LOG;
		Usage usage = new Usage(PartialDate.of(on.minusMonths(3)), PartialDate.of(on), UsageBasis.ELIGIBLE_CASES,
				eligible * share / 100, eligible, source);
		changed(on, "Usage and monitoring", (facts) -> {
			facts.usage(List.of(usage))
				.lastUsedOn(PartialDate.of(on))
				.monitoring(new Monitoring(PartialDate.of(on), adopted));
			if (adopted) {
				facts.assurance(items(AssuranceStatus.COMPLETE, on));
			}
		});
	}

	private void turn(LocalDate on) {
		switch (this.plot) {
			case EXTENDED -> extendThrice(on);
			case NOBODY_DECIDED -> happened(on, decided(Decision.NONE, on));
			case SOFT_MONEY -> changed(on, "Money", (facts) -> facts.funding(
					List.of(money(FundingSource.NATIONAL_TIME_LIMITED, on.minusMonths(2), this.today.plusMonths(5)))));
			case UNSIGNED -> changed(on, "Contract",
					(facts) -> facts.contract(new Contract(PartialDate.of(this.start), null, false, null)));
			case BORROWED -> changed(this.today.minusDays(2), "Assurance", (facts) -> facts.assurance(itemsHeldBy(on)));
			case SAFETY_CASE_MISSING -> changed(this.today.minusDays(2), "Assurance",
					(facts) -> facts.assurance(itemsBut("DCB0160", AssuranceStatus.NOT_STARTED, on)));
			case CERTIFICATE_EXPIRED -> changed(this.today.minusDays(2), "Assurance",
					(facts) -> facts.assurance(itemsBut("DPIA", AssuranceStatus.EXPIRED, on)));
			case MATERIAL_CHANGE -> happened(this.today.minusDays(3),
					EventBuilder.builder()
						.type(EventType.MATERIAL_CHANGE)
						.on(PartialDate.of(this.today.minusDays(3)))
						.kind(pick(ChangeKind.values()))
						.build());
			case SUPPLIER_LEAVES -> changed(on, "Supplier's notice", (facts) -> facts.supplierEndOfLife(
					new SupplierEndOfLife(PartialDate.of(on), PartialDate.of(this.today.plusMonths(4)), false)));
			case UNUSED -> changed(this.today.minusDays(1), "Last used",
					(facts) -> facts.lastUsedOn(PartialDate.of(this.today.minusDays(140)))
						.usage(List.of(new Usage(PartialDate.of(this.today.minusDays(230)),
								PartialDate.of(this.today.minusDays(140)), UsageBasis.INTENDED_USERS, 40, 60,
								UsageSource.AUDIT))));
			case USAGE_UNKNOWN -> changed(this.today.minusDays(1), "Usage", (facts) -> facts.usage(List.of()));
			case PAUSED ->
				happened(on, Event.of(EventType.PAUSED, PartialDate.of(on)), declared(DeclaredStage.PAUSED, on));
			case ENDED -> happened(on,
					EventBuilder.builder()
						.type(EventType.ENDED)
						.on(PartialDate.of(on))
						.reason(pick(EndReason.PILOT_ENDED_NOT_ADOPTED, EndReason.FUNDING_ENDED,
								EndReason.SUPPLIER_WITHDREW, EndReason.NO_BENEFIT))
						.build(),
					declared(DeclaredStage.ENDED, on));
			default -> {
			}
		}
		if (this.plot == Plot.STALE) {
			LocalDate lastConfirmed = this.start.plusMonths(MONTHS_TO_ADOPTION + 1);
			reported(lastConfirmed, true);
			this.moves.add(new Move.Attested(lastConfirmed));
			changed(this.today.minusDays(4), "Usage and monitoring", (facts) -> facts
				.usage(List
					.of(new Usage(PartialDate.of(this.today.minusMonths(3)), PartialDate.of(this.today.minusDays(4)),
							UsageBasis.ELIGIBLE_CASES, 700, 1000, UsageSource.SYSTEM_LOG)))
				.lastUsedOn(PartialDate.of(this.today.minusDays(4)))
				.monitoring(new Monitoring(PartialDate.of(this.today.minusDays(4)), true))
				.assurance(items(AssuranceStatus.COMPLETE, this.today.minusDays(4))));
		}
	}

	/** Each time until the next, and the last time until some months from now. */
	private void extendThrice(LocalDate last) {
		for (int before = 2; before >= 0; before--) {
			LocalDate on = last.minusDays(40L * before);
			LocalDate next = (before > 0) ? on.plusDays(40) : this.today.plusMonths(2);
			this.moves.add(new Move.Decided(on, new LifeEntry(decided(Decision.EXTEND, on),
					new Telling(null, "Usage of the quarter before", PartialDate.of(next), null))));
		}
	}

	private static Telling telling(Event event) {
		return switch (event.type()) {
			case PAUSED -> Telling.because("The supplier is mending a fault");
			case MATERIAL_CHANGE -> Telling.because("It now reads a second kind of image");
			case ENDED -> Telling.because(null)
				.withLessons(new Lessons("Using it in two clinics beside the usual way of working.",
						"It took longer to connect to our record system than the pilot lasted.",
						"Connect it before the clock of the pilot starts, and agree beforehand what would count as enough."));
			default -> Telling.because(null);
		};
	}

	private void happened(LocalDate on, Event... events) {
		this.moves.add(
				new Move.Happened(on, Stream.of(events).map((event) -> new LifeEntry(event, telling(event))).toList()));
	}

	private void changed(LocalDate on, String what, Consumer<FactsBuilder> change) {
		this.moves.add(new Move.Changed(on, what, change));
	}

	private static Event decided(Decision decision, LocalDate on) {
		return EventBuilder.builder()
			.type(EventType.ADOPTION_DECISION)
			.on(PartialDate.of(on))
			.decision(decision)
			.body((decision == Decision.NONE) ? null : "Digital Programme Board")
			.build();
	}

	private static Event declared(DeclaredStage stage, LocalDate on) {
		return EventBuilder.builder().type(EventType.STAGE_DECLARED).on(PartialDate.of(on)).stage(stage).build();
	}

	private FundingLine money(FundingSource source, LocalDate from, @Nullable LocalDate to) {
		String name = switch (source) {
			case NATIONAL_TIME_LIMITED -> "Example national fund";
			case SUPPLIER_FREE -> "Trial offer";
			default -> null;
		};
		return new FundingLine(source, PartialDate.of(from), (to != null) ? PartialDate.of(to) : null,
				pick(AnnualBand.values()), name);
	}

	private boolean isDevice() {
		return this.fiction.deviceClass() != DeviceClass.NOT_DEVICE;
	}

	private List<AssuranceItem> items(AssuranceStatus status, LocalDate on) {
		return items().map((type) -> item(type, status, on)).toList();
	}

	private List<AssuranceItem> itemsBut(String odd, AssuranceStatus status, LocalDate on) {
		return items().map((type) -> item(type, type.equals(odd) ? status : AssuranceStatus.COMPLETE, on)).toList();
	}

	/** Another trust's safety case, as if it could be used here. */
	private List<AssuranceItem> itemsHeldBy(LocalDate on) {
		String other = this.organisation.equals("RJ1") ? "RJZ" : "RJ1";
		return items(AssuranceStatus.COMPLETE, on).stream()
			.map((it) -> it.type().equals("DCB0160") ? it.withHeldBy(other) : it)
			.toList();
	}

	private Stream<String> items() {
		return ITEMS.stream().filter((type) -> isDevice() || !type.equals("DEVICE"));
	}

	private static AssuranceItem item(String type, AssuranceStatus status, LocalDate on) {
		boolean complete = status == AssuranceStatus.COMPLETE || status == AssuranceStatus.EXPIRED;
		return AssuranceItemBuilder.builder()
			.type(type)
			.applicability(Applicability.REQUIRED)
			.status(status)
			.reference(complete ? type + "/" + on.getYear() : null)
			.issuedOn(complete ? PartialDate.of(on) : null)
			.expiresOn(complete ? PartialDate.of(on.plusMonths(13)) : null)
			.build();
	}

	@SafeVarargs
	private <T> T pick(T... values) {
		return values[this.random.nextInt(values.length)];
	}

}
