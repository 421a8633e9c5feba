package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.chart.Key;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.organisation.Organisation;

/** Whether the stages that trusts declare go with the classes by the rules. */
final class DeclaredFigure {

	private static final List<Series> SERIES = List.of(
			new Series("agrees", "Agrees", Style.EMBEDDED, Indicator.DECLARED_AGAINST_CLASS, "AGREES"),
			new Series("routine_but_pilot", "Declared routine, a pilot by the rules", Style.AT_RISK,
					Indicator.DECLARED_AGAINST_CLASS, "ROUTINE_BUT_PILOT"),
			new Series("pilot_but_embedded", "Not declared routine, embedded by the rules", Style.PILOT,
					Indicator.DECLARED_AGAINST_CLASS, "PILOT_BUT_EMBEDDED"));

	private DeclaredFigure() {
	}

	static Figure of(TopicView view) {
		int differ = differ(view.members(), view);
		int live = live(view.members(), view);
		List<List<Cell>> rows = new ArrayList<>();
		List<BarChart.Bar> bars = new ArrayList<>();
		SERIES.forEach((it) -> {
			int count = it.of(view.members(), view);
			rows.add(List.of(Cell.of(String.valueOf(it.value())), Cell.of(it.heading()),
					Cell.of(count, it.link(view.initiatives()))));
			bars.add(new BarChart.Bar(null, it.heading(), Words.number(count), List.of(new Part(it.style(), count))));
		});
		return new Figure(FigureName.DECLARED, headline(differ, live),
				"Live initiatives by whether the declared stage goes with the class" + Proportion.inWords(differ, live)
						+ ", " + view.placeAndDate(),
				List.of(Column.inFileOnly("comparison"), Column.words("comparison_label", "Declared and computed"),
						Column.number("initiatives", "Initiatives")),
				rows, (live == 0) ? null : BarChart.of(List.of(), bars));
	}

	/** True whatever the numbers are. */
	static String headline(int differ, int live) {
		return switch (live) {
			case 0 -> "Nothing is live here";
			case 1 -> "The declared stage of the only live initiative " + ((differ == 1) ? "differs from" : "goes with")
					+ " the class by the rules";
			default -> (differ == 0)
					? "The declared stages of all " + Words.number(live)
							+ " live initiatives go with the class by the rules"
					: (differ == live)
							? "The declared stages of all " + Words.number(live)
									+ " live initiatives differ from the class by the rules"
							: "Of " + Words.number(live) + " live initiatives, the declared stage of "
									+ Words.number(differ) + " differs from the class by the rules";
		};
	}

	/** The same trust by trust, with the share of those that differ. */
	static Figure byTrust(TopicView view) {
		TrustsFigure trusts = new TrustsFigure(view, SERIES);
		List<Column> columns = new ArrayList<>(TrustsFigure.about());
		columns.add(Column.number("live", "Live"));
		columns.add(Column.number("differ", "Of these, they differ"));
		columns.addAll(Proportion.columns("differ", "Share that differs"));
		return new Figure(FigureName.DECLARED_BY_TRUST, trustsHeadline(differing(view), view.members().size()),
				"Live initiatives by trust, and of how many the declared stage differs from the class, "
						+ view.placeAndDate(),
				columns, trusts.members().stream().map((it) -> row(it, trusts, view)).toList(),
				trusts.members().isEmpty() ? null
						: BarChart.of(SERIES.stream().map((it) -> new Key(it.style(), it.heading())).toList(),
								trusts.members().stream().map(trusts::bar).toList()));
	}

	private static List<Cell> row(Organisation trust, TrustsFigure trusts, TopicView view) {
		List<Cell> row = new ArrayList<>(trusts.about(trust));
		if (!trusts.reported(trust)) {
			row.addAll(List.of(Cell.none("Not reported"), Cell.none("Not reported")));
			row.addAll(Proportion.none("Not reported"));
			return row;
		}
		List<Organisation> one = List.of(trust);
		InitiativesLink initiatives = view.initiatives(one);
		row.add(Cell.of(live(one, view), initiatives.indicator(Indicator.DECLARED_AGAINST_CLASS)));
		row.add(Cell.of(differ(one, view),
				initiatives.indicator(Indicator.DECLARED_AGAINST_CLASS, "ROUTINE_BUT_PILOT", "PILOT_BUT_EMBEDDED")));
		row.addAll(Proportion.cells(differ(one, view), live(one, view)));
		return row;
	}

	private static int differing(TopicView view) {
		return (int) view.members().stream().filter((it) -> differ(List.of(it), view) > 0).count();
	}

	/** True whatever the numbers are. */
	static String trustsHeadline(int differing, int trusts) {
		if (trusts == 0) {
			return "No trust is counted here";
		}
		if (differing == 0) {
			return "At no trust is the declared stage known to differ from the class by the rules";
		}
		return "At "
				+ ((trusts == 1) ? "the only trust"
						: (differing == trusts) ? "all " + trusts + " trusts" : differing + " of " + trusts + " trusts")
				+ " a declared stage differs from the class by the rules";
	}

	private static int live(List<Organisation> organisations, TopicView view) {
		return SERIES.stream().mapToInt((it) -> it.of(organisations, view)).sum();
	}

	private static int differ(List<Organisation> organisations, TopicView view) {
		return SERIES.stream().skip(1).mapToInt((it) -> it.of(organisations, view)).sum();
	}

}
