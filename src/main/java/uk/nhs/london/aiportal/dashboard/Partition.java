package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.indicator.Indicator;

/**
 * What initiatives count as in one indicator: a bar for each value, what is not stated
 * last and with a filling of its own.
 *
 * @param counts by value, in the order of the indicator; none is left out
 */
record Partition(TopicView view, Indicator indicator, Map<String, Integer> counts) {

	static final String NOT_STATED = "NOT_STATED";

	private static final List<Column> COLUMNS = List.of(Column.inFileOnly("value"),
			Column.words("value_label", "Answer"), Column.number("initiatives", "Initiatives"));

	static Partition of(TopicView view, Indicator indicator) {
		Map<String, Integer> found = view.numbers().byValue(view.members(), indicator);
		Map<String, Integer> counts = new LinkedHashMap<>();
		indicator.codes(view.words()).forEach((code) -> counts.put(code, found.getOrDefault(code, 0)));
		found.forEach(counts::putIfAbsent);
		Integer unknown = counts.remove(NOT_STATED);
		counts.put(NOT_STATED, (unknown != null) ? unknown : 0);
		return new Partition(view, indicator, counts);
	}

	/**
	 * All, stated or not. Meaningless where one initiative may count as several values.
	 */
	int all() {
		return this.counts.values().stream().mapToInt(Integer::intValue).sum();
	}

	int of(String value) {
		return this.counts.getOrDefault(value, 0);
	}

	/** Those of which it is stated. */
	int stated() {
		return all() - of(NOT_STATED);
	}

	/**
	 * The figure.
	 * @param headline a sentence that is true of these counts
	 * @param measure the first words of the subtitle: "Live initiatives by where they
	 * run"
	 */
	Figure figure(FigureName name, String headline, String measure) {
		List<List<Cell>> rows = new ArrayList<>();
		List<BarChart.Bar> bars = new ArrayList<>();
		this.counts.forEach((value, count) -> {
			String label = this.indicator.label(value, this.view.words());
			rows.add(List.of(Cell.of(value), Cell.of(label),
					Cell.of(count, this.view.initiatives().indicator(this.indicator, value))));
			Style style = value.equals(NOT_STATED) ? Style.ABSENT : Style.PILOT;
			bars.add(new BarChart.Bar(null, label, Words.number(count), List.of(new Part(style, count))));
		});
		return new Figure(name, headline, measure + ", " + this.view.placeAndDate(), COLUMNS, rows,
				(all() == 0) ? null : BarChart.of(List.of(), bars));
	}

}
