package uk.nhs.london.aiportal.initiative;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.initiative.RecordField.State;

/**
 * How much of what is asked of a record by now it answers. An answer weighs what
 * {@link AskedAt} says; what is not asked at the record's stage weighs nothing. "None"
 * and "does not apply" are answers. Not stated is none, nor is a code that says that
 * nobody knows.
 *
 * @param answered the weight of the answers
 * @param asked the weight of the questions
 * @param open how many questions are left
 * @param next the open question that weighs most, of two the earlier; null if none is
 */
public record Completeness(int answered, int asked, int open, @Nullable RecordField next) {

	private static final int WHOLE = 100;

	/** Codes by which a trust says that it does not know. */
	private static final Set<String> UNKNOWN = Set.of("UNSURE", "UNDETERMINED", "UNKNOWN");

	private static final Comparator<RecordField> HEAVIEST = Comparator.comparing((field) -> -weight(field));

	static Completeness of(Collection<RecordField> fields, Answers answers) {
		List<RecordField> asked = fields.stream().filter((field) -> field.asked().appliesTo(answers)).toList();
		List<RecordField> open = asked.stream().filter((field) -> !isAnswered(field, answers)).toList();
		// The first of the heaviest: a sort keeps the order of equals.
		RecordField next = open.stream().min(HEAVIEST).orElse(null);
		return new Completeness(weight(asked) - weight(open), weight(asked), open.size(), next);
	}

	/**
	 * Whole percent, rounded down, so that only a record without an open question is at
	 * 100. Where nothing is asked, nothing is missing.
	 */
	public int percent() {
		return (this.asked == 0) ? WHOLE : this.answered * WHOLE / this.asked;
	}

	static boolean isAnswered(RecordField field, Answers answers) {
		return field.state(answers) != State.NOT_STATED && !UNKNOWN.contains(field.code(answers));
	}

	private static int weight(RecordField field) {
		return field.asked().at().weight();
	}

	private static int weight(List<RecordField> fields) {
		return fields.stream().mapToInt(Completeness::weight).sum();
	}

}
