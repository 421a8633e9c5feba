package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.indicator.Indicator;

/**
 * How many initiatives count for each of some reasons, of which one may have several: a
 * bar for each, the most frequent first.
 *
 * @param counts by reason, in the order of the bars
 */
record Reasons(TopicView view, Indicator indicator, Map<String, Integer> counts) {

	/** All that the indicator tells apart, with those that nothing counts as. */
	static Reasons all(TopicView view, Indicator indicator) {
		Map<String, Integer> found = view.numbers().byValue(view.members(), indicator);
		List<String> codes = new ArrayList<>(indicator.codes(view.words()));
		codes.remove(Partition.NOT_STATED);
		found.keySet().stream().filter((code) -> !codes.contains(code)).forEach(codes::add);
		return of(view, indicator, codes, found);
	}

	/** Only those that something counts as. */
	static Reasons found(TopicView view, Indicator indicator) {
		Map<String, Integer> found = view.numbers().byValue(view.members(), indicator);
		return of(view, indicator, List.copyOf(found.keySet()), found);
	}

	private static Reasons of(TopicView view, Indicator indicator, List<String> codes, Map<String, Integer> found) {
		List<String> sorted = new ArrayList<>(codes);
		// Of equals the order stays.
		sorted
			.sort(Collections.reverseOrder((one, other) -> found.getOrDefault(one, 0) - found.getOrDefault(other, 0)));
		Map<String, Integer> counts = new LinkedHashMap<>();
		sorted.forEach((code) -> counts.put(code, found.getOrDefault(code, 0)));
		return new Reasons(view, indicator, counts);
	}

	Figure figure(FigureName name, String headline, String measure, String column, String heading) {
		List<List<Cell>> rows = new ArrayList<>();
		List<BarChart.Bar> bars = new ArrayList<>();
		this.counts.forEach((code, count) -> {
			String label = this.indicator.label(code, this.view.words());
			rows.add(List.of(Cell.of(code), Cell.of(label),
					Cell.of(count, this.view.initiatives().indicator(this.indicator, code))));
			bars.add(new BarChart.Bar(null, label, Words.number(count), List.of(new Part(Style.AT_RISK, count))));
		});
		boolean any = this.counts.values().stream().anyMatch((count) -> count > 0);
		return new Figure(
				name, headline, measure + ", " + this.view.placeAndDate(), List.of(Column.inFileOnly(column),
						Column.words(column + "_label", heading), Column.number("initiatives", "Initiatives")),
				rows, any ? BarChart.of(List.of(), bars) : null);
	}

	/** ", most often: “A barrier stops it” (3)"; nothing where none stands out. */
	String mostOften() {
		Map<String, Integer> labelled = new LinkedHashMap<>();
		this.counts.forEach((code, count) -> labelled.put(this.indicator.label(code, this.view.words()), count));
		return mostOften(labelled);
	}

	/** True whatever the numbers are. */
	static String mostOften(Map<String, Integer> counts) {
		int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
		List<String> frequent = counts.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() == most)
			.map((entry) -> "“" + entry.getKey() + "”")
			.toList();
		long told = counts.values().stream().filter((count) -> count > 0).count();
		if (most == 0 || (frequent.size() == told && told > 2)) {
			return "";
		}
		return ((told == frequent.size()) ? ": " : ", most often: ") + Words.list(frequent) + " (" + Words.number(most)
				+ ((frequent.size() > 1) ? " each)" : ")");
	}

}
