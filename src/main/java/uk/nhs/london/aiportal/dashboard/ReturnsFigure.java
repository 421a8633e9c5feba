package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.organisation.Organisation;

/** Which trusts have made no return, and what they stated before. */
final class ReturnsFigure {

	private ReturnsFigure() {
	}

	/** How many trusts made a return in the last six months. */
	static int made(TopicView view) {
		return (int) view.members().stream().filter((it) -> isMade(it, view)).count();
	}

	private static boolean isMade(Organisation trust, TopicView view) {
		return view.numbers().readsAny(List.of(trust), Indicator.RETURNED);
	}

	private static int older(Organisation trust, TopicView view) {
		return QualityFigures.FRESHNESS.stream().skip(1).mapToInt((it) -> it.of(List.of(trust), view)).sum();
	}

	static Figure of(TopicView view) {
		TrustsFigure trusts = new TrustsFigure(view, List.of());
		List<List<Cell>> rows = new ArrayList<>();
		List<BarChart.Bar> bars = new ArrayList<>();
		trusts.members().stream().filter((it) -> !isMade(it, view)).forEach((trust) -> {
			boolean reported = trusts.reported(trust);
			int older = older(trust, view);
			List<Cell> row = new ArrayList<>(trusts.about(trust));
			row.add(reported
					? Cell.of(older, view.initiatives(List.of(trust))
						.indicator(QualityFigures.FRESHNESS.get(1).indicator(), "WITHIN_12_MONTHS", "LONGER_AGO"))
					: Cell.none("Has reported nothing"));
			rows.add(row);
			bars.add(new BarChart.Bar(trusts.group(trust), trust.shortName(),
					reported ? Words.number(older) + " stated before" : "Reported nothing",
					reported ? List.of(new Part(Style.OTHER, older)) : null));
		});
		List<Column> columns = new ArrayList<>(TrustsFigure.about());
		columns.add(Column.number("stated_before", "Stated more than six months ago"));
		return new Figure(FigureName.RETURNS, headline(rows.size(), view.members().size()),
				"Trusts that stated nothing in the last six months, " + view.placeAndDate(), columns, rows,
				bars.isEmpty() ? null : BarChart.of(List.of(), bars));
	}

	/** True whatever the numbers are. */
	static String headline(int missing, int trusts) {
		if (trusts == 0) {
			return "No trust is counted here";
		}
		if (trusts == 1) {
			return "The only trust has made " + ((missing == 0) ? "its" : "no") + " return in the last six months";
		}
		if (missing == 0) {
			return "All " + trusts + " trusts have made their return in the last six months";
		}
		return ((missing == trusts) ? "None of " + trusts + " trusts has made a return"
				: missing + " of " + trusts + " trusts " + ((missing == 1) ? "has" : "have") + " made no return")
				+ " in the last six months";
	}

}
