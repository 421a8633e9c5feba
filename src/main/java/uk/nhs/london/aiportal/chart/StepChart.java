package uk.nhs.london.aiportal.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Shares from 0 to 100% over months, in steps, with the band of their uncertainty: up to
 * three lines, each named where it ends. Heights are pixels; along the chart a path
 * counts in months and words stand at percentages, so that the picture stretches and the
 * words do not.
 *
 * @param axis what the months count
 * @param months the right edge
 * @param lines the ones that have points
 * @param rules the lines across, the lowest first
 * @param ticks months under the axis, the earliest first
 * @param risks the lives at each tick
 */
public record StepChart(String axis, int months, List<Line> lines, List<Rule> rules, List<Tick> ticks,
		List<Risk> risks) implements Chart {

	/** More cannot be told apart without colour. */
	private static final int MOST_LINES = 3;

	private static final int TOP = 14;

	private static final int BASE = 254;

	/** With room for the numbers of the axis and what they count. */
	private static final int HEIGHT = 300;

	/** From the middle of a name of two lines to that of the next. */
	private static final int NAME_PITCH = 38;

	private static final int NAME_MARGIN = 8;

	private static final int LEAST_MONTHS = 6;

	private static final int[] STEPS = { 6, 12, 24, 60, 120 };

	/** As many as have room on a narrow screen. */
	private static final int MOST_TICKS = 5;

	/**
	 * A line as it is asked for.
	 *
	 * @param label in up to 12 letters
	 * @param words what it has come to, such as "31%"
	 * @param points the earliest first, from 0 months on; none leaves the line out. The
	 * last one is where the line ends
	 */
	public record Series(LineStyle style, String label, String words, List<Point> points) {

	}

	/**
	 * What holds from a number of months on, until the next.
	 *
	 * @param atRisk lives watched for at least so long
	 * @param share from 0 to 1
	 * @param lower of the band; null, as upper, where there is none
	 */
	public record Point(int months, int atRisk, double share, @Nullable Double lower, @Nullable Double upper) {

		public Point {
			if (!(share >= 0 && share <= 1)) {
				throw new IllegalArgumentException("A share must be from 0 to 1: " + share);
			}
		}

	}

	/**
	 * A line as it is drawn.
	 *
	 * @param path in months and pixels
	 * @param band the area around it; empty for none
	 * @param leader from its end to the right edge; empty if it ends there
	 * @param endY its height at the right
	 * @param nameY the middle of its name, which has moved if another's stands there
	 */
	public record Line(LineStyle style, String label, String words, String path, String band, String leader, int endY,
			int nameY) {

	}

	/** A line across. */
	public record Rule(String label, int y) {

		public boolean isBase() {
			return this.y == BASE;
		}

	}

	/**
	 * A number of months under the axis.
	 *
	 * @param anchor which end of it stands there: start, middle or end
	 */
	public record Tick(int months, String x, String anchor) {

	}

	/** The lives of a line at each tick. */
	public record Risk(String label, List<Integer> lives) {

	}

	@Override
	public String fragment() {
		return "fragments/charts-steps :: stepsAndRisks";
	}

	@Override
	public String description() {
		return "Lines in steps. The table after it has the same numbers.";
	}

	/** Lines are named where they end. */
	@Override
	public List<Key> key() {
		return List.of();
	}

	public boolean isEmpty() {
		return this.lines.isEmpty();
	}

	public int height() {
		return HEIGHT;
	}

	/** The top of the area that paths are drawn in. */
	public int plotTop() {
		return TOP;
	}

	public int plotHeight() {
		return BASE - TOP;
	}

	/** The line that the numbers of the axis stand on. */
	public int tickY() {
		return BASE + 20;
	}

	/** The line that the words under them stand on. */
	public int axisY() {
		return BASE + 42;
	}

	/**
	 * Draw up to three lines.
	 * @param axis what the months count, such as "Months since the pilot went live"
	 * @param everybody the name of the lives of all lines together, in the table of those
	 * at risk, where they are the same for every line
	 */
	public static StepChart of(String axis, String everybody, List<Series> asked) {
		Set<LineStyle> styles = EnumSet.noneOf(LineStyle.class);
		if (asked.size() > MOST_LINES || !asked.stream().map(Series::style).allMatch(styles::add)) {
			throw new IllegalArgumentException("Up to three lines, each in a style of its own: " + asked.size());
		}
		List<Series> drawn = asked.stream().filter((one) -> !one.points().isEmpty()).toList();
		int months = Math.max(LEAST_MONTHS, drawn.stream().mapToInt(StepChart::end).max().orElse(0));
		List<Rule> rules = new ArrayList<>();
		for (int percent = 0; percent <= 100; percent += 25) {
			rules.add(new Rule(percent + "%", TOP + (int) Math.round(y(percent / 100.0))));
		}
		List<Tick> ticks = ticks(months);
		return new StepChart(axis, months, lines(drawn, months), rules, ticks, risks(everybody, drawn, ticks));
	}

	private static int end(Series series) {
		return series.points().get(series.points().size() - 1).months();
	}

	private static List<Tick> ticks(int months) {
		int step = STEPS[STEPS.length - 1];
		for (int i = STEPS.length - 1; i >= 0; i--) {
			step = (months / STEPS[i] < MOST_TICKS) ? STEPS[i] : step;
		}
		List<Tick> ticks = new ArrayList<>();
		for (int month = 0; month <= months; month += step) {
			double place = (double) month / months;
			ticks.add(new Tick(month, Percent.of(place), (month == 0) ? "start" : (place > 0.97) ? "end" : "middle"));
		}
		return ticks;
	}

	private static List<Line> lines(List<Series> drawn, int months) {
		List<Integer> middles = middles(drawn);
		List<Line> lines = new ArrayList<>();
		for (int i = 0; i < drawn.size(); i++) {
			Series series = drawn.get(i);
			double endY = y(series.points().get(series.points().size() - 1).share());
			String leader = (end(series) < months) ? "M%d %sH%d".formatted(end(series), pixels(endY), months) : "";
			lines.add(new Line(series.style(), series.label(), series.words(), path(series), band(series), leader,
					TOP + (int) Math.round(endY), middles.get(i)));
		}
		return lines;
	}

	private static String path(Series series) {
		StringBuilder path = new StringBuilder();
		for (Point point : series.points()) {
			String y = pixels(y(point.share()));
			path.append(path.isEmpty() ? "M%d %s".formatted(point.months(), y) : "H%dV%s".formatted(point.months(), y));
		}
		return path.toString();
	}

	/** A box from each point to the next. */
	private static String band(Series series) {
		StringBuilder band = new StringBuilder();
		List<Point> points = series.points();
		for (int i = 0; i + 1 < points.size(); i++) {
			Point point = points.get(i);
			if (point.lower() != null && point.upper() != null) {
				band.append("M%d %sH%dV%sH%dZ".formatted(point.months(), pixels(y(point.upper())),
						points.get(i + 1).months(), pixels(y(point.lower())), point.months()));
			}
		}
		return band.toString();
	}

	/** Names stand where their lines end, moved as little as keeps them apart. */
	private static List<Integer> middles(List<Series> drawn) {
		List<Integer> middles = new ArrayList<>();
		drawn.forEach((series) -> middles
			.add(TOP + (int) Math.round(y(series.points().get(series.points().size() - 1).share()))));
		List<Integer> downwards = new ArrayList<>();
		for (int i = 0; i < drawn.size(); i++) {
			downwards.add(i);
		}
		downwards.sort(Comparator.comparing(middles::get));
		int least = TOP + NAME_MARGIN;
		for (int i : downwards) {
			middles.set(i, Math.max(least, middles.get(i)));
			least = middles.get(i) + NAME_PITCH;
		}
		int most = BASE - NAME_MARGIN;
		for (int at = downwards.size() - 1; at >= 0; at--) {
			int i = downwards.get(at);
			middles.set(i, Math.min(most, middles.get(i)));
			most = middles.get(i) - NAME_PITCH;
		}
		return middles;
	}

	private static List<Risk> risks(String everybody, List<Series> drawn, List<Tick> ticks) {
		List<Risk> risks = drawn.stream()
			.map((series) -> new Risk(series.label(),
					ticks.stream().map((tick) -> atRisk(series, tick.months())).toList()))
			.toList();
		boolean same = risks.stream().map(Risk::lives).distinct().count() == 1;
		return same ? List.of(new Risk(everybody, risks.get(0).lives())) : risks;
	}

	private static int atRisk(Series series, int months) {
		return series.points()
			.stream()
			.filter((point) -> point.months() >= months)
			.findFirst()
			.map(Point::atRisk)
			.orElse(0);
	}

	/** Pixels from the top of the area that paths are drawn in. */
	private static double y(double share) {
		return (1 - share) * (BASE - TOP);
	}

	private static String pixels(double y) {
		return String.format(Locale.ROOT, "%.1f", y);
	}

}
