package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.indicator.Indicator;

/** How many months each step takes, from approval to embedded. */
final class StepsFigure {

	private static final List<String> STEPS = List.of("APPROVED_LIVE", "LIVE_DECISION", "DECISION_EMBEDDED");

	private static final List<Column> COLUMNS = List.of(Column.inFileOnly("step"), Column.words("step_label", "Step"),
			Column.number("both_days_stated", "Both days stated"),
			Column.number("lower_quartile_months", "A quarter, months up to"),
			Column.number("median_months", "Median months"),
			Column.number("upper_quartile_months", "Three quarters, months up to"),
			Column.number("other_order", "The other way round"),
			Column.number("not_stated", "First of the days not stated"));

	private StepsFigure() {
	}

	static Figure of(TopicView view) {
		Map<String, Integer> counts = view.numbers().readable(view.members(), Indicator.STEP);
		List<BarChart.Bar> bars = STEPS.stream().map((step) -> bar(step, counts, view)).toList();
		boolean any = STEPS.stream().anyMatch((step) -> spread(step, counts).n() > 0);
		return new Figure(FigureName.STEPS,
				headline(spread(STEPS.get(0), counts), spread(STEPS.get(1), counts), spread(STEPS.get(2), counts)),
				"Median months of each step, " + view.placeAndDate(), COLUMNS,
				STEPS.stream().map((step) -> row(step, counts, view)).toList(),
				any ? BarChart.of(List.of(), bars) : null);
	}

	/** The months of values such as APPROVED_LIVE.MONTHS.7. */
	static Spread spread(String of, Map<String, Integer> counts) {
		String months = of + ".MONTHS.";
		Map<Integer, Integer> spread = new TreeMap<>();
		counts.forEach((value, count) -> {
			if (value.startsWith(months)) {
				spread.put(Integer.valueOf(value.substring(months.length())), count);
			}
		});
		return Spread.of(spread);
	}

	private static List<Cell> row(String step, Map<String, Integer> counts, TopicView view) {
		Spread spread = spread(step, counts);
		List<Cell> row = new ArrayList<>(List.of(Cell.of(step), Cell.of(Indicator.STEP.label(step, view.words()))));
		row.add(Linked.cell(spread.n(), view, Indicator.STEP, step + ".MONTHS."));
		row.addAll(spread.cells());
		for (String value : List.of(step + ".OTHER_ORDER", step + "." + Partition.NOT_STATED)) {
			row.add(Linked.cell(counts.getOrDefault(value, 0), view, Indicator.STEP, value));
		}
		return row;
	}

	private static BarChart.Bar bar(String step, Map<String, Integer> counts, TopicView view) {
		Spread spread = spread(step, counts);
		String label = Indicator.STEP.label(step, view.words());
		return (spread.n() == 0) ? new BarChart.Bar(null, label, "Not known of any", null)
				: new BarChart.Bar(null, label, spread.medianInWords() + ", of " + Words.number(spread.n()),
						List.of(new Part(Style.PILOT, (int) Math.round(spread.median()))));
	}

	/** True whatever the numbers are. */
	static String headline(Spread live, Spread decided, Spread embedded) {
		List<String> told = new ArrayList<>();
		tell(live, "from approval to first use", told);
		tell(decided, "from first use to the decision to adopt", told);
		tell(embedded, "from the decision to embedded", told);
		return told.isEmpty() ? "Of no step are both days stated" : "It takes a median of " + Words.list(told);
	}

	private static void tell(Spread spread, String step, List<String> told) {
		if (spread.n() > 0) {
			told.add(spread.medianInWords() + " " + step);
		}
	}

}
