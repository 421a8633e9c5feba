package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.indicator.Indicator;

/** For which groups of people performance was measured. */
final class GroupsFigure {

	private static final List<Column> COLUMNS = columns();

	private GroupsFigure() {
	}

	/** How many were measured for a group. */
	record Group(String code, String label, int initiatives) {

		boolean isStated() {
			return !this.code.equals(Partition.NOT_STATED);
		}

	}

	private static List<Column> columns() {
		List<Column> columns = new ArrayList<>(List.of(Column.inFileOnly("group"),
				Column.words("group_label", "Group of people"), Column.number("initiatives", "Initiatives")));
		columns.addAll(Proportion.columns("share", "Of live initiatives used in care"));
		columns.add(Column.number("live_in_care", "Live and used in care"));
		return List.copyOf(columns);
	}

	static Figure of(TopicView view) {
		List<Group> groups = Indicator.GROUP_TESTED.codes(view.words())
			.stream()
			.map((code) -> new Group(code,
					code.equals(Partition.NOT_STATED) ? "Group not stated"
							: Indicator.GROUP_TESTED.label(code, view.words()),
					view.numbers().of(view.members(), Indicator.GROUP_TESTED, code)))
			.toList();
		int inCare = Partition.of(view, Indicator.SUBGROUPS).all();
		return new Figure(FigureName.GROUPS_TESTED, headline(groups, inCare),
				"Live initiatives used in care, by the groups of people for whom performance was measured, "
						+ view.placeAndDate(),
				COLUMNS, groups.stream().map((group) -> row(group, inCare, view)).toList(),
				(inCare == 0) ? null : BarChart.of(List.of(), groups.stream().map(GroupsFigure::bar).toList()));
	}

	private static List<Cell> row(Group group, int inCare, TopicView view) {
		List<Cell> row = new ArrayList<>(List.of(Cell.of(group.code()), Cell.of(group.label()),
				Linked.cell(group.initiatives(), view, Indicator.GROUP_TESTED, group.code())));
		row.addAll(Proportion.cells(group.initiatives(), inCare));
		row.add(Cell.of(inCare, view.initiatives().indicator(Indicator.SUBGROUPS)));
		return row;
	}

	private static BarChart.Bar bar(Group group) {
		return new BarChart.Bar(null, group.label(), Words.number(group.initiatives()),
				List.of(new Part(group.isStated() ? Style.PILOT : Style.ABSENT, group.initiatives())));
	}

	/** True whatever the numbers are. */
	static String headline(List<Group> groups, int inCare) {
		if (inCare == 0) {
			return "No live initiative is used in care";
		}
		String of = (inCare == 1) ? "the only live initiative used in care"
				: Words.number(inCare) + " live initiatives used in care";
		Commonest commonest = Commonest.of(groups.stream().filter(Group::isStated).toList(), Group::label,
				Group::initiatives);
		if (commonest.count() == 0) {
			return "No group of people is named for whom the performance of " + ((inCare == 1) ? of : "any of " + of)
					+ " was measured";
		}
		String where = (inCare == 1) ? "at " + of : "at " + Words.number(commonest.count()) + " of " + of;
		return commonest.isOne() ? "Measured most often by " + commonest.names().toLowerCase(Locale.UK) + ", " + where
				: "Measured most often, " + where + " each: " + commonest.names();
	}

}
