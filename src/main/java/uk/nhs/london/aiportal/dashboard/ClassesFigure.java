package uk.nhs.london.aiportal.dashboard;

import java.util.Arrays;
import java.util.List;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.classification.CountedAs;

/** How many initiatives stand in each class and sub-label. */
final class ClassesFigure {

	private static final List<Column> COLUMNS = List.of(Column.inFileOnly("counted_as"),
			Column.words("counted_as_label", "Counted as"), Column.inFileOnly("group"),
			Column.words("group_label", "In charts"), Column.number("initiatives", "Initiatives"));

	private ClassesFigure() {
	}

	static Figure of(View view) {
		Counts counts = view.counts();
		List<List<Cell>> rows = Arrays.stream(CountedAs.values()).map((it) -> row(it, view, counts)).toList();
		List<BarChart.Bar> bars = Arrays.stream(CountedAs.values()).map((it) -> bar(it, counts)).toList();
		return new Figure(FigureName.CLASSES, headline(counts),
				"Initiatives by class and sub-label, " + view.placeAndDate(), COLUMNS, rows,
				counts.reported() ? BarChart.of(List.of(), bars) : null);
	}

	private static List<Cell> row(CountedAs countedAs, View view, Counts counts) {
		ClassGroup group = ClassGroup.of(countedAs);
		return List.of(Cell.of(countedAs.name()), Cell.of(countedAs.label()), Cell.of(group.name()),
				Cell.of(group.label()),
				Cell.of(counts.of(countedAs), view.initiatives().countedAs(List.of(countedAs))));
	}

	private static BarChart.Bar bar(CountedAs countedAs, Counts counts) {
		ClassGroup group = ClassGroup.of(countedAs);
		String heading = switch (group) {
			case EMBEDDED -> null;
			case NOT_SHOWN, OTHER_PILOT -> "Pilots";
			case OUTSIDE -> "Neither";
		};
		int count = counts.of(countedAs);
		return new BarChart.Bar(heading, countedAs.label(), Words.number(count),
				List.of(new Part(group.style(), count)));
	}

	/** True whatever the numbers are. */
	static String headline(Counts counts) {
		int all = counts.registered();
		int embedded = counts.of(ClassGroup.EMBEDDED);
		int pilots = counts.live() - embedded;
		if (all == 0) {
			return "No initiative is registered";
		}
		if (counts.unplaced() > 0) {
			return "Of " + Words.number(all) + " initiatives " + Words.are(embedded) + " shown as embedded, "
					+ Words.number(pilots) + " as " + ((pilots == 1) ? "a pilot" : "pilots") + " and "
					+ Words.number(counts.of(ClassGroup.OUTSIDE)) + " as neither; the class of some is not shown";
		}
		if (embedded == all || pilots == all || counts.of(ClassGroup.OUTSIDE) == all) {
			String what = (embedded == all) ? "embedded"
					: (pilots == all) ? ((all == 1) ? "a pilot" : "pilots") : "neither pilot nor embedded";
			return (all == 1) ? "The only initiative is " + what
					: "All " + Words.number(all) + " initiatives are " + what;
		}
		String first = (embedded == 0) ? "None of " + Words.number(all) + " initiatives is embedded"
				: Words.number(embedded) + " of " + Words.number(all) + " initiatives "
						+ ((embedded == 1) ? "is" : "are") + " embedded";
		return first + ", " + Words.are(pilots) + ((pilots < 2) ? " a pilot" : " pilots") + " and "
				+ Words.are(counts.of(ClassGroup.OUTSIDE)) + " neither";
	}

}
