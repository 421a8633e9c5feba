package uk.nhs.london.aiportal.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Coded;
import uk.nhs.london.aiportal.export.Column.Type;
import uk.nhs.london.aiportal.initiative.AskedAt;
import uk.nhs.london.aiportal.initiative.RecordField.State;
import uk.nhs.london.aiportal.initiative.SpreadsheetText;
import uk.nhs.london.aiportal.web.Choice;

/**
 * The columns of a table while it is put together. What a column holds is a value of any
 * kind, or the {@link State} that says why there is none; null says that nobody has said.
 * So no cell is empty, and whatever is text is made inert in one place.
 */
final class Columns<T> {

	/** What a code column's heading ends with in the column of its words. */
	static final String LABEL = "_label";

	private final Function<String, String> meanings;

	private final String requirement;

	private final List<Column<T>> all = new ArrayList<>();

	/**
	 * No columns yet.
	 * @param meanings the meaning of a column by its name
	 * @param requirement when a trust is asked for what they hold, unless a column says
	 * otherwise
	 */
	Columns(Function<String, String> meanings, String requirement) {
		this.meanings = meanings;
		this.requirement = requirement;
	}

	/** The same, of columns that the register works out itself. */
	Columns(Function<String, String> meanings) {
		this(meanings, AskedAt.D.label());
	}

	List<Column<T>> all() {
		return List.copyOf(this.all);
	}

	Columns<T> column(String name, Type type, Function<T, @Nullable Object> value) {
		return column(name, type, this.meanings.apply(name), List.of(), value);
	}

	Columns<T> column(String name, Type type, String meaning, List<Choice> words, Function<T, @Nullable Object> value) {
		return column(name, type, meaning, words, value, this.requirement);
	}

	Columns<T> column(String name, Type type, String meaning, List<Choice> words, Function<T, @Nullable Object> value,
			String asked) {
		this.all.add(new Column<>(name, type, meaning, words, (row) -> cell(type, value.apply(row)), asked));
		return this;
	}

	Columns<T> and(Columns<T> more) {
		this.all.addAll(more.all);
		return this;
	}

	/** A column of codes, and one of their words. */
	Columns<T> coded(String name, Coded[] words, Function<T, @Nullable Object> value) {
		return coded(name, Choice.of(words), value);
	}

	/** The same, of codes whose words are in a table. */
	Columns<T> coded(String name, List<Choice> words, Function<T, @Nullable Object> value) {
		Map<String, String> labels = labels(words);
		return column(name, Type.CODE, this.meanings.apply(name), words, value).column(name + LABEL, Type.LABEL,
				labelMeaning(name), List.of(), (row) -> {
					Object stated = stands(value.apply(row));
					return (stated instanceof State state) ? words(state)
							: labels.getOrDefault(code(stated), code(stated));
				});
	}

	static Map<String, String> labels(List<Choice> words) {
		Map<String, String> labels = new HashMap<>();
		words.forEach((word) -> labels.put(word.value(), word.label()));
		return labels;
	}

	static String labelMeaning(String name) {
		return "The words for " + name + ".";
	}

	/** The cell for a value. */
	static String cell(Type type, @Nullable Object value) {
		Object stated = stands(value);
		if (stated instanceof State state) {
			return state.name();
		}
		String code = code(stated);
		return (type == Type.TEXT) ? SpreadsheetText.inert(code) : code;
	}

	private static Object stands(@Nullable Object value) {
		return Objects.requireNonNullElse(value, State.NOT_STATED);
	}

	private static String code(Object stated) {
		if (stated instanceof Coded coded) {
			return coded.name();
		}
		return (stated instanceof BigDecimal number) ? number.toPlainString() : stated.toString();
	}

	/** The value, or what there is instead of one. */
	static Object or(@Nullable Object value, State without) {
		return Objects.requireNonNullElse(value, without);
	}

	/** How a column of words says that there is no code. */
	static String words(State without) {
		return switch (without) {
			case NOT_STATED -> "Not stated";
			case NONE -> "None";
			default -> "Not applicable";
		};
	}

}
