package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.indicator.Indicator;

/**
 * The way from an idea to routine use as trusts declare it, beside the class by the
 * rules.
 */
final class StagesFigure {

	private static final List<Column> COLUMNS = List.of(Column.inFileOnly("stage"),
			Column.words("stage_label", "Declared stage"), Column.number("embedded", "Embedded"),
			Column.number("not_shown", "Not shown"), Column.number("other_pilots", "Other pilots"),
			Column.number("neither", "Neither"), Column.number("initiatives", "All"));

	/** A stage and how many count in each group of classes. */
	private record Line(String stage, String label, List<Integer> counts) {

		int all() {
			return this.counts.stream().mapToInt(Integer::intValue).sum();
		}

	}

	private StagesFigure() {
	}

	static Figure of(View view) {
		List<Line> lines = lines(view);
		boolean empty = lines.stream().allMatch((line) -> line.all() == 0);
		return new Figure(FigureName.STAGES, headline(lines),
				"Initiatives by the stage that their trust declares, and by class, " + view.placeAndDate(), COLUMNS,
				lines.stream().map((line) -> row(line, view)).toList(), empty ? null : BarChart
					.of(ClassGroup.key(List.of(ClassGroup.values())), lines.stream().map(StagesFigure::bar).toList()));
	}

	private static List<Line> lines(View view) {
		Stream<Line> stages = Arrays.stream(DeclaredStage.values())
			.map((stage) -> line(stage.name(), stage.label(), view));
		return Stream.concat(stages, Stream.of(line(Partition.NOT_STATED, "Not stated", view))).toList();
	}

	private static Line line(String stage, String label, View view) {
		return new Line(stage, label, Arrays.stream(ClassGroup.values())
			.map((group) -> view.numbers().of(view.members(), Indicator.DECLARED_STAGE, stage + "." + group.name()))
			.toList());
	}

	private static List<Cell> row(Line line, View view) {
		List<Cell> row = new ArrayList<>(List.of(Cell.of(line.stage()), Cell.of(line.label())));
		for (ClassGroup group : ClassGroup.values()) {
			row.add(Cell.of(line.counts().get(group.ordinal()),
					view.initiatives().indicator(Indicator.DECLARED_STAGE, line.stage() + "." + group.name())));
		}
		row.add(Cell.of(line.all(),
				view.initiatives()
					.indicator(Indicator.DECLARED_STAGE,
							Arrays.stream(ClassGroup.values())
								.filter((group) -> line.counts().get(group.ordinal()) > 0 || line.all() == 0)
								.map((group) -> line.stage() + "." + group.name())
								.toArray(String[]::new))));
		return row;
	}

	private static BarChart.Bar bar(Line line) {
		return new BarChart.Bar(null, line.label(), Words.number(line.all()),
				Arrays.stream(ClassGroup.values())
					.map((group) -> new Part(group.style(), line.counts().get(group.ordinal())))
					.toList());
	}

	private static String headline(List<Line> lines) {
		int all = lines.stream().mapToInt(Line::all).sum();
		List<Line> routine = lines.stream()
			.filter((line) -> line.stage().equals("ROUTINE") || line.stage().equals("SCALED"))
			.toList();
		return headline(all, routine.stream().mapToInt(Line::all).sum(),
				routine.stream().mapToInt((line) -> line.counts().get(ClassGroup.EMBEDDED.ordinal())).sum());
	}

	/** True whatever the numbers are. */
	static String headline(int all, int routine, int embedded) {
		if (all == 0) {
			return "No stage is declared, as no initiative is registered";
		}
		if (routine == 0) {
			return "None of " + Words.initiatives(all) + " is declared to be in routine use";
		}
		String declared = Words.number(routine) + " of " + Words.initiatives(all) + ((routine == 1) ? " is" : " are")
				+ " declared to be in routine use";
		if (embedded == routine) {
			return declared + ((routine == 1) ? " and is embedded" : "; all of these are embedded") + " by the rules";
		}
		return declared + ((routine == 1) ? " and is not embedded" : "; of these " + Words.are(embedded) + " embedded")
				+ " by the rules";
	}

}
