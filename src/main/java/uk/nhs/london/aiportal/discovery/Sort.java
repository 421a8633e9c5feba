package uk.nhs.london.aiportal.discovery;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.CountedAs;

/**
 * The order of the list.
 *
 * @param reversed against the order in which its column is first asked for
 */
record Sort(Column column, boolean reversed) {

	/** The name of the query parameter. */
	static final String PARAMETER = "sort";

	enum Column {

		/** Only with words to look for. */
		BEST("best", "Best match first", "rank desc", "rank"),

		TITLE("title", "Title, A to Z", "lower(title)", "lower(title) desc"),

		ORGANISATION("organisation", "Trust, A to Z", "short_name", "short_name desc"),

		CLASS("class", "Class, embedded first", rank() + ", gates_met desc nulls last",
				rank() + " desc, gates_met nulls last"),

		GATES("gates", "Gates, most first", "gates_met desc nulls last", "gates_met nulls last"),

		REGISTERED("registered", "Newest first", "registered_on desc, id desc", "registered_on, id"),

		CHANGES("changes", "Next change of itself, soonest first", "next_change_on nulls last",
				"next_change_on desc nulls last");

		private final String parameter;

		private final String label;

		private final String sql;

		private final String reversedSql;

		Column(String parameter, String label, String sql, String reversedSql) {
			this.parameter = parameter;
			this.label = label;
			this.sql = sql;
			this.reversedSql = reversedSql;
		}

		public String parameter() {
			return this.parameter;
		}

		public String label() {
			return this.label;
		}

		private static String rank() {
			return Arrays.stream(CountedAs.values())
				.map((it) -> "'" + it.name() + "'")
				.collect(Collectors.joining(", ", "array_position(array[", "], counted_as)"));
		}

	}

	/**
	 * Read the parameter.
	 * @param typed null, or what is no order, for the best match where words are looked
	 * for and by title where not
	 */
	static Sort of(@Nullable String typed, InitiativeFilter filter) {
		String asked = (typed != null) ? typed : "";
		boolean reversed = asked.startsWith("-");
		String name = reversed ? asked.substring(1) : asked;
		return Arrays.stream(Column.values())
			.filter((it) -> it.parameter.equals(name))
			.filter((it) -> it != Column.BEST || !filter.text().isEmpty())
			.map((it) -> new Sort(it, reversed))
			.findFirst()
			.orElse(usual(filter));
	}

	private static Sort usual(InitiativeFilter filter) {
		return new Sort(filter.text().isEmpty() ? Column.TITLE : Column.BEST, false);
	}

	boolean isUsual(InitiativeFilter filter) {
		return equals(usual(filter));
	}

	/** As the parameter says it. */
	public String parameter() {
		return (this.reversed ? "-" : "") + this.column.parameter;
	}

	/** The order of a click on the head of a column. */
	Sort clicked(Column on) {
		return (this.column == on) ? new Sort(on, !this.reversed) : new Sort(on, false);
	}

	/** For {@code aria-sort}; null if another column is sorted by. */
	@Nullable String direction(Column on) {
		if (this.column != on) {
			return null;
		}
		boolean downFirst = on == Column.GATES || on == Column.REGISTERED;
		return (this.reversed != downFirst) ? "descending" : "ascending";
	}

	/** Never two rows at one place, so that pages never overlap. */
	String sql() {
		return (this.reversed ? this.column.reversedSql : this.column.sql) + ", lower(title), id";
	}

}
