package uk.nhs.london.aiportal.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.classification.AnnualBand;
import uk.nhs.london.aiportal.classification.Applicability;
import uk.nhs.london.aiportal.classification.AssuranceItem;
import uk.nhs.london.aiportal.classification.AssuranceStatus;
import uk.nhs.london.aiportal.classification.Attestation;
import uk.nhs.london.aiportal.classification.ChangeKind;
import uk.nhs.london.aiportal.classification.Decision;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.EndReason;
import uk.nhs.london.aiportal.classification.Evaluation;
import uk.nhs.london.aiportal.classification.EvaluationStatus;
import uk.nhs.london.aiportal.classification.EvaluationType;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.FundingLine;
import uk.nhs.london.aiportal.classification.FundingSource;
import uk.nhs.london.aiportal.classification.GateCode;
import uk.nhs.london.aiportal.classification.GateResult;
import uk.nhs.london.aiportal.classification.ItemResult;
import uk.nhs.london.aiportal.classification.Truth;
import uk.nhs.london.aiportal.classification.Usage;
import uk.nhs.london.aiportal.classification.UsageBasis;
import uk.nhs.london.aiportal.classification.UsageSource;
import uk.nhs.london.aiportal.discovery.FoundInitiative;
import uk.nhs.london.aiportal.export.Column.Type;
import uk.nhs.london.aiportal.export.Table.Link;
import uk.nhs.london.aiportal.initiative.Absence;
import uk.nhs.london.aiportal.initiative.AbsenceKind;
import uk.nhs.london.aiportal.initiative.AskedAt;
import uk.nhs.london.aiportal.initiative.Barrier;
import uk.nhs.london.aiportal.initiative.Benefit;
import uk.nhs.london.aiportal.initiative.Lessons;
import uk.nhs.london.aiportal.initiative.LifeEntry;
import uk.nhs.london.aiportal.initiative.Partner;
import uk.nhs.london.aiportal.initiative.RecordField.State;
import uk.nhs.london.aiportal.initiative.RecordFields;
import uk.nhs.london.aiportal.initiative.ReferenceLists;
import uk.nhs.london.aiportal.initiative.VocabularyCode;
import uk.nhs.london.aiportal.web.Choice;

/**
 * The tables whose rows come from an initiative: the initiatives themselves, and what
 * each has several of. All of it is read from the version of the record that was in force
 * on the date, and from the result that stood on it.
 */
@Component
class RecordTables {

	static final String INITIATIVES = "initiatives";

	private static final String REFERENCE = "reference";

	private static final String NUMBER = "number";

	/** When an event, which nobody asks for, is told. */
	static final String WHEN_IT_HAPPENS = "When it happens";

	private final RecordFields fields;

	private final Meanings meanings;

	private final ReferenceLists words;

	private final List<Table<FoundInitiative, ?>> all;

	RecordTables(InitiativeColumns columns, RecordFields fields, Meanings meanings, ReferenceLists words) {
		this.fields = fields;
		this.meanings = meanings;
		this.words = words;
		this.all = List.of(
				new Table<>(INITIATIVES, "One row for each initiative.", List.of(REFERENCE),
						List.of(new Link("organisation", PlaceTables.ORGANISATIONS, "code")), columns.all(), List::of),
				events(), assurance(), funding(), usage(), evaluations(), benefits(), barriers(), partners(),
				attestations(), absences(), classifications(columns), gates(), assuranceFindings());
	}

	/** The table of initiatives first. */
	List<Table<FoundInitiative, ?>> all() {
		return this.all;
	}

	/**
	 * A row of something that an initiative has several of.
	 *
	 * @param number from 1, in the order of the record
	 */
	private record Part<V>(FoundInitiative of, int number, V value) {
	}

	private Table<FoundInitiative, Part<LifeEntry>> events() {
		return parts("events",
				"One row for each event in the life of an initiative, in the order of recording."
						+ " An event that was struck out by the date is not among them.",
				WHEN_IT_HAPPENS, (it) -> it.answers().life(),
				(columns) -> columns.coded("type", EventType.values(), on((it) -> it.event().type()))
					.column("happened_on", Type.DATE, on((it) -> it.event().on()))
					.coded("stage", DeclaredStage.values(), only(EventType.STAGE_DECLARED, (it) -> it.event().stage()))
					.coded("decision", Decision.values(),
							only(EventType.ADOPTION_DECISION, (it) -> it.event().decision()))
					.column("body", Type.TEXT, only(EventType.ADOPTION_DECISION, (it) -> it.event().body()))
					.column("minute_ref", Type.TEXT, only(EventType.ADOPTION_DECISION, (it) -> it.event().minuteRef()))
					.column("decided_by", Type.CODE, only(EventType.ADOPTION_DECISION, (it) -> it.event().decidedBy()))
					.coded("kind", ChangeKind.values(), only(EventType.MATERIAL_CHANGE, (it) -> it.event().kind()))
					.coded("end_reason", EndReason.values(), only(EventType.ENDED, (it) -> it.event().reason()))
					.column("because", Type.TEXT, on((it) -> it.telling().because()))
					.column("evidence", Type.TEXT, only(EventType.ADOPTION_DECISION, (it) -> it.telling().evidence()))
					.column("next_on", Type.DATE, only(EventType.ADOPTION_DECISION, (it) -> it.telling().nextOn()))
					.column("lessons_tried", Type.TEXT, lesson(Lessons::tried))
					.column("lessons_why_stopped", Type.TEXT, lesson(Lessons::whyStopped))
					.column("lessons_next_time", Type.TEXT, lesson(Lessons::nextTime)));
	}

	private static Function<Part<LifeEntry>, @Nullable Object> only(EventType type,
			Function<LifeEntry, @Nullable Object> value) {
		return (row) -> (row.value().event().type() == type) ? value.apply(row.value()) : State.NOT_APPLICABLE;
	}

	private static Function<Part<LifeEntry>, @Nullable Object> lesson(Function<Lessons, @Nullable String> sentence) {
		return only(EventType.ENDED, (it) -> {
			Lessons lessons = it.telling().lessons();
			return (lessons != null) ? sentence.apply(lessons) : null;
		});
	}

	private Table<FoundInitiative, Part<AssuranceItem>> assurance() {
		List<Choice> types = this.words.assuranceTypes()
			.stream()
			.map((it) -> Choice.of(it.code(), it.label()))
			.toList();
		return answers("assurance", "One row for each sign-off, or statement that none is needed, of an initiative.",
				(it) -> it.answers().facts().assurance(),
				(columns) -> columns.coded("type", types, on(AssuranceItem::type))
					.coded("applicability", Applicability.values(), on(AssuranceItem::applicability))
					.column("reason", Type.TEXT,
							(row) -> (row.value().applicability() == Applicability.NOT_APPLICABLE)
									? row.value().reason() : Columns.or(row.value().reason(), State.NOT_APPLICABLE))
					.coded("status", AssuranceStatus.values(), on(AssuranceItem::status))
					.column("document", Type.TEXT, on(AssuranceItem::reference))
					.column("issued_on", Type.DATE, on(AssuranceItem::issuedOn))
					.column("expires_on", Type.DATE, on(AssuranceItem::expiresOn))
					.column("product_version", Type.TEXT, on(AssuranceItem::productVersion))
					.column("held_by", Type.CODE, on(AssuranceItem::heldBy)));
	}

	private Table<FoundInitiative, Part<FundingLine>> funding() {
		return answers("funding", "One row for each line of money that pays for an initiative.",
				(it) -> it.answers().facts().funding(),
				(columns) -> columns.coded("source", FundingSource.values(), on(FundingLine::source))
					.column("starts_on", Type.DATE, on(FundingLine::from))
					.column("ends_on", Type.DATE, on(FundingLine::to))
					.coded("annual_band", AnnualBand.values(), on(FundingLine::annualBand))
					.column("name", Type.TEXT, on(FundingLine::name)));
	}

	private Table<FoundInitiative, Part<Usage>> usage() {
		return answers("usage", "One row for each period in which the use of an initiative was counted.",
				(it) -> it.answers().facts().usage(),
				(columns) -> columns.column("period_start", Type.DATE, on(Usage::periodStart))
					.column("period_end", Type.DATE, on(Usage::periodEnd))
					.coded("basis", UsageBasis.values(), on(Usage::basis))
					.column("used", Type.NUMBER, on(Usage::used))
					.column("eligible", Type.NUMBER, on(Usage::eligible))
					.coded("source", UsageSource.values(), on(Usage::source)));
	}

	private Table<FoundInitiative, Part<Evaluation>> evaluations() {
		return answers("evaluations", "One row for each study of whether an initiative works.",
				(it) -> it.answers().facts().evaluations(),
				(columns) -> columns.coded("type", EvaluationType.values(), on(Evaluation::type))
					.column("local", Type.YES_NO, on(Evaluation::local))
					.coded("status", EvaluationStatus.values(), on(Evaluation::status))
					.column("url", Type.TEXT, on(Evaluation::url))
					.column("conclusion", Type.TEXT, on(Evaluation::conclusion)));
	}

	private Table<FoundInitiative, Part<Benefit>> benefits() {
		return answers("benefits", "One row for each thing that an initiative brings or is expected to bring.",
				(it) -> it.answers().particulars().benefits(),
				(columns) -> columns.coded("domain", vocabulary("BENEFIT_DOMAIN"), on(Benefit::domain))
					.coded("status", vocabulary("BENEFIT_STATUS"), on(Benefit::status))
					.column("metric", Type.TEXT, on(Benefit::metric))
					.column("unit", Type.TEXT, on(Benefit::unit))
					.column("baseline", Type.DECIMAL, on(Benefit::baseline))
					.column("target", Type.DECIMAL, on(Benefit::target))
					.column("latest", Type.DECIMAL, on(Benefit::latest))
					.column("as_of", Type.DATE, on(Benefit::asOf))
					.column("method", Type.TEXT, on(Benefit::method)));
	}

	private Table<FoundInitiative, Part<Barrier>> barriers() {
		return answers("barriers", "One row for each thing that stands, or stood, in the way of an initiative.",
				(it) -> it.answers().particulars().barriers(),
				(columns) -> columns.coded("code", vocabulary("BARRIER"), on(Barrier::code))
					.column("severity", Type.NUMBER, on(Barrier::severity))
					.column("since", Type.DATE, on(Barrier::since))
					.column("resolved_on", Type.DATE, on(Barrier::resolvedOn))
					.column("note", Type.TEXT, on(Barrier::note)));
	}

	private Table<FoundInitiative, Part<Partner>> partners() {
		return answers("partners", "One row for each partner in an initiative.",
				(it) -> it.answers().particulars().partners(),
				(columns) -> columns.column("name", Type.TEXT, on(Partner::name))
					.coded("kind", vocabulary("PARTNER_KIND"), on(Partner::kind))
					.column("role", Type.TEXT, on(Partner::role))
					.column("agreement", Type.YES_NO, on(Partner::agreement)));
	}

	private Table<FoundInitiative, Part<Attestation>> attestations() {
		return parts("attestations",
				"One row for each time that the trust said that the record of an initiative is right.",
				"When the record is confirmed", (it) -> it.answers().facts().attestations(),
				(columns) -> columns.column("attested_on", Type.DAY, on(Attestation::on)));
	}

	private Table<FoundInitiative, Part<Map.Entry<String, Absence>>> absences() {
		return parts("absences", "One row for each question of which a trust says that there is nothing to state.",
				"In place of an answer", (it) -> List.copyOf(it.answers().absencesInOrder().entrySet()),
				(columns) -> columns.column("field", Type.CODE, on(Map.Entry::getKey))
					.coded("kind", AbsenceKind.values(), on((it) -> it.getValue().kind()))
					.column("reason", Type.TEXT,
							(row) -> Columns.or(row.value().getValue().reason(), State.NOT_APPLICABLE)));
	}

	/** The class and all that it rests on, without the record. */
	private Table<FoundInitiative, FoundInitiative> classifications(InitiativeColumns initiatives) {
		List<String> names = List.of(REFERENCE, "organisation", "system", "provenance", "classification", "sub_label",
				"counted_as", "in_headline", "red_list", "routine_use", "confidence", "scale",
				"override_classification", "override_reason", "override_expires_on", "sentence", "recorded_on",
				"next_change_on", "ruleset_version", "gates_met", "nearest_gate", "nearest_step", "stops");
		List<Column<FoundInitiative>> columns = new ArrayList<>(initiatives.all()
			.stream()
			.filter((it) -> names.contains(it.name()) || it.name().startsWith("gate_")
					|| it.name().endsWith(Columns.LABEL)
							&& names.contains(it.name().substring(0, it.name().length() - Columns.LABEL.length())))
			.toList());
		return new Table<>("classifications",
				"One row for each initiative: the class that stood on the date, each gate,"
						+ " and what keeps it from the next. The same as in the table of initiatives, without the record.",
				List.of(REFERENCE), List.of(new Link(REFERENCE, INITIATIVES, REFERENCE)), columns, List::of);
	}

	private Table<FoundInitiative, Part<GateResult>> gates() {
		return parts("gates",
				"One row for each of the eight gates of each initiative that is a pilot or embedded:"
						+ " what was found there, and what would meet it.",
				AskedAt.D.label(), (it) -> it.result().gates(),
				(columns) -> columns.coded("gate", GateCode.values(), on(GateResult::gate))
					.coded("truth", Truth.values(), on(GateResult::truth))
					.column("reason", Type.TEXT, on(GateResult::reason))
					.column("to_meet", Type.TEXT, (row) -> Columns.or(row.value().toMeet(), State.NOT_APPLICABLE)));
	}

	private Table<FoundInitiative, Part<ItemResult>> assuranceFindings() {
		List<Choice> types = this.words.assuranceTypes()
			.stream()
			.map((it) -> Choice.of(it.code(), it.label()))
			.toList();
		return parts("assurance_findings",
				"One row for each sign-off that an initiative needs, or may need:" + " whether the rules found it.",
				AskedAt.D.label(), (it) -> it.result().items(),
				(columns) -> columns.coded("type", types, on(ItemResult::type))
					.coded("truth", Truth.values(), on(ItemResult::truth))
					.column("required", Type.YES_NO, on(ItemResult::required))
					.column("required_because", Type.TEXT, on(ItemResult::requiredBecause))
					.column("reason", Type.TEXT, on(ItemResult::reason))
					.column("to_meet", Type.TEXT, (row) -> Columns.or(row.value().toMeet(), State.NOT_APPLICABLE)));
	}

	private static <V> Function<Part<V>, @Nullable Object> on(Function<V, @Nullable Object> value) {
		return (row) -> value.apply(row.value());
	}

	private List<Choice> vocabulary(String name) {
		return this.words.vocabulary(name).stream().map(VocabularyCode::choice).toList();
	}

	/** A table of which each row is the n-th of an initiative. */
	/** Of a question of the record that takes several answers. */
	private <V> Table<FoundInitiative, Part<V>> answers(String name, String meaning,
			Function<FoundInitiative, List<V>> values, Consumer<Columns<Part<V>>> rest) {
		return parts(name, meaning, this.fields.named(name).asked().words(), values, rest);
	}

	private <V> Table<FoundInitiative, Part<V>> parts(String name, String meaning, String requirement,
			Function<FoundInitiative, List<V>> values, Consumer<Columns<Part<V>>> rest) {
		Columns<Part<V>> columns = new Columns<>((column) -> this.meanings.of(name + "." + column), requirement);
		columns
			.column(REFERENCE, Type.CODE, this.meanings.of(REFERENCE), List.of(), (row) -> row.of().reference(),
					AskedAt.D.label())
			.column(NUMBER, Type.NUMBER, this.meanings.of(NUMBER), List.of(), Part::number, AskedAt.D.label());
		rest.accept(columns);
		return new Table<>(name, meaning, List.of(REFERENCE, NUMBER),
				List.of(new Link(REFERENCE, INITIATIVES, REFERENCE)), columns.all(), (of) -> {
					List<V> found = values.apply(of);
					return IntStream.range(0, found.size())
						.mapToObj((i) -> new Part<>(of, i + 1, found.get(i)))
						.toList();
				});
	}

}
