package uk.nhs.london.aiportal.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
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
import uk.nhs.london.aiportal.initiative.Completeness;
import uk.nhs.london.aiportal.initiative.Extensions;
import uk.nhs.london.aiportal.initiative.FieldKind;
import uk.nhs.london.aiportal.initiative.Lessons;
import uk.nhs.london.aiportal.initiative.LifeEntry;
import uk.nhs.london.aiportal.initiative.Provenance;
import uk.nhs.london.aiportal.initiative.RecordField;
import uk.nhs.london.aiportal.initiative.RecordField.State;
import uk.nhs.london.aiportal.initiative.RecordFields;
import uk.nhs.london.aiportal.initiative.SpreadsheetText;
import uk.nhs.london.aiportal.organisation.Counting;
import uk.nhs.london.aiportal.web.Choice;

/**
 * The columns of the file of initiatives, in order: which initiative, what the register
 * says of it, then every field of the record. No cell is empty: one without a value says
 * NOT_STATED, NONE or NOT_APPLICABLE.
 */
@Component
class InitiativeColumns {

	/** What a code column's heading ends with in the column of its words. */
	private static final String LABEL = "_label";

	private final Properties meanings;

	private final List<Column> all = new ArrayList<>();

	InitiativeColumns(RecordFields fields) {
		this.meanings = load();
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
		column("not_applicable_because", Type.TEXT, InitiativeColumns::reasons);
		completeness(fields);
	}

	private static Properties load() {
		try {
			return PropertiesLoaderUtils.loadProperties(new ClassPathResource("export/meanings.properties"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<Column> all() {
		return List.copyOf(this.all);
	}

	private void identity() {
		column("reference", Type.CODE, (it) -> it.reference().toString());
		column("title", Type.TEXT, (it) -> SpreadsheetText.inert(it.title()));
		column("organisation", Type.CODE, (it) -> it.organisation().code());
		column("organisation_name", Type.LABEL, (it) -> it.organisation().shortName());
		column("system", Type.CODE, (it) -> (it.system() != null) ? it.system().code() : noSystem(it).name());
		column("system_name", Type.LABEL,
				(it) -> (it.system() != null) ? it.system().shortName() : words(noSystem(it)));
		coded("provenance", Provenance.values(), FoundInitiative::provenance, State.NOT_STATED);
		column("source_url", Type.TEXT, (it) -> text(it.sourceUrl(), State.NOT_APPLICABLE));
		column("second_source_url", Type.TEXT,
				(it) -> text(it.secondSourceUrl(), (it.sourceUrl() != null) ? State.NONE : State.NOT_APPLICABLE));
		column("registered_on", Type.DATE, (it) -> it.registeredOn().toString());
		column("record_version", Type.NUMBER, (it) -> String.valueOf(it.version()));
	}

	/** Which product is known to be meant; what its trust typed is among the fields. */
	private void product(RecordFields fields) {
		RecordField typed = fields.named("product_name");
		column("product_id", Type.CODE, (it) -> text(it.productId(), unlinked(typed, it)));
		column("product", Type.LABEL, (it) -> text(it.product(), unlinked(typed, it)));
		column("supplier", Type.LABEL, (it) -> text(it.supplier(), unlinked(typed, it)));
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
		coded("classification", Classification.values(), (it) -> it.result().classification(), State.NOT_STATED);
		coded("sub_label", SubLabel.values(), (it) -> it.result().subLabel(), State.NOT_APPLICABLE);
		coded("counted_as", CountedAs.values(), (it) -> it.result().countedAs(), State.NOT_STATED);
		column("in_headline", Type.YES_NO, (it) -> String.valueOf(it.result().inHeadline()));
		column("red_list", Type.YES_NO, (it) -> String.valueOf(it.result().redList()));
		column("routine_use", Type.YES_NO, (it) -> text(it.result().routineUse(), State.NOT_APPLICABLE));
		coded("confidence", Confidence.values(), (it) -> it.result().confidence(), State.NOT_APPLICABLE);
		coded("scale", Scale.values(), (it) -> it.result().scale(),
				(it) -> (it.result().classification() == Classification.EMBEDDED) ? State.NOT_STATED
						: State.NOT_APPLICABLE);
		coded("override_classification", Classification.values(),
				(it) -> (it.override() != null) ? it.override().classification() : null, State.NONE);
		column("override_reason", Type.TEXT,
				(it) -> text((it.override() != null) ? it.override().reason() : null, State.NONE));
		column("override_expires_on", Type.DATE,
				(it) -> text((it.override() != null) ? it.override().expiresOn() : null, State.NONE));
		column("sentence", Type.TEXT, (it) -> SpreadsheetText.inert(it.result().sentence()));
		column("recorded_on", Type.DATE, (it) -> it.recordedOn().toString());
		column("next_change_on", Type.DATE, (it) -> text(it.result().nextChangeOn(), State.NONE));
		column("ruleset_version", Type.CODE, (it) -> it.result().ruleset());
	}

	private void gates() {
		column("gates_met", Type.NUMBER, (it) -> text(met(it.result()), State.NOT_APPLICABLE));
		for (GateCode gate : GateCode.values()) {
			this.all.add(new Column("gate_" + gate.name().toLowerCase(Locale.ROOT), Type.CODE,
					"The gate \"" + gate.label() + "\", one of those under " + gate.test().label() + ".",
					Choice.of(Truth.values()), (it) -> {
						GateResult found = it.result().gate(gate);
						return (found != null) ? found.truth().name() : State.NOT_APPLICABLE.name();
					}));
		}
		coded("nearest_gate", GateCode.values(), (it) -> {
			GateResult nearest = it.result().nearestMissing();
			return (nearest != null) ? nearest.gate() : null;
		}, InitiativeColumns::noneOrOutside);
		column("nearest_step", Type.TEXT, (it) -> {
			GateResult nearest = it.result().nearestMissing();
			return text((nearest != null) ? nearest.toMeet() : null, noneOrOutside(it));
		});
		this.all.add(new Column("stops", Type.CODES, meaning("stops"), Choice.of(Stop.values()),
				(it) -> many(it.result().stops(), Coded::name, noneOrOutside(it).name())));
		this.all.add(new Column("stops" + LABEL, Type.LABEL, labelMeaning("stops"), List.of(),
				(it) -> many(it.result().stops(), Coded::label, words(noneOrOutside(it)))));
	}

	private static State noneOrOutside(FoundInitiative it) {
		return it.result().gates().isEmpty() ? State.NOT_APPLICABLE : State.NONE;
	}

	private static @Nullable Long met(Result result) {
		return result.gates().isEmpty() ? null
				: Long.valueOf(result.gates().stream().filter((gate) -> gate.truth() == Truth.MET).count());
	}

	private void recorded(RecordField field) {
		Type type = type(field.kind());
		if (!field.coded()) {
			this.all.add(new Column(field.name(), type, meaning(field.name()), List.of(), (it) -> {
				String cell = field.code(it.answers());
				boolean typed = type == Type.TEXT && field.state(it.answers()) == State.STATED;
				return typed ? SpreadsheetText.inert(cell) : cell;
			}, field.asked()));
			return;
		}
		this.all.add(new Column(field.name(), type, meaning(field.name()), field.vocabulary(),
				(it) -> field.code(it.answers()), field.asked()));
		this.all.add(new Column(field.name() + LABEL, Type.LABEL, labelMeaning(field.name()), List.of(), (it) -> {
			// Words in the order of their codes, so that the n-th of one is the n-th of
			// the other.
			return (field.state(it.answers()) != State.STATED) ? field.words(it.answers())
					: Arrays.stream(field.code(it.answers()).split("; "))
						.map((code) -> label(field, code))
						.collect(Collectors.joining("; "));
		}, field.asked()));
	}

	/** What people say of the latest decision and of the end. */
	private void life() {
		column("extensions", Type.NUMBER, (it) -> String.valueOf(Extensions.count(it.answers().facts().events())));
		column("adoption_decision_evidence", Type.TEXT,
				(it) -> told(it, EventType.ADOPTION_DECISION, (entry) -> entry.telling().evidence()));
		column("adoption_decision_next_on", Type.DATE,
				(it) -> told(it, EventType.ADOPTION_DECISION, (entry) -> entry.telling().nextOn()));
		column("ended_on", Type.DATE, (it) -> told(it, EventType.ENDED, (entry) -> entry.event().on()));
		coded("end_reason", EndReason.values(), (it) -> {
			LifeEntry end = it.answers().last(EventType.ENDED);
			return (end != null) ? end.event().reason() : null;
		}, (it) -> without(it, EventType.ENDED));
		column("lessons_tried", Type.TEXT, (it) -> lesson(it, Lessons::tried));
		column("lessons_why_stopped", Type.TEXT, (it) -> lesson(it, Lessons::whyStopped));
		column("lessons_next_time", Type.TEXT, (it) -> lesson(it, Lessons::nextTime));
	}

	private static String lesson(FoundInitiative it, Function<Lessons, @Nullable String> sentence) {
		return told(it, EventType.ENDED, (entry) -> {
			Lessons lessons = entry.telling().lessons();
			return (lessons != null) ? sentence.apply(lessons) : null;
		});
	}

	private static String told(FoundInitiative it, EventType type, Function<LifeEntry, @Nullable Object> value) {
		LifeEntry entry = it.answers().last(type);
		return text((entry != null) ? value.apply(entry) : null, without(it, type));
	}

	/** What did not happen has nothing to be told. */
	private static State without(FoundInitiative it, EventType type) {
		return (it.answers().last(type) != null) ? State.NOT_STATED : State.NOT_APPLICABLE;
	}

	private static String label(RecordField field, String code) {
		return field.vocabulary()
			.stream()
			.filter((word) -> word.value().equals(code))
			.findFirst()
			.map(Choice::label)
			.orElse(code);
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
		column("completeness", Type.NUMBER, (it) -> String.valueOf(last.of(it.answers()).percent()));
		column("next_answer", Type.CODE, (it) -> {
			RecordField next = last.of(it.answers()).next();
			return (next != null) ? next.name() : State.NONE.name();
		});
	}

	private static String reasons(FoundInitiative it) {
		String reasons = it.answers()
			.absencesInOrder()
			.entrySet()
			.stream()
			.filter((said) -> said.getValue().reason() != null)
			.map((said) -> said.getKey() + ": " + said.getValue().reason())
			.collect(Collectors.joining("; "));
		return reasons.isEmpty() ? State.NONE.name() : SpreadsheetText.inert(reasons);
	}

	private void column(String name, Type type, Function<FoundInitiative, String> cell) {
		this.all.add(new Column(name, type, meaning(name), List.of(), cell));
	}

	private void coded(String name, Coded[] words, Function<FoundInitiative, @Nullable Coded> value, State without) {
		coded(name, words, value, (it) -> without);
	}

	private void coded(String name, Coded[] words, Function<FoundInitiative, @Nullable Coded> value,
			Function<FoundInitiative, State> without) {
		this.all.add(new Column(name, Type.CODE, meaning(name), Choice.of(words), (it) -> {
			Coded code = value.apply(it);
			return (code != null) ? code.name() : without.apply(it).name();
		}));
		this.all.add(new Column(name + LABEL, Type.LABEL, labelMeaning(name), List.of(), (it) -> {
			Coded code = value.apply(it);
			return (code != null) ? code.label() : words(without.apply(it));
		}));
	}

	private String meaning(String name) {
		String meaning = this.meanings.getProperty(name);
		if (meaning == null) {
			throw new IllegalStateException("export/meanings.properties does not say what " + name + " means");
		}
		return meaning;
	}

	private static String labelMeaning(String name) {
		return "The words for " + name + ".";
	}

	private static String text(@Nullable Object value, State without) {
		return (value != null) ? SpreadsheetText.inert(value.toString()) : without.name();
	}

	private static String many(Collection<? extends Coded> codes, Function<Coded, String> as, String without) {
		Stream<? extends Coded> inOrder = codes.stream().sorted(Comparator.comparing(Coded::name));
		return codes.isEmpty() ? without : inOrder.map(as).collect(Collectors.joining("; "));
	}

	private static String words(State without) {
		return switch (without) {
			case NOT_STATED -> "Not stated";
			case NONE -> "None";
			default -> "Not applicable";
		};
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
