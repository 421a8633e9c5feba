package uk.nhs.london.aiportal.export;

import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.discovery.FoundInitiative;
import uk.nhs.london.aiportal.initiative.RecordField;
import uk.nhs.london.aiportal.initiative.RecordField.State;

/**
 * A field of a register elsewhere and where it comes from here.
 *
 * @param name as that register has it
 * @param required whether that register requires it
 * @param from where it comes from, for people
 * @param sources the fields of the record, or tables, that it is told from; empty if it
 * is always the same or not held
 * @param value what it holds for an initiative at its mapped stage
 */
public record MappedField(String name, boolean required, String from, Set<String> sources,
		BiFunction<FoundInitiative, StageInWords, Mapped> value) {

	/** The words of a field of the record. */
	static MappedField words(String name, boolean required, RecordField field) {
		return new MappedField(name, required, told(field), Set.of(field.name()), (it, stage) -> words(field, it));
	}

	/** The same, where their meaning is not quite ours. */
	static MappedField words(String name, boolean required, RecordField field, String note) {
		return new MappedField(name, required, told(field) + ". " + note, Set.of(field.name()),
				(it, stage) -> words(field, it).because(note));
	}

	/** The code of a field of the record: ISO dates, plain numbers. */
	static MappedField exact(String name, boolean required, RecordField field) {
		return new MappedField(name, required, told(field), Set.of(field.name()), (it, stage) -> {
			State state = field.state(it.answers());
			return (state == State.STATED) ? Mapped.of(field.code(it.answers())) : Mapped.without(state);
		});
	}

	/** Always the same. */
	static MappedField same(String name, boolean required, String value, @Nullable String note) {
		return new MappedField(name, required, "Always “" + value + "”." + ((note != null) ? " " + note : ""), Set.of(),
				(it, stage) -> (note != null) ? Mapped.judged(value, note) : Mapped.of(value));
	}

	/** By a table of our codes; a code that is not in it has no value there. */
	static MappedField coded(String name, boolean required, RecordField field, Map<String, Mapped> table) {
		return new MappedField(name, required, told(field) + ", by a table", Set.of(field.name()), (it, stage) -> {
			State state = field.state(it.answers());
			return (state == State.STATED) ? table.getOrDefault(field.code(it.answers()), Mapped.notHeld())
					: Mapped.without(state);
		});
	}

	/** This register does not ask for it. */
	static MappedField lacking(String name, boolean required, String why) {
		return new MappedField(name, required, "Not held. " + why, Set.of(), (it, stage) -> Mapped.notHeld());
	}

	/** "Title of the post (sro_role)". */
	static String told(RecordField field) {
		return field.label() + " (" + field.name() + ")";
	}

	static Mapped words(RecordField field, FoundInitiative it) {
		State state = field.state(it.answers());
		return (state == State.STATED) ? Mapped.of(field.words(it.answers())) : Mapped.without(state);
	}

}
