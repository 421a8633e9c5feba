package uk.nhs.london.aiportal.export;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.classification.Coded;
import uk.nhs.london.aiportal.classification.Confidence;
import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.classification.EndReason;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.GateCode;
import uk.nhs.london.aiportal.classification.GateResult;
import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.classification.Scale;
import uk.nhs.london.aiportal.classification.Stop;
import uk.nhs.london.aiportal.classification.SubLabel;
import uk.nhs.london.aiportal.classification.Truth;
import uk.nhs.london.aiportal.discovery.FoundInitiative;
import uk.nhs.london.aiportal.export.Column.Type;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.AskedAt;
import uk.nhs.london.aiportal.initiative.Completeness;
import uk.nhs.london.aiportal.initiative.Extensions;
import uk.nhs.london.aiportal.initiative.FieldKind;
import uk.nhs.london.aiportal.initiative.Lessons;
import uk.nhs.london.aiportal.initiative.LifeEntry;
import uk.nhs.london.aiportal.initiative.Provenance;
import uk.nhs.london.aiportal.initiative.RecordField.State;
import uk.nhs.london.aiportal.initiative.RecordField;
import uk.nhs.london.aiportal.initiative.RecordFields;
import uk.nhs.london.aiportal.organisation.Counting;
import uk.nhs.london.aiportal.web.Choice;

/**
 * The columns of the file of initiatives, in order: which initiative, what the register
 * says of it, then every field of the record. No cell is empty: one without a value says
 * NOT_STATED, NONE or NOT_APPLICABLE.
 */
@Component
class InitiativeColumns {

	private final Meanings meanings;

	private final Columns<FoundInitiative> columns;

	InitiativeColumns(RecordFields fields, Meanings meanings) {
		this.meanings = meanings;
		this.columns = new Columns<>(meanings::of);
		identity();
		product(fields);
		standing();
		gates();
		// The known product has columns of its own, read with the rows.
		fields.all()
			.stream()
			.filter((field) -> !field.name().equals(RecordFields.KNOWN_PRODUCT))
			.forEach(this::recorded);
		life();
		this.columns.column("not_applicable_because", Type.TEXT, InitiativeColumns::reasons);
		completeness(fields);
	}

	List<Column<FoundInitiative>> all() {
		return this.columns.all();
	}

	private void identity() {
		this.columns.column("reference", Type.CODE, FoundInitiative::reference)
			.column("title", Type.TEXT, this.meanings.of("title"), List.of(), FoundInitiative::title,
					AskedAt.R0.label())
			.column("organisation", Type.CODE, this.meanings.of("organisation"), List.of(),
					(it) -> it.organisation().code(), AskedAt.R0.label())
			.column("organisation_name", Type.LABEL, (it) -> it.organisation().shortName())
			.column("system", Type.CODE, (it) -> (it.system() != null) ? it.system().code() : noSystem(it))
			.column("system_name", Type.LABEL,
					(it) -> (it.system() != null) ? it.system().shortName() : Columns.words(noSystem(it)))
			.coded("provenance", Provenance.values(), FoundInitiative::provenance)
			.column("source_url", Type.TEXT, (it) -> Columns.or(it.sourceUrl(), State.NOT_APPLICABLE))
			.column("second_source_url", Type.TEXT,
					(it) -> Columns.or(it.secondSourceUrl(),
							(it.sourceUrl() != null) ? State.NONE : State.NOT_APPLICABLE))
			.column("registered_on", Type.DAY, FoundInitiative::registeredOn)
			.column("record_version", Type.NUMBER, FoundInitiative::version);
	}

	/** Which product is known to be meant; what its trust typed is among the fields. */
	private void product(RecordFields fields) {
		RecordField typed = fields.named("product_name");
		this.columns.column("product_id", Type.CODE, (it) -> Columns.or(it.productId(), unlinked(typed, it)))
			.column("product", Type.TEXT, (it) -> Columns.or(it.product(), unlinked(typed, it)))
			.column("supplier", Type.TEXT, (it) -> Columns.or(it.supplier(), unlinked(typed, it)));
	}

	/** Why there is no product, or no supplier of one. */
	private static State unlinked(RecordField typed, FoundInitiative it) {
		State state = typed.state(it.answers());
		return (state == State.STATED) ? State.NOT_STATED : state;
	}

	private static State noSystem(FoundInitiative it) {
		return (it.organisation().counting() == Counting.SYSTEM) ? State.NONE : State.NOT_APPLICABLE;
	}

	private void standing() {
		standing(this.columns);
		this.columns
			.coded("override_classification", Classification.values(),
					(it) -> (it.override() != null) ? it.override().classification() : State.NONE)
			.column("override_reason", Type.TEXT, (it) -> (it.override() != null) ? it.override().reason() : State.NONE)
			.column("override_expires_on", Type.DAY,
					(it) -> (it.override() != null) ? it.override().expiresOn() : State.NONE)
			.column("sentence", Type.TEXT, (it) -> it.result().sentence())
			.column("recorded_on", Type.DAY, FoundInitiative::recordedOn)
			.column("next_change_on", Type.DAY, (it) -> Columns.or(it.result().nextChangeOn(), State.NONE))
			.column("ruleset_version", Type.CODE, (it) -> it.result().ruleset());
	}

	/** What the rules say, in codes. */
	static void standing(Columns<FoundInitiative> columns) {
		columns.coded("classification", Classification.values(), (it) -> it.result().classification())
			.coded("sub_label", SubLabel.values(), (it) -> Columns.or(it.result().subLabel(), State.NOT_APPLICABLE))
			.coded("counted_as", CountedAs.values(), (it) -> it.result().countedAs())
			.column("in_headline", Type.YES_NO, (it) -> it.result().inHeadline())
			.column("red_list", Type.YES_NO, (it) -> it.result().redList())
			.column("routine_use", Type.YES_NO, (it) -> Columns.or(it.result().routineUse(), State.NOT_APPLICABLE))
			.coded("confidence", Confidence.values(),
					(it) -> Columns.or(it.result().confidence(), State.NOT_APPLICABLE))
			.coded("scale", Scale.values(),
					(it) -> Columns.or(it.result().scale(), (it.result().classification() == Classification.EMBEDDED)
							? State.NOT_STATED : State.NOT_APPLICABLE));
	}

	private void gates() {
		this.columns.column("gates_met", Type.NUMBER, (it) -> Columns.or(met(it.result()), State.NOT_APPLICABLE));
		for (GateCode gate : GateCode.values()) {
			this.columns.column("gate_" + gate.name().toLowerCase(Locale.ROOT), Type.CODE,
					"The gate \"" + gate.label() + "\", one of those under " + gate.test().label() + ".",
					Choice.of(Truth.values()), (it) -> {
						GateResult found = it.result().gate(gate);
						return (found != null) ? found.truth() : State.NOT_APPLICABLE;
					});
		}
		this.columns.coded("nearest_gate", GateCode.values(), (it) -> {
			GateResult nearest = it.result().nearestMissing();
			return (nearest != null) ? nearest.gate() : noneOrOutside(it);
		}).column("nearest_step", Type.TEXT, (it) -> {
			GateResult nearest = it.result().nearestMissing();
			return Columns.or((nearest != null) ? nearest.toMeet() : null, noneOrOutside(it));
		})
			.column("stops", Type.CODES, this.meanings.of("stops"), Choice.of(Stop.values()),
					(it) -> many(it.result().stops(), Coded::name, noneOrOutside(it)))
			.column("stops" + Columns.LABEL, Type.LABEL, Columns.labelMeaning("stops"), List.of(),
					(it) -> many(it.result().stops(), Coded::label, Columns.words(noneOrOutside(it))));
	}

	private static State noneOrOutside(FoundInitiative it) {
		return it.result().gates().isEmpty() ? State.NOT_APPLICABLE : State.NONE;
	}

	private static @Nullable Long met(Result result) {
		return result.gates().isEmpty() ? null
				: Long.valueOf(result.gates().stream().filter((gate) -> gate.truth() == Truth.MET).count());
	}

	private void recorded(RecordField field) {
		this.columns.column(field.name(), type(field.kind()), this.meanings.of(field.name()),
				field.coded() ? field.vocabulary() : List.of(), (it) -> field.codeOrState(it.answers()),
				field.asked().words());
		if (field.coded()) {
			Map<String, String> labels = Columns.labels(field.vocabulary());
			// Words in the order of their codes, so that the n-th of one is the n-th of
			// the other.
			this.columns.column(field.name() + Columns.LABEL, Type.LABEL, Columns.labelMeaning(field.name()), List.of(),
					(it) -> (field.codeOrState(it.answers()) instanceof String codes) ? Arrays.stream(codes.split("; "))
						.map((code) -> labels.getOrDefault(code, code))
						.collect(Collectors.joining("; ")) : field.words(it.answers()),
					field.asked().words());
		}
	}

	/** What people say of the latest decision and of the end. */
	private void life() {
		this.columns.column("extensions", Type.NUMBER, (it) -> Extensions.count(it.answers().facts().events()));
		Columns<FoundInitiative> decided = new Columns<>(this.meanings::of, RecordTables.WHEN_IT_HAPPENS);
		decided
			.column("adoption_decision_evidence", Type.TEXT,
					(it) -> told(it, EventType.ADOPTION_DECISION, (entry) -> entry.telling().evidence()))
			.column("adoption_decision_next_on", Type.DATE,
					(it) -> told(it, EventType.ADOPTION_DECISION, (entry) -> entry.telling().nextOn()))
			.column("ended_on", Type.DATE, (it) -> told(it, EventType.ENDED, (entry) -> entry.event().on()))
			.coded("end_reason", EndReason.values(),
					(it) -> told(it, EventType.ENDED, (entry) -> entry.event().reason()))
			.column("lessons_tried", Type.TEXT, (it) -> lesson(it, Lessons::tried))
			.column("lessons_why_stopped", Type.TEXT, (it) -> lesson(it, Lessons::whyStopped))
			.column("lessons_next_time", Type.TEXT, (it) -> lesson(it, Lessons::nextTime));
		this.columns.and(decided);
	}

	private static @Nullable Object lesson(FoundInitiative it, Function<Lessons, @Nullable String> sentence) {
		return told(it, EventType.ENDED, (entry) -> {
			Lessons lessons = entry.telling().lessons();
			return (lessons != null) ? sentence.apply(lessons) : null;
		});
	}

	/** What did not happen has nothing to be told. */
	private static @Nullable Object told(FoundInitiative it, EventType type,
			Function<LifeEntry, @Nullable Object> value) {
		LifeEntry entry = it.answers().last(type);
		return (entry != null) ? value.apply(entry) : State.NOT_APPLICABLE;
	}

	static Type type(FieldKind kind) {
		return switch (kind) {
			case LINE, TEXT, ROWS, LINK -> Type.TEXT;
			case CODE -> Type.CODE;
			case CODES, SITES -> Type.CODES;
			case YES_NO -> Type.YES_NO;
			case NUMBER -> Type.NUMBER;
			case DATE -> Type.DATE;
		};
	}

	private void completeness(RecordFields fields) {
		LastCompleteness last = new LastCompleteness(fields);
		this.columns.column("completeness", Type.NUMBER, (it) -> last.of(it.answers()).percent())
			.column("next_answer", Type.CODE, (it) -> {
				RecordField next = last.of(it.answers()).next();
				return (next != null) ? next.name() : State.NONE;
			});
	}

	private static Object reasons(FoundInitiative it) {
		String reasons = it.answers()
			.absencesInOrder()
			.entrySet()
			.stream()
			.filter((said) -> said.getValue().reason() != null)
			.map((said) -> said.getKey() + ": " + said.getValue().reason())
			.collect(Collectors.joining("; "));
		return reasons.isEmpty() ? State.NONE : reasons;
	}

	static Object many(Collection<? extends Coded> codes, Function<Coded, String> as, Object without) {
		Stream<? extends Coded> inOrder = codes.stream().sorted(Comparator.comparing(Coded::name));
		return codes.isEmpty() ? without : inOrder.map(as).collect(Collectors.joining("; "));
	}

	/** What several columns of one row tell, worked out once. */
	private static final class LastCompleteness {

		private final RecordFields fields;

		private volatile @Nullable Worked last;

		LastCompleteness(RecordFields fields) {
			this.fields = fields;
		}

		Completeness of(Answers answers) {
			Worked worked = this.last;
			if (worked == null || worked.from() != answers) {
				worked = new Worked(answers, this.fields.completeness(answers));
				this.last = worked;
			}
			return worked.completeness();
		}

		private record Worked(Answers from, Completeness completeness) {
		}

	}

}
