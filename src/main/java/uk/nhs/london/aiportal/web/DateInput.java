package uk.nhs.london.aiportal.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.PartialDate.Precision;

/**
 * A date as a person typed it. Text, so that "banana" is shown back beside all other
 * errors; {@link RealDate} says what is wrong with it.
 *
 * @param day the day or nothing
 * @param month the month as a number or an English word ("3", "March", "mar"), or nothing
 * @param year the year in four digits
 */
public record DateInput(String day, String month, String year) {

	/** Nothing typed; what a form starts from, since a page cannot show a null. */
	public static final DateInput BLANK = new DateInput("", "", "");

	private static final Pattern DAY = Pattern.compile("\\d{1,2}");

	private static final Pattern YEAR = Pattern.compile("\\d{4}");

	// A browser that leaves a part out binds null.
	public DateInput(@Nullable String day, @Nullable String month, @Nullable String year) {
		this.day = (day != null) ? day.strip() : "";
		this.month = (month != null) ? month.strip() : "";
		this.year = (year != null) ? year.strip() : "";
	}

	public static DateInput of(@Nullable LocalDate date) {
		return (date != null) ? of(PartialDate.of(date)) : BLANK;
	}

	/** Only the parts that were stated are filled. */
	public static DateInput of(@Nullable PartialDate date) {
		if (date == null) {
			return BLANK;
		}
		LocalDate first = date.firstDay();
		String year = String.valueOf(first.getYear());
		return switch (date.precision()) {
			case YEAR -> new DateInput("", "", year);
			case MONTH -> new DateInput("", String.valueOf(first.getMonthValue()), year);
			case DAY ->
				new DateInput(String.valueOf(first.getDayOfMonth()), String.valueOf(first.getMonthValue()), year);
		};
	}

	/** For the compact constructor of a form: a date that was not posted is blank. */
	public static DateInput orBlank(@Nullable DateInput typed) {
		return (typed != null) ? typed : BLANK;
	}

	public boolean isBlank() {
		return this.day.isEmpty() && this.month.isEmpty() && this.year.isEmpty();
	}

	/**
	 * The date to the precision typed; null if blank.
	 * @throws DateTimeException if what was typed is no date
	 */
	public @Nullable PartialDate toPartialDate() {
		if (isBlank()) {
			return null;
		}
		if (!YEAR.matcher(this.year).matches()) {
			throw new DateTimeException("No year of four digits: " + this);
		}
		int typedYear = Integer.parseInt(this.year);
		if (this.month.isEmpty()) {
			if (!this.day.isEmpty()) {
				throw new DateTimeException("A day without a month: " + this);
			}
			return new PartialDate(LocalDate.of(typedYear, Month.JANUARY, 1), Precision.YEAR);
		}
		Month typedMonth = parseMonth(this.month);
		if (this.day.isEmpty()) {
			return new PartialDate(LocalDate.of(typedYear, typedMonth, 1), Precision.MONTH);
		}
		if (!DAY.matcher(this.day).matches()) {
			throw new DateTimeException("No day of the month: " + this);
		}
		return PartialDate.of(LocalDate.of(typedYear, typedMonth, Integer.parseInt(this.day)));
	}

	/**
	 * The first day of what was typed; null if blank.
	 * @throws DateTimeException if what was typed is no date
	 */
	public @Nullable LocalDate toDate() {
		PartialDate date = toPartialDate();
		return (date != null) ? date.firstDay() : null;
	}

	private static Month parseMonth(String typed) {
		if (DAY.matcher(typed).matches()) {
			return Month.of(Integer.parseInt(typed));
		}
		for (Month month : Month.values()) {
			String name = month.getDisplayName(TextStyle.FULL, Locale.UK);
			if (name.equalsIgnoreCase(typed) || name.substring(0, 3).equalsIgnoreCase(typed)) {
				return month;
			}
		}
		throw new DateTimeException("No month: " + typed);
	}

}
