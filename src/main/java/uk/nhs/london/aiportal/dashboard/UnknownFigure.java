package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.initiative.RecordField;

/** Which questions are left open, the most frequent first. */
final class UnknownFigure {

	/** How many bars are readable under each other; the table has all. */
	private static final int BARS = 12;

	private UnknownFigure() {
	}

	/**
	 * A question.
	 *
	 * @param open of how many it is not answered
	 * @param asked of how many it is asked
	 */
	record Question(RecordField field, int open, int asked) {

		static List<Question> of(TopicView view) {
			return view.fields()
				.all()
				.stream()
				.map((field) -> new Question(field, view.numbers().of(view.members(), Indicator.UNKNOWN, field.name()),
						view.numbers().of(view.members(), Indicator.ASKED, field.asked().key())))
				.filter((question) -> question.asked() > 0 || question.open() > 0)
				.toList();
		}

	}

	static Figure of(TopicView view) {
		// Of equals the order of the record stays.
		List<Question> open = Question.of(view)
			.stream()
			.filter((question) -> question.open() > 0)
			.sorted(Comparator.comparing(Question::open).reversed())
			.toList();
		List<Column> columns = new ArrayList<>(List.of(Column.inFileOnly("field"),
				Column.words("field_label", "Question"), Column.words("asked_at", "Asked"),
				Column.number("not_answered", "Not answered"), Column.number("asked", "Asked of")));
		columns.addAll(Proportion.columns("not_answered", "Share not answered"));
		List<BarChart.Bar> bars = open.stream()
			.limit(BARS)
			.map((it) -> new BarChart.Bar(null, it.field().label(),
					Words.number(it.open()) + " of " + Words.number(it.asked()),
					List.of(new Part(Style.ABSENT, it.open()))))
			.toList();
		return new Figure(FigureName.UNKNOWN, headline(open),
				"Initiatives that go on by the questions that are not answered, " + view.placeAndDate(), columns,
				open.stream().map((question) -> row(question, view)).toList(),
				bars.isEmpty() ? null : BarChart.of(List.of(), bars));
	}

	private static List<Cell> row(Question question, TopicView view) {
		RecordField field = question.field();
		List<Cell> row = new ArrayList<>(
				List.of(Cell.of(field.name()), Cell.of(field.label()), Cell.of(field.asked().words()),
						Cell.of(question.open(), view.initiatives().indicator(Indicator.UNKNOWN, field.name())),
						Cell.of(question.asked(), view.initiatives().indicator(Indicator.ASKED, field.asked().key()))));
		row.addAll(Proportion.cells(question.open(), question.asked()));
		return row;
	}

	private static String headline(List<Question> open) {
		Commonest commonest = Commonest.of(open, (it) -> "“" + it.field().label() + "”", Question::open);
		return headline(open.size(), commonest);
	}

	/** True whatever the numbers are. */
	static String headline(int open, Commonest commonest) {
		if (open == 0) {
			return "No question is left open";
		}
		String first = (open == 1) ? "One question is left open somewhere"
				: Words.number(open) + " questions are left open somewhere";
		return !commonest.isNamed() ? first
				: first + ", " + ((open == commonest.labels().size()) ? "" : "most often ") + commonest.names()
						+ " (by " + Words.initiatives(commonest.count()) + (commonest.isOne() ? ")" : " each)");
	}

}
