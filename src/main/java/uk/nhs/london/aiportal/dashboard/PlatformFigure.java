package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.chart.Key;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.indicator.Indicator;

/** What live initiatives run on or work with, the embedded ones beside the pilots. */
final class PlatformFigure {

	private static final List<Column> COLUMNS = List.of(Column.inFileOnly("value"),
			Column.words("value_label", "Answer"), Column.number("embedded", "Embedded"),
			Column.number("pilots", "Pilots"), Column.number("initiatives", "All live"));

	private PlatformFigure() {
	}

	/** Those that gave one answer. */
	record Answer(String code, String label, int embedded, int pilots) {

		int all() {
			return this.embedded + this.pilots;
		}

		boolean isStated() {
			return !this.code.equals(Partition.NOT_STATED);
		}

	}

	/**
	 * The figure of an indicator whose values are an answer and a class.
	 * @param what they answer, as in "Live initiatives by where they run"
	 */
	static Figure of(FigureName name, Indicator indicator, String what, TopicView view) {
		List<Answer> answers = indicator.codes(view.words())
			.stream()
			.filter((code) -> !code.equals("EMBEDDED") && !code.equals("PILOT"))
			.map((code) -> new Answer(code, indicator.label(code, view.words()),
					view.numbers().of(view.members(), indicator, code + ".EMBEDDED"),
					view.numbers().of(view.members(), indicator, code + ".PILOT")))
			.toList();
		boolean any = answers.stream().anyMatch((it) -> it.all() > 0);
		return new Figure(name, headline(answers, what), "Live initiatives by " + what + ", " + view.placeAndDate(),
				COLUMNS, answers.stream().map((it) -> row(it, indicator, view)).toList(),
				any ? BarChart.of(key(answers), answers.stream().map(PlatformFigure::bar).toList()) : null);
	}

	private static List<Cell> row(Answer answer, Indicator indicator, TopicView view) {
		return List.of(Cell.of(answer.code()), Cell.of(answer.label()),
				Linked.cell(answer.embedded(), view, indicator, answer.code() + ".EMBEDDED"),
				Linked.cell(answer.pilots(), view, indicator, answer.code() + ".PILOT"),
				Linked.cell(answer.all(), view, indicator, answer.code() + "."));
	}

	private static BarChart.Bar bar(Answer answer) {
		return new BarChart.Bar(null, answer.label(), Words.number(answer.all()),
				answer.isStated()
						? List.of(new Part(Style.EMBEDDED, answer.embedded()), new Part(Style.PILOT, answer.pilots()))
						: List.of(new Part(Style.ABSENT, answer.all())));
	}

	private static List<Key> key(List<Answer> answers) {
		List<Key> key = new ArrayList<>(List.of(new Key(Style.EMBEDDED, "Embedded"), new Key(Style.PILOT, "Pilots")));
		if (answers.stream().anyMatch((it) -> !it.isStated() && it.all() > 0)) {
			key.add(new Key(Style.ABSENT, "Not stated"));
		}
		return key;
	}

	/** True whatever the numbers are. */
	static String headline(List<Answer> answers, String what) {
		Commonest commonest = Commonest.of(answers.stream().filter(Answer::isStated).toList(), Answer::label,
				Answer::all);
		int silent = answers.stream().filter((it) -> !it.isStated()).mapToInt(Answer::all).sum();
		if (commonest.count() == 0) {
			return (silent == 0) ? "Nothing is live" : "Of none of "
					+ Words.count(silent, "live initiative", "live initiatives") + " is it stated " + what;
		}
		String of = "of " + Words.count(commonest.count(), "live initiative", "live initiatives");
		String first = !commonest.isNamed()
				? Words.number(commonest.labels().size()) + " answers are the most common, " + of + " each"
				: commonest.isOne() ? "The most common answer, " + of + ": " + commonest.names()
						: "The most common answers, " + of + " each: " + commonest.names();
		return (silent == 0) ? first : first + "; not stated of " + Words.number(silent);
	}

}
