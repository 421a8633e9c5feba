package uk.nhs.london.aiportal.initiative.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * A form of rows, one of which is always blank, so that saving it shows room for another.
 *
 * @param <L> a row
 */
interface RowsForm<L extends LineForm> extends RecordForm {

	/** The rows, and blank ones to be filled in, which say nothing. */
	List<L> lines();

	/** That there are no rows, or that the question does not apply. */
	Otherwise linesOtherwise();

	@Override
	default void check(Errors errors) {
		for (int i = 0; i < lines().size(); i++) {
			if (!lines().get(i).isBlank()) {
				lines().get(i).check(errors, "lines[" + i + "].");
			}
		}
		linesOtherwise().check(errors, "linesOtherwise", stated((line) -> "a line"));
	}

	/** What the filled rows say. */
	default <V> List<V> stated(Function<L, V> value) {
		return lines().stream().filter((line) -> !line.isBlank()).map(value).toList();
	}

	/** The rows of a record as a page shows them, with a blank one. */
	static <V, L> List<L> withBlank(List<V> rows, Function<V, L> form, L blank) {
		return Stream.concat(rows.stream().map(form), Stream.of(blank)).toList();
	}

	/** For a compact constructor: rows that were not posted are none. */
	static <L> List<L> orNone(@Nullable List<L> posted) {
		return (posted != null) ? List.copyOf(posted) : List.of();
	}

}
