package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.indicator.Indicator;

/** How many initiatives and trusts each single barrier holds up, family by family. */
final class BarrierCodesFigure {

	private static final List<Column> COLUMNS = List.of(Column.inFileOnly("barrier"),
			Column.words("barrier_label", "Barrier"), Column.words("family_label", "Kind"),
			Column.number("initiatives", "Initiatives"), Column.number("trusts", "Trusts"));

	private BarrierCodesFigure() {
	}

	private record Barrier(String code, String label, String family, int initiatives, int trusts) {

	}

	static Figure of(TopicView view) {
		List<Barrier> barriers = view.words()
			.vocabulary("BARRIER")
			.stream()
			.map((it) -> barrier(it.code(), it.label(), String.valueOf(it.family()), view))
			.toList();
		List<BarChart.Bar> bars = barriers.stream()
			.filter((it) -> it.initiatives() > 0)
			.map(BarrierCodesFigure::bar)
			.toList();
		return new Figure(FigureName.BARRIERS, headline(Commonest.of(barriers, Barrier::label, Barrier::initiatives)),
				"Initiatives with an open barrier, barrier by barrier, " + view.placeAndDate(), COLUMNS,
				barriers.stream().map((it) -> row(it, view)).toList(),
				bars.isEmpty() ? null : BarChart.of(List.of(), bars));
	}

	private static Barrier barrier(String code, String label, String family, TopicView view) {
		return new Barrier(code, label, family, view.numbers().of(view.members(), Indicator.BARRIER, code),
				BarrierFamiliesFigure.trusts(view,
						(trust) -> view.numbers().of(List.of(trust), Indicator.BARRIER, code)));
	}

	private static List<Cell> row(Barrier barrier, TopicView view) {
		return List.of(Cell.of(barrier.code()), Cell.of(barrier.label()), Cell.of(barrier.family()),
				Linked.cell(barrier.initiatives(), view, Indicator.BARRIER, barrier.code()), Cell.of(barrier.trusts()));
	}

	private static BarChart.Bar bar(Barrier barrier) {
		return new BarChart.Bar(barrier.family(), barrier.label(),
				Words.number(barrier.initiatives()) + ", at " + Words.count(barrier.trusts(), "trust", "trusts"),
				List.of(new Part(Style.PILOT, barrier.initiatives())));
	}

	/** True whatever the numbers are. */
	static String headline(Commonest commonest) {
		if (commonest.count() == 0) {
			return "No single barrier is stated to be open";
		}
		String of = "of " + Words.initiatives(commonest.count());
		if (!commonest.isNamed()) {
			return Words.number(commonest.labels().size()) + " open barriers are the most common, " + of + " each";
		}
		return commonest.isOne() ? "The most common open barrier, " + of + ": " + commonest.names()
				: "The most common open barriers, " + of + " each: " + commonest.names();
	}

}
