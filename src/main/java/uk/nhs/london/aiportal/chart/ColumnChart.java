package uk.nhs.london.aiportal.chart;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Standing columns over time. Heights are pixels, places along the chart are percentages.
 *
 * @param key what the fillings mean, the lowest first
 * @param ticks the lines across, the lowest first
 */
public record ColumnChart(List<Key> key, List<Tick> ticks, List<Column> columns) implements Chart {

	/** The top of the highest tick, under room for a number above the columns. */
	private static final int TOP = 24;

	/** Where columns stand. */
	private static final int BASE = 264;

	/** With room for words under the columns. */
	private static final int HEIGHT = 300;

	/** Room for the numbers of the scale. */
	private static final double LEFT = 0.1;

	/** How much of its step a column takes. */
	private static final double FILL = 0.72;

	private static final int MOST_TICKS = 5;

	private static final int ABSENT_HEIGHT = 18;

	/** A line across. */
	public record Tick(int value, int y) {

	}

	/**
	 * A time as it is asked for.
	 *
	 * @param parts from the lowest up; null if there was nothing to count
	 */
	public record Time(String label, @Nullable List<Part> parts) {

	}

	/**
	 * A column as it is drawn.
	 *
	 * @param middle its middle, as a percentage of the width
	 * @param total of its parts; null if there was nothing to count
	 * @param top where its highest part ends
	 * @param leading whether its words are the ones to keep where there is no room for
	 * all
	 */
	public record Column(String label, String x, String middle, String width, @Nullable Integer total, int top,
			boolean leading, List<Box> boxes) {

	}

	/** A filled box of a column. */
	public record Box(Style style, int y, int height) {

	}

	@Override
	public String fragment() {
		return "fragments/charts :: columns";
	}

	@Override
	public String description() {
		return "Column chart. The table after it has the same numbers.";
	}

	public int height() {
		return HEIGHT;
	}

	/** The line that the words under the columns stand on. */
	public int labelY() {
		return BASE + 22;
	}

	/** The top of the box of a time in which there was nothing to count. */
	public int absentTop() {
		return BASE - ABSENT_HEIGHT - 1;
	}

	public int absentHeight() {
		return ABSENT_HEIGHT;
	}

	/** Draw columns, the last of which is the one that readers ask about. */
	public static ColumnChart of(List<Key> key, List<Time> times) {
		int highest = times.stream().mapToInt(ColumnChart::total).max().orElse(0);
		int step = step(highest);
		int top = Math.max(step, (highest + step - 1) / step * step);
		List<Tick> ticks = new ArrayList<>();
		for (int value = 0; value <= top; value += step) {
			ticks.add(new Tick(value, y(value, top)));
		}
		List<Column> columns = new ArrayList<>();
		double pitch = (1 - LEFT) / Math.max(1, times.size());
		for (int i = 0; i < times.size(); i++) {
			double middle = LEFT + pitch * (i + 0.5);
			boolean leading = (times.size() - 1 - i) % 4 == 0;
			columns.add(column(times.get(i), middle, pitch * FILL, top, leading));
		}
		return new ColumnChart(key, ticks, columns);
	}

	private static Column column(Time time, double middle, double width, int top, boolean leading) {
		List<Box> boxes = new ArrayList<>();
		int total = 0;
		for (Part part : (time.parts() != null) ? time.parts() : List.<Part>of()) {
			int from = y(total, top);
			total += part.value();
			int to = y(total, top);
			if (part.value() > 0) {
				boxes.add(new Box(part.style(), to, Math.max(1, from - to)));
			}
		}
		return new Column(time.label(), Percent.of(middle - width / 2), Percent.of(middle), Percent.of(width),
				(time.parts() != null) ? total : null, y(total, top), leading, boxes);
	}

	private static int total(Time time) {
		return (time.parts() != null) ? time.parts().stream().mapToInt(Part::value).sum() : 0;
	}

	private static int y(int value, int top) {
		return BASE - (int) Math.round((double) (BASE - TOP) * value / top);
	}

	/** The least of 1, 2, 5, 10, 20, 50 and so on that needs few lines. */
	static int step(int highest) {
		int unit = 1;
		while (true) {
			for (int factor : new int[] { 1, 2, 5 }) {
				if ((long) factor * unit * MOST_TICKS >= highest) {
					return factor * unit;
				}
			}
			unit *= 10;
		}
	}

}
