package uk.nhs.london.aiportal.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The condition that an initiative counts in one of some indicators on a date.
 *
 * @param choices as the filter has them; at least one for a condition
 */
record MarkedAs(List<Choice> choices) {

	/**
	 * An indicator and what an initiative counts as.
	 *
	 * @param value as SQL matches it; {@code %} for any
	 */
	record Choice(String indicator, String value) {

		static Choice of(String chosen) {
			int point = chosen.indexOf('.');
			if (point < 0) {
				return new Choice(chosen, "%");
			}
			String value = chosen.substring(point + 1).replaceAll("([\\\\%_])", "\\\\$1");
			return new Choice(chosen.substring(0, point), value.endsWith(".") ? value + "%" : value);
		}

	}

	static MarkedAs of(List<String> chosen) {
		return new MarkedAs(chosen.stream().map(Choice::of).toList());
	}

	/**
	 * On the column {@code id}; with the date as {@code :asAt}.
	 * @param table of the marks, as recorded or as now known
	 */
	String condition(String table) {
		return "id in (select initiative_id from " + table + " where " + marks() + ")";
	}

	/** On the table of marks; with the date as {@code :asAt}. */
	String marks() {
		List<String> any = new ArrayList<>();
		for (int i = 0; i < this.choices.size(); i++) {
			any.add("(indicator = :indicator" + i + " and value like :marked" + i + ")");
		}
		return any.stream()
			.collect(Collectors.joining(" or ", "(", ") and starts_on <= :asAt and ends_before > :asAt"));
	}

	/** Whether all are of one indicator. */
	boolean isOfOne() {
		return this.choices.stream().map(Choice::indicator).distinct().count() == 1;
	}

	Map<String, Object> parameters() {
		Map<String, Object> parameters = new HashMap<>();
		for (int i = 0; i < this.choices.size(); i++) {
			parameters.put("indicator" + i, this.choices.get(i).indicator());
			parameters.put("marked" + i, this.choices.get(i).value());
		}
		return parameters;
	}

}
