package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.indicator.Indicator;

/** How many months barriers have stood, or stood until they were removed. */
final class BarrierMonthsFigure {

	private static final List<Column> COLUMNS = List.of(Column.inFileOnly("family"),
			Column.words("family_label", "Kind of barrier"), Column.number("initiatives", "Initiatives"),
			Column.number("months_stated", "Months known"),
			Column.number("lower_quartile_months", "A quarter, months up to"),
			Column.number("median_months", "Median months"),
			Column.number("upper_quartile_months", "Three quarters, months up to"),
			Column.number("not_stated", "Months not known"));

	private BarrierMonthsFigure() {
	}

	/**
	 * The barriers of one family.
	 *
	 * @param stated the values behind the spread
	 */
	record Family(String code, String label, Spread spread, List<String> stated, int notStated) {

		int all() {
			return this.spread.n() + this.notStated;
		}

	}

	/** Those that are open, by when the oldest of a family arose. */
	static Figure open(TopicView view) {
		Map<String, Integer> counts = view.numbers().readable(view.members(), Indicator.BARRIER_SINCE);
		List<Family> families = Indicator.BARRIER_SINCE.families(view.words()).entrySet().stream().map((it) -> {
			Ages ages = Ages.of(it.getKey() + ".", counts, view.asAt().date());
			return new Family(it.getKey(), it.getValue(), ages.spread(), ages.statedValues(), ages.notStated());
		}).toList();
		return figure(FigureName.BARRIER_AGE, Indicator.BARRIER_SINCE, families,
				openHeadline(longest(families), all(families)), "Months since open barriers arose, by kind", view);
	}

	/** Those that were removed. */
	static Figure removed(TopicView view) {
		Map<String, Integer> counts = view.numbers().readable(view.members(), Indicator.BARRIER_RESOLVED);
		List<Family> families = Indicator.BARRIER_RESOLVED.families(view.words())
			.entrySet()
			.stream()
			.map((it) -> new Family(it.getKey(), it.getValue(), StepsFigure.spread(it.getKey(), counts),
					List.of(it.getKey() + ".MONTHS."),
					counts.getOrDefault(it.getKey() + "." + Partition.NOT_STATED, 0)))
			.toList();
		return figure(FigureName.BARRIERS_REMOVED, Indicator.BARRIER_RESOLVED, families,
				removedHeadline(Commonest.of(families, Family::label, Family::all), longest(families)),
				"Months until barriers were removed, by kind", view);
	}

	private static Figure figure(FigureName name, Indicator indicator, List<Family> families, String headline,
			String measure, TopicView view) {
		List<BarChart.Bar> bars = families.stream()
			.filter((family) -> family.all() > 0)
			.map(BarrierMonthsFigure::bar)
			.toList();
		return new Figure(name, headline, measure + ", " + view.placeAndDate(), COLUMNS,
				families.stream().map((family) -> row(family, indicator, view)).toList(),
				bars.isEmpty() ? null : BarChart.of(List.of(), bars));
	}

	private static List<Cell> row(Family family, Indicator indicator, TopicView view) {
		List<Cell> row = new ArrayList<>(List.of(Cell.of(family.code()), Cell.of(family.label()),
				Linked.cell(family.all(), view, indicator, family.code() + "."),
				Linked.cell(family.spread().n(), view.initiatives(), indicator, family.stated())));
		row.addAll(family.spread().cells());
		row.add(Linked.cell(family.notStated(), view, indicator, family.code() + "." + Partition.NOT_STATED));
		return row;
	}

	private static BarChart.Bar bar(Family family) {
		int known = family.spread().n();
		return (known == 0) ? new BarChart.Bar(null, family.label(), "Not known, of " + family.all(), null)
				: new BarChart.Bar(null, family.label(),
						family.spread().medianInWords() + ", of " + Words.number(known),
						List.of(new Part(Style.PILOT, (int) Math.round(family.spread().median()))));
	}

	private static int all(List<Family> families) {
		return families.stream().mapToInt(Family::all).sum();
	}

	/** The families with the longest median, and that in half months. */
	private static Commonest longest(List<Family> families) {
		return Commonest.of(families.stream().filter((family) -> family.spread().n() > 0).toList(), Family::label,
				(family) -> (int) (2 * family.spread().median()));
	}

	/**
	 * True whatever the numbers are.
	 * @param longest with the median in half months; of nothing if none is known
	 */
	static String openHeadline(Commonest longest, int all) {
		if (longest.labels().isEmpty()) {
			return (all == 0) ? "No open barrier is stated" : "Since when barriers have been open is not stated";
		}
		return "Longest open, with a median of " + months(longest) + ": " + longest.names();
	}

	/** True whatever the numbers are. */
	static String removedHeadline(Commonest most, Commonest longest) {
		if (most.count() == 0) {
			return "No barrier is stated to have been removed";
		}
		String first = "Most often removed, for " + Words.initiatives(most.count()) + (most.isOne() ? "" : " each")
				+ ": " + most.names();
		return longest.labels().isEmpty() ? first + "; how long it took is not stated"
				: first + "; the longest median was " + months(longest);
	}

	private static String months(Commonest longest) {
		return Spread.months(longest.count() / 2.0);
	}

}
