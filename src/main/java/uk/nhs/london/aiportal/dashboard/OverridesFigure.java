package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.chart.Style;

/** Where people said that the class by the rules is wrong. */
final class OverridesFigure {

	private OverridesFigure() {
	}

	static Figure of(TopicView view) {
		TrustsFigure trusts = new TrustsFigure(view, List.of());
		List<List<Cell>> rows = new ArrayList<>();
		List<BarChart.Bar> bars = new ArrayList<>();
		trusts.members().forEach((trust) -> {
			int count = view.overrides(List.of(trust));
			if (count > 0) {
				List<Cell> row = new ArrayList<>(trusts.about(trust));
				row.add(Cell.of(count, view.initiatives(List.of(trust)).overridden()));
				rows.add(row);
				bars.add(new BarChart.Bar(trusts.group(trust), trust.shortName(), Words.number(count),
						List.of(new Part(Style.HATCHED, count))));
			}
		});
		List<Column> columns = new ArrayList<>(TrustsFigure.about());
		columns.add(Column.number("overrides", "Overrides in force"));
		return new Figure(FigureName.OVERRIDES, headline(view.overrides(view.members())),
				"Initiatives with an override in force by trust, " + view.placeAndDate(), columns, rows,
				bars.isEmpty() ? null : BarChart.of(List.of(), bars));
	}

	/** True whatever the number is. */
	static String headline(int overrides) {
		return switch (overrides) {
			case 0 -> "No override is in force";
			case 1 -> "One override is in force";
			default -> Words.number(overrides) + " overrides are in force";
		};
	}

}
