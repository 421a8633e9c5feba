package uk.nhs.london.aiportal.classification;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A date that a person may know only to the month or the year. It counts as the first day
 * of what is known.
 *
 * @param firstDay the first day of the year, the month, or the day itself
 * @param precision how much of it was stated
 */
public record PartialDate(LocalDate firstDay, Precision precision) implements Comparable<PartialDate> {

	private static final Pattern YEAR = Pattern.compile("\\d{4}");

	private static final Pattern YEAR_MONTH = Pattern.compile("\\d{4}-\\d{2}");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd")
		.withResolverStyle(ResolverStyle.STRICT);

	public PartialDate {
		boolean first = switch (precision) {
			case DAY -> true;
			case MONTH -> firstDay.getDayOfMonth() == 1;
			case YEAR -> firstDay.getDayOfYear() == 1;
		};
		if (!first) {
			throw new IllegalArgumentException("Not the first day of its " + precision + ": " + firstDay);
		}
	}

	/** How much of a date was stated. */
	public enum Precision {

		YEAR, MONTH, DAY

	}

	public static PartialDate of(LocalDate day) {
		return new PartialDate(day, Precision.DAY);
	}

	/**
	 * Read {@code 2022}, {@code 2022-03} or {@code 2022-03-31}.
	 * @throws DateTimeParseException if the text is none of the three or no real date
	 */
	public static PartialDate parse(String text) {
		if (YEAR.matcher(text).matches()) {
			return new PartialDate(LocalDate.of(Integer.parseInt(text), Month.JANUARY, 1), Precision.YEAR);
		}
		if (YEAR_MONTH.matcher(text).matches()) {
			return new PartialDate(YearMonth.parse(text).atDay(1), Precision.MONTH);
		}
		return of(LocalDate.parse(text, DAY));
	}

	/** The date as people write it: 31 March 2022, March 2022 or 2022. */
	public String inWords() {
		String month = this.firstDay.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
		return switch (this.precision) {
			case YEAR -> String.valueOf(this.firstDay.getYear());
			case MONTH -> month + " " + this.firstDay.getYear();
			case DAY -> this.firstDay.getDayOfMonth() + " " + month + " " + this.firstDay.getYear();
		};
	}

	@Override
	public int compareTo(PartialDate other) {
		int byDay = this.firstDay.compareTo(other.firstDay);
		return (byDay != 0) ? byDay : this.precision.compareTo(other.precision);
	}

	/** ISO 8601 to the stated precision; {@link #parse} reads it back. */
	@Override
	public String toString() {
		return switch (this.precision) {
			case YEAR -> String.format("%04d", this.firstDay.getYear());
			case MONTH -> YearMonth.from(this.firstDay).toString();
			case DAY -> this.firstDay.toString();
		};
	}

}
