package uk.nhs.london.aiportal.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.util.DetailedError;

/**
 * What the shared fragments ask as {@code #page}. Public for the expression language
 * only; pages and features have no use for it.
 */
public final class PageHelper {

	private static final List<Choice> YES_NO = List.of(Choice.of("true", "Yes"), Choice.of("false", "No"),
			Choice.notStated());

	PageHelper() {
	}

	/** The lines of the error summary, in the order of the questions. */
	public List<Problem> problems(Collection<DetailedError> errors, @Nullable Object form) {
		return (form != null) ? Problem.inOrder(errors, form) : List.of();
	}

	/** The id of a property's first input. */
	public String id(String field) {
		return Problem.id(field);
	}

	/** The id of the input of a choice: dividers count, as in NHS.UK frontend. */
	public String id(String first, List<Choice> choices, int index) {
		long position = index + 1 + choices.subList(0, index + 1).stream().skip(1).filter(Choice::apart).count();
		return (position == 1) ? first : first + '-' + position;
	}

	/** The ids of a field's hint and error, or null for neither. */
	public @Nullable String describedBy(String id, @Nullable String hint, boolean wrong) {
		String ids = ((hint != null) ? id + "-hint " : "") + (wrong ? id + "-error" : "");
		return ids.isEmpty() ? null : ids.strip();
	}

	/**
	 * Whether a bound value, single or many, holds what a choice posts; null holds "".
	 */
	public boolean chosen(@Nullable Object bound, String value) {
		if (bound instanceof Collection<?> many) {
			return many.stream().anyMatch((one) -> text(one).equals(value));
		}
		return text(bound).equals(value);
	}

	/** Whether one of the choices posts the empty text. */
	public boolean offersNothing(List<Choice> choices) {
		return choices.stream().anyMatch((choice) -> choice.value().isEmpty());
	}

	public List<Choice> yesNo() {
		return YES_NO;
	}

	/** The first message about a date as a whole or a part of it. */
	// No varargs: the expression language would take one list apart, and its messages at
	// their commas.
	public @Nullable String first(List<String> whole, List<String> day, List<String> month, List<String> year) {
		return Stream.of(whole, day, month, year).flatMap(List::stream).findFirst().orElse(null);
	}

	private static String text(@Nullable Object bound) {
		if (bound instanceof Enum<?> word) {
			return word.name();
		}
		return (bound != null) ? bound.toString() : "";
	}

}
