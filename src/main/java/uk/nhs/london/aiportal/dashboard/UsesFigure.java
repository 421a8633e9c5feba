package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.chart.Chart;
import uk.nhs.london.aiportal.chart.Grade;
import uk.nhs.london.aiportal.chart.HeatMap;
import uk.nhs.london.aiportal.chart.Key;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.organisation.Organisation;

/** For what AI is used, and how many trusts have come how far in it. */
final class UsesFigure {

	/** How far a trust has come in a use. */
	private enum Stage {

		EMBEDDED("Anything embedded", "E", Style.EMBEDDED), PILOT("A pilot, nothing embedded", "P", Style.PILOT),
		NOT_YET_LIVE("Not yet live", "N", Style.OTHER), NONE("Nothing registered", "–", Style.NOTHING);

		private final String label;

		private final Grade grade;

		Stage(String label, String letter, Style style) {
			this.label = label;
			this.grade = new Grade(style, letter, label);
		}

	}

	private static final List<Column> COLUMNS = List.of(Column.inFileOnly("use_domain"),
			Column.words("use_domain_label", "Used for"),
			Column.number("trusts_embedded", "Trusts with anything embedded"),
			Column.number("trusts_pilot", "With a pilot, nothing embedded"),
			Column.number("trusts_not_yet_live", "With something not yet live"),
			Column.number("trusts_none", "With nothing"), Column.number("trusts_not_reported", "Reported nothing"),
			Column.number("embedded", "Initiatives embedded"), Column.number("pilots", "Pilots"));

	/** A use and how many of the trusts stand where in it. */
	private record Line(UseDomain use, int[] trusts) {

		int of(Stage stage) {
			return this.trusts[stage.ordinal()];
		}

	}

	private final View view;

	private final List<Organisation> reporting;

	private UsesFigure(View view) {
		this.view = view;
		this.reporting = view.members().stream().filter((it) -> view.now().counts(it).reported()).toList();
	}

	static Figure of(View view) {
		return new UsesFigure(view).figure();
	}

	private Figure figure() {
		List<Line> lines = Arrays.stream(UseDomain.values()).map(this::line).toList();
		return new Figure(FigureName.USES, headline(lines),
				"Trusts by use and the furthest that they have come in it, " + this.view.placeAndDate(), COLUMNS,
				lines.stream().map(this::row).toList(), chart(lines));
	}

	private Line line(UseDomain use) {
		int[] trusts = new int[Stage.values().length];
		this.reporting.forEach((trust) -> trusts[stage(trust, use).ordinal()]++);
		return new Line(use, trusts);
	}

	private Stage stage(Organisation trust, UseDomain use) {
		String reached = Ladders.of(this.view).reached(trust, use.name());
		return reached.isEmpty() ? Stage.NONE : Stage.valueOf(reached);
	}

	private List<Cell> row(Line line) {
		List<Cell> row = new ArrayList<>(List.of(Cell.of(line.use().name()), Cell.of(line.use().label())));
		for (Stage stage : Stage.values()) {
			row.add(Cell.of(line.of(stage)));
		}
		row.add(Cell.of(this.view.members().size() - this.reporting.size()));
		Stream.of(Stage.EMBEDDED, Stage.PILOT).forEach((stage) -> {
			String value = line.use().name() + "." + stage.name();
			row.add(Cell.of(this.view.numbers().of(this.view.members(), Indicator.DOMAIN_REACHED, value),
					this.view.initiatives().indicator(Indicator.DOMAIN_REACHED, value)));
		});
		return row;
	}

	private @Nullable Chart chart(List<Line> lines) {
		if (this.reporting.isEmpty()) {
			return null;
		}
		return this.view.place().isLondon() ? bars(lines)
				: Picture.of(map(), "Trusts by use: the furthest that each has come");
	}

	private static BarChart bars(List<Line> lines) {
		List<Stage> shown = List.of(Stage.EMBEDDED, Stage.PILOT, Stage.NOT_YET_LIVE);
		List<Key> key = shown.stream().map((stage) -> new Key(stage.grade.style(), stage.label)).toList();
		return BarChart.of(key,
				lines.stream()
					.map((line) -> new BarChart.Bar(null, line.use().label(), line.of(Stage.EMBEDDED) + " embedded",
							shown.stream().map((stage) -> new Part(stage.grade.style(), line.of(stage))).toList()))
					.toList());
	}

	private HeatMap map() {
		List<HeatMap.Row> rows = this.view.members()
			.stream()
			.map((trust) -> new HeatMap.Row(trust.shortName(), this.view.asAt().on(Place.of(trust).path()),
					this.reporting.contains(trust)
							? Arrays.stream(UseDomain.values()).map((use) -> cell(trust, use)).toList() : null))
			.toList();
		return new HeatMap(Arrays.stream(Stage.values()).map((stage) -> stage.grade).toList(),
				Arrays.stream(UseDomain.values()).map(UseDomain::label).toList(), rows, Stage.EMBEDDED.grade);
	}

	private HeatMap.Cell cell(Organisation trust, UseDomain use) {
		Stage stage = stage(trust, use);
		return new HeatMap.Cell(stage.grade,
				(stage == Stage.NONE) ? null
						: this.view.initiatives(List.of(trust))
							.indicator(Indicator.DOMAIN_REACHED, use.name() + "." + stage.name())
							.address());
	}

	private String headline(List<Line> lines) {
		Commonest uses = Commonest.of(lines, (line) -> line.use().label().toLowerCase(Locale.UK).replace(" hr", " HR"),
				(line) -> line.of(Stage.EMBEDDED));
		return headline(uses, this.view.members().size(), this.reporting.size());
	}

	/** True whatever the numbers are. */
	static String headline(Commonest uses, int trusts, int reporting) {
		if (reporting == 0) {
			return (trusts == 0) ? "No trust is counted here" : "No trust has reported for what it uses AI";
		}
		if (uses.count() == 0) {
			return "No trust has anything embedded in any use";
		}
		return (uses.isOne() ? "The use embedded at most trusts is " : "The uses embedded at most trusts are ")
				+ uses.names() + ": at " + uses.count() + " of " + trusts;
	}

}
