package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.organisation.Organisation;

/** How many initiatives and trusts each family of barriers holds up, the most first. */
final class BarrierFamiliesFigure {

	private static final List<Column> COLUMNS = columns();

	private BarrierFamiliesFigure() {
	}

	/**
	 * A family of barriers.
	 *
	 * @param trusts at which it holds something up
	 */
	private record Family(String code, String label, int initiatives, int trusts) {

	}

	private static List<Column> columns() {
		List<Column> columns = new ArrayList<>(
				List.of(Column.inFileOnly("family"), Column.words("family_label", "Kind of barrier"),
						Column.number("initiatives", "Initiatives"), Column.number("trusts", "Trusts")));
		columns.addAll(Proportion.columns("share", "Of those that say"));
		columns.add(Column.number("initiatives_that_say", "Initiatives that say"));
		return List.copyOf(columns);
	}

	static Figure of(TopicView view) {
		List<Family> families = Indicator.BARRIER_FAMILY.families(view.words())
			.entrySet()
			.stream()
			.map((it) -> family(it.getKey(), it.getValue(), view))
			.sorted(Comparator.comparing(Family::initiatives).reversed())
			.toList();
		int answering = answering(view);
		int silent = view.numbers().of(view.members(), Indicator.BARRIERS_ANSWERED, Partition.NOT_STATED);
		List<List<Cell>> rows = new ArrayList<>(families.stream().map((it) -> row(it, answering, view)).toList());
		rows.add(silent(silent, answering, view));
		List<BarChart.Bar> bars = new ArrayList<>(families.stream().map(BarrierFamiliesFigure::bar).toList());
		bars.add(new BarChart.Bar(null, "Not stated", Words.number(silent), List.of(new Part(Style.ABSENT, silent))));
		return new Figure(FigureName.BARRIER_FAMILIES, headline(commonest(families), answering),
				"Initiatives with an open barrier, by its kind, " + view.placeAndDate(), COLUMNS, rows,
				(answering + silent == 0) ? null : BarChart.of(List.of(), bars));
	}

	/** Those that say what stands in the way, or that nothing does. */
	private static int answering(TopicView view) {
		return view.numbers().of(view.members(), Indicator.BARRIERS_ANSWERED, "OPEN")
				+ view.numbers().of(view.members(), Indicator.BARRIERS_ANSWERED, "NONE_OPEN");
	}

	private static Family family(String code, String label, TopicView view) {
		return new Family(code, label, view.numbers().of(view.members(), Indicator.BARRIER_FAMILY, code),
				trusts(view, (trust) -> view.numbers().of(List.of(trust), Indicator.BARRIER_FAMILY, code)));
	}

	/** How many trusts have any. */
	static int trusts(TopicView view, ToIntFunction<Organisation> number) {
		return (int) view.members().stream().filter((trust) -> number.applyAsInt(trust) > 0).count();
	}

	private static List<Cell> row(Family family, int answering, TopicView view) {
		List<Cell> row = new ArrayList<>(List.of(Cell.of(family.code()), Cell.of(family.label()),
				Linked.cell(family.initiatives(), view, Indicator.BARRIER_FAMILY, family.code()),
				Cell.of(family.trusts())));
		row.addAll(Proportion.cells(family.initiatives(), answering));
		row.add(answering(answering, view));
		return row;
	}

	private static Cell answering(int answering, TopicView view) {
		return Linked.cell(answering, view, Indicator.BARRIERS_ANSWERED, "OPEN", "NONE_OPEN");
	}

	private static List<Cell> silent(int silent, int answering, TopicView view) {
		List<Cell> row = new ArrayList<>(List.of(Cell.of(Partition.NOT_STATED), Cell.of("Not stated"),
				Linked.cell(silent, view, Indicator.BARRIERS_ANSWERED, Partition.NOT_STATED),
				Cell.of(trusts(view, (trust) -> view.numbers()
					.of(List.of(trust), Indicator.BARRIERS_ANSWERED, Partition.NOT_STATED)))));
		row.addAll(Proportion.none("Not known"));
		row.add(answering(answering, view));
		return row;
	}

	private static BarChart.Bar bar(Family family) {
		String trusts = (family.initiatives() == 0) ? "" : ", at " + Words.count(family.trusts(), "trust", "trusts");
		return new BarChart.Bar(null, family.label(), Words.number(family.initiatives()) + trusts,
				List.of(new Part(Style.PILOT, family.initiatives())));
	}

	private static Commonest commonest(List<Family> families) {
		return Commonest.of(families, Family::label, Family::initiatives);
	}

	/** True whatever the numbers are. */
	static String headline(Commonest commonest, int answering) {
		if (answering == 0) {
			return "Of nothing that is going on is it stated what stands in the way";
		}
		if (commonest.count() == 0) {
			return "No open barrier is stated";
		}
		String held = (commonest.count() == 1) ? "1 initiative" : Words.number(commonest.count()) + " initiatives";
		return commonest.isOne() ? commonest.names() + " holds up most: " + held
				: commonest.names() + " hold up most: " + held + " each";
	}

}
