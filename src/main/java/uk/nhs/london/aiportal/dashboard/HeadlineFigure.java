package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.classification.CountedAs;

/** The embedded share and the other single numbers of a dashboard. */
final class HeadlineFigure {

	private static final List<Column> COLUMNS = List.of(Column.inFileOnly("measure"),
			Column.words("measure_label", "Measure"), Column.number("value", "Number"),
			Column.words("definition", "What it counts"));

	private HeadlineFigure() {
	}

	static Figure of(View view) {
		Share share = view.counts().share();
		return new Figure(FigureName.HEADLINE, headline(share),
				"Live initiatives in the headline share, " + view.placeAndDate() + interval(share), COLUMNS, rows(view),
				bars(share));
	}

	/** What the share says, without a percentage. */
	static String headline(Share share) {
		if (share.live() == 0) {
			return "No live initiative counts in the share";
		}
		if (share.live() == 1) {
			return "The only live initiative is " + ((share.embedded() == 1) ? "shown to be embedded"
					: (share.notShown() == 1) ? "not shown to be embedded, and may be" : "a pilot");
		}
		String of = " of " + Words.number(share.live()) + " live initiatives";
		String shown = (share.embedded() == 0) ? "None" + of + " is shown to be embedded"
				: Words.are(share.embedded()).replace(" ", of + " ") + " shown to be embedded";
		if (share.live() == share.embedded()) {
			shown = "All " + Words.number(share.live()) + " live initiatives are shown to be embedded";
		}
		return (share.notShown() == 0) ? shown : shown + "; " + Words.number(share.notShown()) + " more may be";
	}

	private static String interval(Share share) {
		if (!share.hasPercentage()) {
			return "";
		}
		return ". Wilson 95% interval of the low end " + inWords(share.lowInterval())
				+ ((share.notShown() > 0) ? ", of the high end " + inWords(share.highInterval()) : "");
	}

	private static String inWords(Wilson interval) {
		return Math.round(interval.low() * 100) + "% to " + Math.round(interval.high() * 100) + "%";
	}

	private static @Nullable BarChart bars(Share share) {
		if (share.live() == 0) {
			return null;
		}
		List<Part> parts = List.of(new Part(ClassGroup.EMBEDDED.style(), share.embedded()),
				new Part(ClassGroup.NOT_SHOWN.style(), share.notShown()),
				new Part(ClassGroup.OTHER_PILOT.style(), share.live() - share.atMost()));
		return BarChart.of(ClassGroup.key(ClassGroup.LIVE),
				List.of(new BarChart.Bar(null, "Live", Words.number(share.live()), parts)));
	}

	private static List<List<Cell>> rows(View view) {
		Counts counts = view.counts();
		Share share = counts.share();
		InitiativesLink all = view.initiatives();
		List<List<Cell>> rows = new ArrayList<>();
		if (!view.place().isTrust()) {
			rows.add(row(Measure.TRUSTS_COUNTED, Cell.of(view.members().size())));
			rows.add(row(Measure.TRUSTS_REPORTED, Cell.of(view.members().size() - view.silent().size())));
		}
		rows.add(row(Measure.REGISTERED, Cell.of(counts.registered(), all)));
		rows.add(row(Measure.LIVE, Cell.of(share.live(), all.live().inHeadline())));
		rows.add(row(Measure.EMBEDDED,
				Cell.of(share.embedded(), all.countedAs(List.of(CountedAs.EMBEDDED)).inHeadline())));
		rows.add(row(Measure.NOT_SHOWN,
				Cell.of(share.notShown(), all.countedAs(List.of(CountedAs.NOT_SHOWN)).inHeadline())));
		rows.addAll(shares(share));
		rows.add(row(Measure.RED_LIST, Cell.of(counts.redList(), all.redList())));
		rows.add(row(Measure.OVERRIDES, Cell.of(view.overrides(), all.overridden())));
		rows.add(row(Measure.PUBLICLY_REPORTED, Cell.of(counts.publiclyReported(), all.publiclyReported())));
		return rows;
	}

	private static List<List<Cell>> shares(Share share) {
		if (!share.hasPercentage()) {
			Cell none = Cell.none("None: fewer than 5");
			return List.of(row(Measure.SHARE_LOW, none), row(Measure.SHARE_HIGH, none));
		}
		Wilson low = share.lowInterval();
		Wilson high = share.highInterval();
		return List.of(row(Measure.SHARE_LOW, percent((double) share.embedded() / share.live())),
				row(Measure.SHARE_LOW_FROM, percent(low.low())), row(Measure.SHARE_LOW_TO, percent(low.high())),
				row(Measure.SHARE_HIGH, percent((double) share.atMost() / share.live())),
				row(Measure.SHARE_HIGH_FROM, percent(high.low())), row(Measure.SHARE_HIGH_TO, percent(high.high())));
	}

	private static Cell percent(double share) {
		long percent = Share.wholePercent(share);
		return new Cell(Long.toString(percent), percent + "%", null);
	}

	private static List<Cell> row(Measure measure, Cell value) {
		return List.of(Cell.of(measure.name()), Cell.of(measure.label()), value, Cell.of(measure.definition()));
	}

}
