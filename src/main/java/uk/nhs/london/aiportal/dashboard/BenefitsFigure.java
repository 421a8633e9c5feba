package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.chart.Key;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.indicator.Indicator;

/** What live initiatives bring, by head; counted, and never added up. */
final class BenefitsFigure {

	/** The heads of the report; others come after them. */
	private static final int HEADS_OF_THE_REPORT = 3;

	private static final String NONE = "NONE";

	private static final List<Column> COLUMNS = List.of(Column.inFileOnly("head"),
			Column.words("head_label", "Head of benefit"), Column.number("expected", "Expected"),
			Column.number("measured", "Measured"), Column.number("realised_verified", "Verified"),
			Column.number("status_not_stated", "Status not stated"), Column.number("initiatives", "All"));

	private BenefitsFigure() {
	}

	/** How many have a benefit of a head, by the best that is said of it. */
	record Head(String code, String label, int expected, int measured, int verified, int notStated) {

		static Head of(String code, String label, TopicView view) {
			return new Head(code, label, number(code, "EXPECTED", view), number(code, "MEASURED", view),
					number(code, "REALISED_VERIFIED", view), number(code, Partition.NOT_STATED, view));
		}

		private static int number(String code, String status, TopicView view) {
			return view.numbers().of(view.members(), Indicator.BENEFIT, code + "." + status);
		}

		int all() {
			return this.expected + this.measured + this.verified + this.notStated;
		}

	}

	static Figure of(TopicView view) {
		List<Head> heads = new ArrayList<>();
		Indicator.BENEFIT.families(view.words()).forEach((code, label) -> heads.add(Head.of(code, label, view)));
		int none = view.numbers().of(view.members(), Indicator.BENEFIT, NONE);
		int silent = view.numbers().of(view.members(), Indicator.BENEFIT, Partition.NOT_STATED);
		int live = view.numbers().of(view.members(), Indicator.TRAINING_KNOWN, "YES")
				+ view.numbers().of(view.members(), Indicator.TRAINING_KNOWN, Partition.NOT_STATED);
		List<List<Cell>> rows = new ArrayList<>(heads.stream().map((head) -> row(head, view)).toList());
		rows.add(rest(NONE, "None, says its trust", none, view));
		rows.add(rest(Partition.NOT_STATED, "Nothing stated", silent, view));
		List<BarChart.Bar> bars = new ArrayList<>(heads.stream().map(BenefitsFigure::bar).toList());
		bars.add(bar("None, says its trust", none, Style.NOTHING));
		bars.add(bar("Nothing stated", silent, Style.ABSENT));
		return new Figure(FigureName.BENEFITS, headline(heads.subList(0, HEADS_OF_THE_REPORT), silent, live),
				"Live initiatives by head of benefit and the best that is said of it, " + view.placeAndDate(), COLUMNS,
				rows, (live == 0) ? null : BarChart.of(key(), bars));
	}

	private static List<Cell> row(Head head, TopicView view) {
		return List.of(Cell.of(head.code()), Cell.of(head.label()),
				Linked.cell(head.expected(), view, Indicator.BENEFIT, head.code() + ".EXPECTED"),
				Linked.cell(head.measured(), view, Indicator.BENEFIT, head.code() + ".MEASURED"),
				Linked.cell(head.verified(), view, Indicator.BENEFIT, head.code() + ".REALISED_VERIFIED"),
				Linked.cell(head.notStated(), view, Indicator.BENEFIT, head.code() + "." + Partition.NOT_STATED),
				Linked.cell(head.all(), view, Indicator.BENEFIT, head.code() + "."));
	}

	private static List<Cell> rest(String value, String label, int number, TopicView view) {
		Cell nothing = Cell.none("Not applicable");
		return List.of(Cell.of(value), Cell.of(label), nothing, nothing, nothing, nothing,
				Linked.cell(number, view, Indicator.BENEFIT, value));
	}

	private static BarChart.Bar bar(Head head) {
		return new BarChart.Bar(null, head.label(), Words.number(head.all()),
				List.of(new Part(Style.EMBEDDED, head.verified()), new Part(Style.PILOT, head.measured()),
						new Part(Style.COMPARISON, head.expected()), new Part(Style.ABSENT, head.notStated())));
	}

	private static BarChart.Bar bar(String label, int number, Style style) {
		return new BarChart.Bar(null, label, Words.number(number), List.of(new Part(style, number)));
	}

	private static List<Key> key() {
		return List.of(new Key(Style.EMBEDDED, "Realised and verified"), new Key(Style.PILOT, "Measured"),
				new Key(Style.COMPARISON, "Expected"), new Key(Style.ABSENT, "Not stated"));
	}

	/** True whatever the numbers are. */
	static String headline(List<Head> heads, int silent, int live) {
		if (live == 0) {
			return "Nothing is live that could bring a benefit";
		}
		String of = (live == 1) ? "the only live initiative" : Words.number(live) + " live initiatives";
		if (silent == live) {
			return "No benefit is stated of " + ((live == 1) ? of : "any of " + of);
		}
		List<String> verified = heads.stream()
			.filter((head) -> head.verified() > 0)
			.map((head) -> inWords(head) + ((live == 1) ? "" : " at " + Words.number(head.verified())))
			.toList();
		String first = verified.isEmpty()
				? "No benefit for "
						+ Words.list(heads.stream().map(BenefitsFigure::inWords).toList()).replace(" and ", " or ")
						+ " is verified at " + ((live == 1) ? of : "any of " + of)
				: "Verified benefits for " + Words.list(verified) + ((live == 1) ? " at " : " of ") + of;
		return (silent == 0) ? first : first + "; at " + Words.number(silent) + " no benefit is stated";
	}

	private static String inWords(Head head) {
		return head.label().toLowerCase(Locale.UK);
	}

}
