package uk.nhs.london.aiportal.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Lives on lines, one under the other, all on one line of time, with numbered marks where
 * something happened. Heights are pixels, places along the chart are percentages.
 *
 * @param key what the fillings mean
 * @param ticks where a stretch of the calendar begins, the earliest first
 * @param marks the earliest first
 * @param height of the whole
 */
public record LifeChart(List<Key> key, List<Tick> ticks, List<Lane> lanes, List<Mark> marks, int height) {

	/** The steps of the calendar, in months. */
	private static final int[] STEPS = { 1, 3, 6, 12, 24, 60, 120, 240 };

	/** As many as have room on a narrow screen. */
	private static final int MOST_TICKS = 4;

	/** From the words above a lane to those above the next. */
	private static final int PITCH = 68;

	private static final int LANE_TOP = 26;

	private static final int LANE_HEIGHT = 30;

	private static final int MARKS_HEIGHT = 30;

	/** So that a mark of 24 pixels hides none beside it on a screen of 320. */
	private static final double LEAST_GAP = 0.09;

	/** What a letter takes of a screen of 320 pixels. */
	private static final double LETTER = 0.031;

	/**
	 * A stretch of days as it is asked for.
	 *
	 * @param to its last day
	 */
	public record Span(LocalDate from, LocalDate to, Style style, String label) {

	}

	/** A line as it is asked for. */
	public record Line(String label, List<Span> spans) {

	}

	/** A line as it is drawn. */
	public record Lane(String label, int labelY, int y, int height, List<Box> boxes) {

		/** Where words within stand. */
		public int wordsY() {
			return this.y + this.height / 2 + 5;
		}

	}

	/**
	 * A filled box.
	 *
	 * @param label null where it has no room, even on a wide screen
	 */
	public record Box(Style style, String x, String width, String middle, @Nullable String label) {

	}

	/**
	 * Where the calendar turns.
	 *
	 * @param anchor which end of the words stands there: start, middle or end
	 */
	public record Tick(String x, String label, String anchor) {

	}

	/**
	 * A mark for what happened on a day, or on days too close to tell apart.
	 *
	 * @param number from 1
	 * @param days how many of the days asked for it stands for
	 */
	public record Mark(int number, String x, int days) {

	}

	public int linesBottom() {
		return (this.lanes.size() - 1) * PITCH + LANE_TOP + LANE_HEIGHT;
	}

	/** The middle of the marks' circles. */
	public int markY() {
		return linesBottom() + 18;
	}

	/** The line that the words of the calendar stand on. */
	public int labelY() {
		return this.height - 6;
	}

	/**
	 * Draw lines from the first to the last day, both included.
	 * @param days what happened, the earliest first; those before the first day stand at
	 * its place
	 */
	public static LifeChart of(LocalDate from, LocalDate to, List<Key> key, List<Line> lines, List<LocalDate> days) {
		Scale scale = new Scale(from, to);
		List<Lane> lanes = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			lanes.add(new Lane(lines.get(i).label(), i * PITCH + 18, i * PITCH + LANE_TOP, LANE_HEIGHT,
					lines.get(i).spans().stream().map(scale::box).toList()));
		}
		List<Mark> marks = marks(scale, days);
		int height = (lines.size() - 1) * PITCH + LANE_TOP + LANE_HEIGHT + (marks.isEmpty() ? 8 : MARKS_HEIGHT) + 22;
		return new LifeChart(key, ticks(scale), lanes, marks, height);
	}

	private static List<Mark> marks(Scale scale, List<LocalDate> days) {
		List<Mark> marks = new ArrayList<>();
		double last = Double.NEGATIVE_INFINITY;
		for (LocalDate day : days) {
			double place = scale.place(day);
			int number = marks.size();
			if (place - last < LEAST_GAP) {
				Mark former = marks.get(number - 1);
				marks.set(number - 1, new Mark(former.number(), former.x(), former.days() + 1));
			}
			else {
				marks.add(new Mark(number + 1, Percent.of(place), 1));
				last = place;
			}
		}
		return List.copyOf(marks);
	}

	private static List<Tick> ticks(Scale scale) {
		for (int step : STEPS) {
			List<LocalDate> turns = turns(scale, step);
			if (turns.size() <= MOST_TICKS) {
				return turns.stream().map((turn) -> tick(scale, turn, step)).toList();
			}
		}
		return List.of();
	}

	private static List<LocalDate> turns(Scale scale, int step) {
		List<LocalDate> turns = new ArrayList<>();
		int months = scale.from.getYear() * 12 + scale.from.getMonthValue() - 1;
		for (int month = (months + step - 1) / step * step;; month += step) {
			LocalDate turn = YearMonth.of(month / 12, month % 12 + 1).atDay(1);
			if (turn.isAfter(scale.to)) {
				return turns;
			}
			if (!turn.isBefore(scale.from)) {
				turns.add(turn);
			}
		}
	}

	private static Tick tick(Scale scale, LocalDate turn, int step) {
		double place = scale.place(turn);
		String label = (step >= 12) ? String.valueOf(turn.getYear())
				: turn.format(DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK));
		return new Tick(Percent.of(place), label, (place < 0.12) ? "start" : (place > 0.88) ? "end" : "middle");
	}

	/** Days as shares of the width. */
	private record Scale(LocalDate from, LocalDate to) {

		Scale {
			if (to.isBefore(from)) {
				throw new IllegalArgumentException("The line ends " + to + ", before it begins " + from);
			}
		}

		/** Where a day begins; the days outside stand at the ends. */
		double place(LocalDate day) {
			double days = ChronoUnit.DAYS.between(this.from, this.to) + 1.0;
			return Math.min(1, Math.max(0, ChronoUnit.DAYS.between(this.from, day) / days));
		}

		Box box(Span span) {
			double start = place(span.from());
			double width = place(span.to().plusDays(1)) - start;
			String label = (width >= span.label().length() * LETTER) ? span.label() : null;
			return new Box(span.style(), Percent.of(start), Percent.of(width), Percent.of(start + width / 2), label);
		}

	}

}
