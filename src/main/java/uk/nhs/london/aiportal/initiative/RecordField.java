package uk.nhs.london.aiportal.initiative;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Coded;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.web.Choice;

/**
 * A field of the record: its name for machines, its words for people and where to change
 * it. The page, the CSV file and the comparison of two versions all read the same list of
 * fields.
 *
 * @param name in snake case, as the CSV heading
 * @param page the slug of the page that asks for it
 * @param asked from when on it is asked for
 * @param absence the key under which its absence is stated; null if a person can only
 * leave it empty
 * @param vocabulary its codes with their words, those no longer offered among them; empty
 * unless its kind is coded
 * @param value what is stated, null or empty if nothing: text, a number, a boolean, a
 * date, a {@link Coded}, or a collection of texts or codes
 */
public record RecordField(String name, String label, String page, Asked asked, @Nullable String absence, FieldKind kind,
		List<Choice> vocabulary, Function<Answers, @Nullable Object> value) {

	/** How a field stands: four things that must never be mistaken for each other. */
	public enum State {

		STATED, NONE, NOT_APPLICABLE, NOT_STATED

	}

	/** Whether its values are codes with labels. */
	public boolean coded() {
		return this.kind.coded();
	}

	public State state(Answers answers) {
		return (stated(answers) != null) ? State.STATED : without(answers);
	}

	private State without(Answers answers) {
		Absence said = said(answers);
		if (said == null) {
			return State.NOT_STATED;
		}
		return (said.kind() == AbsenceKind.NONE) ? State.NONE : State.NOT_APPLICABLE;
	}

	/** The value for machines, or the name of the state if there is none. */
	public String code(Answers answers) {
		Object stated = stated(answers);
		return (stated != null) ? code(stated) : without(answers).name();
	}

	/** The value for machines as a text, or the state itself if there is none. */
	public Object codeOrState(Answers answers) {
		Object stated = stated(answers);
		return (stated != null) ? code(stated) : without(answers);
	}

	/** The value for people; an empty one says which kind of empty it is. */
	public String words(Answers answers) {
		Object stated = stated(answers);
		if (stated != null) {
			return words(stated);
		}
		Absence said = said(answers);
		if (said == null) {
			return "Not stated";
		}
		return (said.reason() != null) ? said.kind().label() + ", because: " + said.reason() : said.kind().label();
	}

	private @Nullable Object stated(Answers answers) {
		Object stated = this.value.apply(answers);
		return (stated instanceof Collection<?> values && values.isEmpty()) ? null : stated;
	}

	private @Nullable Absence said(Answers answers) {
		return (this.absence != null) ? answers.absences().get(this.absence) : null;
	}

	private static String code(Object stated) {
		if (stated instanceof Coded coded) {
			return coded.name();
		}
		if (stated instanceof Collection<?> values) {
			return values.stream().map(RecordField::code).sorted().collect(Collectors.joining("; "));
		}
		return stated.toString();
	}

	private String words(Object stated) {
		if (coded() && !(stated instanceof Coded)) {
			List<String> codes = (stated instanceof Collection<?> many) ? many.stream().map(RecordField::code).toList()
					: List.of(code(stated));
			Stream<String> known = this.vocabulary.stream()
				.filter((word) -> codes.contains(word.value()))
				.map(Choice::label);
			Stream<String> unknown = codes.stream()
				.filter((code) -> this.vocabulary.stream().noneMatch((word) -> word.value().equals(code)));
			return Stream.concat(known, unknown).collect(Collectors.joining("; "));
		}
		return inWords(stated);
	}

	/** The words for a value of any kind that needs no vocabulary. */
	static String inWords(Object stated) {
		if (stated instanceof Coded coded) {
			return coded.label();
		}
		if (stated instanceof Boolean yes) {
			return yes ? "Yes" : "No";
		}
		if (stated instanceof PartialDate date) {
			return date.inWords();
		}
		if (stated instanceof LocalDate date) {
			return PartialDate.of(date).inWords();
		}
		if (stated instanceof Integer number) {
			return String.format("%,d", number);
		}
		if (stated instanceof Collection<?> values) {
			return values.stream().map(RecordField::inWords).collect(Collectors.joining("; "));
		}
		return Objects.toString(stated);
	}

}
