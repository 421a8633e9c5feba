package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.chart.LineStyle;
import uk.nhs.london.aiportal.chart.StepChart;
import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.survival.CumulativeIncidence;
import uk.nhs.london.aiportal.survival.Curve;
import uk.nhs.london.aiportal.survival.KaplanMeier;
import uk.nhs.london.aiportal.survival.Lives;

/**
 * How the share that is embedded, and the share that has ended, grow with the months
 * since the first use, counting those that have not been followed so long for as long as
 * they were.
 */
final class SurvivalFigure {

	private static final List<Integer> MONTHS = List.of(6, 12, 18, 24, 30, 36);

	private static final int LONGEST = 36;

	private static final List<Column> COLUMNS = columns();

	private SurvivalFigure() {
	}

	private static List<Column> columns() {
		List<Column> columns = new ArrayList<>(List.of(Column.number("after_months", "After months"),
				Column.number("still_piloting", "Followed so long, still piloting")));
		columns.addAll(Proportion.columns("embedded", "Embedded"));
		columns.addAll(Proportion.columns("ended", "Ended"));
		columns.addAll(Proportion.columns("piloting", "Still piloting"));
		return List.copyOf(columns);
	}

	/**
	 * The three shares, as far as they rest on at least five.
	 *
	 * @param lives those whose start and end are known
	 */
	record Curves(int lives, Curve embedded, Curve ended, Curve piloting) {

		static Curves of(List<Lives> lives) {
			List<Lives> all = new ArrayList<>(lives);
			// A point at each of these, so that the numbers under the picture are those
			// of
			// the table.
			MONTHS.forEach((months) -> all.add(Lives.of(months, 0, 0)));
			return new Curves(KaplanMeier.of(all).lives(), cut(CumulativeIncidence.of(all)),
					cut(CumulativeIncidence.of(all.stream().map(Lives::forTheOtherEnd).toList())),
					cut(KaplanMeier.of(all.stream().map(Lives::forAnyEnd).toList())));
		}

		private static Curve cut(Curve curve) {
			Curve kept = curve.whileAtRisk(Share.LEAST_FOR_PERCENTAGE);
			return new Curve(kept.points().stream().filter((point) -> point.months() <= LONGEST).toList(),
					kept.complete());
		}

		boolean isEmpty() {
			return this.piloting.points().isEmpty();
		}

	}

	static Figure of(TopicView view) {
		Map<String, Integer> outcomes = view.numbers().readable(view.members(), Indicator.OUTCOME);
		Curves curves = Curves.of(lives(outcomes, view.asAt().date()));
		Map<String, Integer> after = view.numbers().readable(view.members(), Indicator.OUTCOME_AFTER);
		return new Figure(FigureName.SURVIVAL, headline(curves),
				"Share of initiatives by months since first use, with 95% intervals, "
						+ Words.initiatives(curves.lives()) + ", " + view.placeAndDate(),
				COLUMNS, MONTHS.stream().map((months) -> row(months, curves, after, view)).toList(),
				curves.isEmpty() ? null : chart(curves));
	}

	/**
	 * The lives behind values such as EMBEDDED.14.2024.03. What happened later than all
	 * that began in the same month are followed does not count yet.
	 */
	static List<Lives> lives(Map<String, Integer> outcomes, LocalDate date) {
		List<Lives> lives = new ArrayList<>();
		outcomes.forEach((value, count) -> {
			String[] parts = value.split("\\.", 3);
			if (parts[0].equals("PILOTING")) {
				lives.add(Lives.of(Math.max(0, Months.followed(parts[1] + "." + parts[2], date)), 0, count));
			}
			else if (!parts[0].equals("END_NOT_STATED")) {
				int followed = Months.followed(parts[2], date);
				int within = Integer.parseInt(parts[1]);
				boolean embedded = parts[0].equals("EMBEDDED");
				lives.add((within > followed) ? Lives.of(Math.max(0, followed), 0, count)
						: new Lives(within, embedded ? count : 0, embedded ? 0 : count, 0));
			}
		});
		return lives;
	}

	private static List<Cell> row(int months, Curves curves, Map<String, Integer> after, TopicView view) {
		String still = months + ".PILOTING.";
		int piloting = after.entrySet()
			.stream()
			.filter((it) -> it.getKey().startsWith(still))
			.mapToInt(Map.Entry::getValue)
			.sum();
		List<Cell> row = new ArrayList<>(
				List.of(Cell.of(months), Linked.cell(piloting, view, Indicator.OUTCOME_AFTER, still)));
		row.addAll(share(curves.embedded().at(months)));
		row.addAll(share(curves.ended().at(months)));
		row.addAll(share(curves.piloting().at(months)));
		return row;
	}

	private static List<Cell> share(Curve.@Nullable Point point) {
		if (point == null) {
			return Proportion.none("Fewer than 5 followed");
		}
		if (point.band() == null) {
			long percent = Share.wholePercent(point.share());
			return List.of(new Cell(Long.toString(percent), percent + "%", null), Cell.none("None"), Cell.none("None"));
		}
		return Proportion.cells(point.share(), point.band().lower(), point.band().upper());
	}

	private static StepChart chart(Curves curves) {
		return StepChart.of("Months since first use", "Initiatives",
				List.of(series(LineStyle.SOLID, "Embedded", curves.embedded(), curves),
						series(LineStyle.DASHED, "Ended", curves.ended(), curves),
						series(LineStyle.DOTTED, "Still pilots", curves.piloting(), curves)));
	}

	private static StepChart.Series series(LineStyle style, String label, Curve curve, Curves curves) {
		List<StepChart.Point> points = new ArrayList<>();
		for (int i = 0; i < curve.points().size(); i++) {
			Curve.Point point = curve.points().get(i);
			int left = point.atRisk() - curves.piloting().points().get(i).events();
			points.add(new StepChart.Point(point.months(), left, Math.min(1, Math.max(0, point.share())),
					(point.band() != null) ? point.band().lower() : null,
					(point.band() != null) ? point.band().upper() : null));
		}
		double last = points.get(points.size() - 1).share();
		return new StepChart.Series(style, label, Share.wholePercent(last) + "%", points);
	}

	private static String headline(Curves curves) {
		Curve.Median median = curves.piloting().median();
		List<Curve.Point> points = curves.piloting().points();
		return headline(curves.lives(), (median != null) ? median.months() : null,
				points.isEmpty() ? 0 : points.get(points.size() - 1).months());
	}

	/**
	 * True whatever the numbers are.
	 * @param median the months after which half are no longer pilots; null if that is not
	 * known yet
	 * @param longest the months up to which at least five are followed
	 */
	static String headline(int lives, @Nullable Integer median, int longest) {
		if (lives == 0) {
			return "Of nothing here is it stated when it was first live";
		}
		if (lives < Share.LEAST_FOR_PERCENTAGE) {
			return "Too few to tell how long pilots last: " + Words.initiatives(lives);
		}
		return (median != null) ? "Within " + Spread.months(median) + " of first use half are embedded or have ended"
				: "Less than half are embedded or have ended within " + Spread.months(longest)
						+ " of first use, as far as enough are followed";
	}

}
