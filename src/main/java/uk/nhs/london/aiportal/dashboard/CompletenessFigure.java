package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.chart.Key;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.dashboard.UnknownFigure.Question;
import uk.nhs.london.aiportal.initiative.AskedAt;

/** How many of the questions are answered, by when they are asked. */
final class CompletenessFigure {

	private static final List<Column> COLUMNS = List.of(Column.inFileOnly("asked_at"),
			Column.words("asked_at_label", "Asked"), Column.number("answered", "Answered"),
			Column.number("not_answered", "Not answered"), Column.number("questions", "Questions"));

	private CompletenessFigure() {
	}

	/** Questions, each once for every initiative that it is asked of. */
	record Sum(int open, int asked) {

		Sum and(Sum other) {
			return new Sum(this.open + other.open, this.asked + other.asked);
		}

		int answered() {
			return this.asked - this.open;
		}

	}

	static Figure of(TopicView view) {
		Map<AskedAt, Sum> sums = new EnumMap<>(AskedAt.class);
		Question.of(view)
			.forEach((it) -> sums.merge(it.field().asked().at(), new Sum(it.open(), it.asked()), Sum::and));
		List<List<Cell>> rows = new ArrayList<>();
		List<BarChart.Bar> bars = new ArrayList<>();
		sums.forEach((at, sum) -> {
			rows.add(List.of(Cell.of(at.name()), Cell.of(at.label()), Cell.of(sum.answered()), Cell.of(sum.open()),
					Cell.of(sum.asked())));
			bars.add(new BarChart.Bar(null, at.label(),
					Words.number(sum.answered()) + " of " + Words.number(sum.asked()),
					List.of(new Part(Style.EMBEDDED, sum.answered()), new Part(Style.ABSENT, sum.open()))));
		});
		return new Figure(FigureName.COMPLETENESS, headline(sums.values().stream().reduce(new Sum(0, 0), Sum::and)),
				"Questions of initiatives that go on, by when they are first asked, " + view.placeAndDate(), COLUMNS,
				rows, bars.isEmpty() ? null : BarChart
					.of(List.of(new Key(Style.EMBEDDED, "Answered"), new Key(Style.ABSENT, "Not answered")), bars));
	}

	/** True whatever the numbers are. */
	static String headline(Sum all) {
		if (all.asked() == 0) {
			return "Nothing is registered here that goes on, so nothing is asked";
		}
		return (all.open() == 0) ? "All " + Words.number(all.asked()) + " questions are answered"
				: Words.number(all.answered()) + " of " + Words.number(all.asked()) + " questions are answered";
	}

}
