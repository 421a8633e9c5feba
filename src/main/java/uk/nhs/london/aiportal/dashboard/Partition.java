package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

	private static final List<Column> COLUMNS_WITH_SHARES = Stream
		.concat(COLUMNS.stream(), Proportion.columns("share", "Of all").stream())
		.toList();

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
		return figure(name, headline, measure, false);
	}

	/**
	 * The same with the share of each, of all of which it is stated or not; meaningless
	 * where one initiative may count as several values.
	 */
	Figure figureWithShares(FigureName name, String headline, String measure) {
		return figure(name, headline, measure, true);
	}

	private Figure figure(FigureName name, String headline, String measure, boolean shares) {
		List<List<Cell>> rows = new ArrayList<>();
		List<BarChart.Bar> bars = new ArrayList<>();
		this.counts.forEach((value, count) -> {
			String label = this.indicator.label(value, this.view.words());
			List<Cell> row = new ArrayList<>(List.of(Cell.of(value), Cell.of(label),
					Cell.of(count, this.view.initiatives().indicator(this.indicator, value))));
			if (shares) {
				row.addAll(Proportion.cells(count, all()));
			}
			rows.add(row);
			Style style = value.equals(NOT_STATED) ? Style.ABSENT : Style.PILOT;
			bars.add(new BarChart.Bar(null, label, Words.number(count), List.of(new Part(style, count))));
		});
		return new Figure(name, headline, measure + ", " + this.view.placeAndDate(),
				shares ? COLUMNS_WITH_SHARES : COLUMNS, rows, (all() == 0) ? null : BarChart.of(List.of(), bars));
	}

}
