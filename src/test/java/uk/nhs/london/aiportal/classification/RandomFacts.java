package uk.nhs.london.aiportal.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Facts from a seed, with dates on and beside every limit of the ruleset. Most are a few
 * changes away from embedded, for that is where rules meet; some are wild.
 */
public final class RandomFacts {

	private static final List<String> HOLDERS = List.of(Samples.TRUST, "RNK", "RP4");

	private static final int[] DAYS = { -1, 0, 0, 1, 2, -89, -90, -91, -92, 89, 90, 91 };

	private static final int[] MONTHS = { -36, -18, -13, -12, -12, -11, -7, -6, -6, -5, 6, 11, 12, 12, 13, 24 };

	private final Random random;

	public RandomFacts(long seed) {
		this.random = new Random(seed);
	}

	/** Anything at all, or a few changes away from a sample. */
	public Facts next() {
		if (this.random.nextInt(8) == 0) {
			return change(Facts.none(), 40);
		}
		Facts sample = switch (this.random.nextInt(4)) {
			case 0 -> Samples.scribe();
			case 1 -> Samples.limitedPilot();
			default -> Samples.embedded();
		};
		return change(sample, this.random.nextInt(6));
	}

	LocalDate day() {
		return day(Samples.TODAY);
	}

	<T> List<T> shuffled(List<T> list) {
		List<T> copy = new ArrayList<>(list);
		Collections.shuffle(copy, this.random);
		return copy;
	}

	private Facts change(Facts facts, int times) {
		Facts changed = facts;
		for (int i = 0; i < times; i++) {
			changed = change(changed);
		}
		return changed;
	}

	private Facts change(Facts facts) {
		List<UnaryOperator<Facts>> changes = List.of((it) -> it.withIsAi(maybe(AiKind.class)),
				(it) -> it.withUseDomain(maybe(UseDomain.class)), (it) -> it.withTasks(tasks()),
				(it) -> it.withOrigin(maybe(Origin.class)), (it) -> it.withPackaging(maybe(Packaging.class)),
				(it) -> it.withUsesPatientData(maybe(PatientDataUse.class)), (it) -> it.withUsesStaffData(maybe()),
				(it) -> it.withPatientFacing(maybe()),
				(it) -> it.withProduct(new Product("Example", "Example Ltd", one("3.1", "3.0", "", null))),
				(it) -> it.withScopeUnit(maybe(ScopeUnit.class)),
				(it) -> it.withDeclaredStage(maybe(DeclaredStage.class)),
				(it) -> it.withLiveMode(maybe(LiveMode.class)),
				(it) -> it.withLiveMode(one(LiveMode.OPTIONAL_TOOL, LiveMode.LIMITED_LIVE)),
				(it) -> it.withPathway(new Pathway(one("SOP 12", " ", null), maybeDate())),
				(it) -> it.withStandardIssue(maybe()), (it) -> it.withLastUsedOn(maybeDate()),
				(it) -> it.withUsage(more(it.usage(), this::usage)), (it) -> it.withUsage(fewer(it.usage())),
				(it) -> it.withEvents(more(it.events(), this::event)),
				(it) -> it.withEvents(more(it.events(), this::event)), (it) -> it.withEvents(fewer(it.events())),
				(it) -> it.withPilotPlannedEnd(maybeDate()),
				(it) -> it.withServiceOwnerRole(one("Lead nurse", "", null)),
				(it) -> it.withChampionDependence(maybe(ChampionDependence.class)),
				(it) -> it.withFunding(more(it.funding(), this::funding)),
				(it) -> it.withFunding(more(List.of(), this::funding)), (it) -> it.withFunding(fewer(it.funding())),
				(it) -> it.withContract(one(contract(), contract(), null)),
				(it) -> it.withDeviceClass(maybe(DeviceClass.class)), (it) -> it.withWithinIntendedPurpose(maybe()),
				(it) -> it.withAssurance(more(it.assurance(), this::item)),
				(it) -> it.withAssurance(more(it.assurance(), this::item)), (it) -> Samples.holding(it, item()),
				(it) -> Samples.holding(it, item()), (it) -> it.withAssurance(fewer(it.assurance())),
				(it) -> it.withAssurance(
						it.assurance().stream().map((row) -> row.withHeldBy(one("RNK", Samples.TRUST))).toList()),
				(it) -> it.withOpenSafetyNotice(maybe()),
				(it) -> it.withSupplierEndOfLife(one(new SupplierEndOfLife(maybeDate(), maybeDate(), maybe()), null)),
				(it) -> it.withEvaluations(more(List.of(), this::evaluation)),
				(it) -> it.withEvaluations(more(it.evaluations(), this::evaluation)),
				(it) -> it.withMonitoring(new Monitoring(maybeDate(), maybe())),
				(it) -> it.withTraining(one(new Training(60, null), new Training(60, 55), null)),
				(it) -> it.withAttestations(more(List.of(), () -> new Attestation(day()))),
				(it) -> it.withAttestations(List.of()), (it) -> it.withDocumentsSeen(maybe()),
				(it) -> it.withRegisteredOn(one(day(), day(), null)),
				(it) -> it.withPredecessors(List.of(new Predecessor("RNK", day()))),
				(it) -> it.withOrganisation(one(Samples.TRUST, "G6V2S", null)));
		return changes.get(this.random.nextInt(changes.size())).apply(facts);
	}

	private Usage usage() {
		return new Usage(maybeDate(), one(date(), date(), date(), null), maybe(UsageBasis.class),
				one(0, 499, 500, 501, 1000, null), one(1000, 1000, 1000, 0, null), maybe(UsageSource.class));
	}

	private Event event() {
		EventType type = any(EventType.class);
		return new Event(type, date(), (type == EventType.STAGE_DECLARED) ? maybe(DeclaredStage.class) : null,
				(type == EventType.ADOPTION_DECISION) ? one(Decision.ADOPT, Decision.ADOPT, maybe(Decision.class))
						: null,
				null, null, one(Samples.TRUST, null, any(HOLDERS)), null, null);
	}

	private FundingLine funding() {
		return new FundingLine(any(FundingSource.class), one(date(), date(), null), one(date(), null), null, null);
	}

	private Contract contract() {
		return new Contract(one(date(), Samples.date("2026-01-15"), Samples.date("2026-01-16"), null), maybeDate(),
				maybe(), maybe());
	}

	private AssuranceItem item() {
		return new AssuranceItem(one("AVT_REGISTRY", any(Samples.ITEM_TYPES), any(Samples.ITEM_TYPES), "SIRO"),
				one(Applicability.REQUIRED, Applicability.REQUIRED, maybe(Applicability.class)),
				one("Staff only", "Staff only", "", null),
				one(AssuranceStatus.COMPLETE, AssuranceStatus.COMPLETE, maybe(AssuranceStatus.class)), "ref",
				maybeDate(), maybeDate(), one("3.1", "3.0", null, null),
				one(Samples.TRUST, Samples.TRUST, null, any(HOLDERS)));
	}

	private Evaluation evaluation() {
		return new Evaluation(maybe(EvaluationType.class), maybe(), maybe(EvaluationStatus.class));
	}

	private Set<Task> tasks() {
		Set<Task> tasks = EnumSet.noneOf(Task.class);
		for (int i = this.random.nextInt(3); i > 0; i--) {
			tasks.add(one(Task.TRANSCRIBE, Task.SUMMARISE, Task.DETECT));
		}
		return tasks;
	}

	private LocalDate day(LocalDate about) {
		return switch (this.random.nextInt(5)) {
			case 0, 1 -> about.plusDays(DAYS[this.random.nextInt(DAYS.length)]);
			case 2, 3 ->
				about.plusMonths(MONTHS[this.random.nextInt(MONTHS.length)]).plusDays(this.random.nextInt(5) - 2L);
			default -> about.plusDays(this.random.nextInt(2000) - 1200L);
		};
	}

	private PartialDate date() {
		LocalDate day = day();
		return switch (this.random.nextInt(12)) {
			case 0 -> PartialDate.parse(day.toString().substring(0, 7));
			case 1 -> PartialDate.parse(day.toString().substring(0, 4));
			default -> PartialDate.of(day);
		};
	}

	private PartialDate maybeDate() {
		return one(date(), date(), date(), null);
	}

	private Boolean maybe() {
		return one(true, false, null);
	}

	private <E extends Enum<E>> E maybe(Class<E> words) {
		return (this.random.nextInt(words.getEnumConstants().length + 1) == 0) ? null : any(words);
	}

	private <E extends Enum<E>> E any(Class<E> words) {
		return any(List.of(words.getEnumConstants()));
	}

	private <T> T any(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

	@SafeVarargs
	private <T> T one(T... values) {
		return values[this.random.nextInt(values.length)];
	}

	private <T> List<T> more(List<T> values, Supplier<T> next) {
		return Stream.concat(values.stream(), Stream.of(next.get())).toList();
	}

	private <T> List<T> fewer(List<T> values) {
		if (values.isEmpty()) {
			return values;
		}
		List<T> fewer = new ArrayList<>(values);
		fewer.remove(this.random.nextInt(fewer.size()));
		return fewer;
	}

}
