package uk.nhs.london.aiportal.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.PartialDate.Precision;

/**
 * Reads a date as people and spreadsheets write it, and keeps how much of it was said:
 * March 2026 stays a month. A number before a number is the day, as in Britain; what
 * could only be read the American way is refused, not turned round. So is a number of
 * days as a spreadsheet keeps it: of a workbook the dates come as dates.
 */
final class DateReader {

	/** The NHS began; earlier years are slips of the pen, and so are very late ones. */
	private static final int EARLIEST = 1948;

	private static final int LATEST = 2199;

	private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:\\.0)?");

	/** As in 2011/12, which is December or a financial year. */
	private static final Pattern TWO_YEARS = Pattern.compile("\\d\\d(\\d\\d)/(\\d\\d)");

	private static final Pattern YEAR_FIRST = Pattern
		.compile("(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?:[t ]\\d{1,2}:\\d{2}.*)?");

	private static final Pattern DAY_FIRST = Pattern
		.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})(?:[t ]\\d{1,2}:\\d{2}.*)?");

	private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");

	private static final Pattern WORD_YEAR = Pattern.compile("([a-z]+)[-., ]+(\\d{4}|\\d{2})");

	private static final Pattern YEAR_WORD = Pattern.compile("(\\d{4})[-., ]+([a-z]+)");

	private static final Pattern DAY_WORD_YEAR = Pattern
		.compile("(\\d{1,2})(?:st|nd|rd|th)?[-., ]+(?:of )?([a-z]+)[-., ]+(\\d{4}|\\d{2})");

	private static final Pattern WORD_DAY_YEAR = Pattern.compile("([a-z]+) (\\d{1,2})(?:st|nd|rd|th)?[, ]+(\\d{4})");

	private static final Pattern WEEKDAY = Pattern
		.compile("^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?[., ]+");

	private DateReader() {
	}

	/** The date that a text is, to the precision that it states; empty if it is none. */
	static Optional<PartialDate> read(String text) {
		try {
			PartialDate date = parse(WEEKDAY.matcher(text.strip().toLowerCase(Locale.UK)).replaceFirst(""));
			int year = date.firstDay().getYear();
			return (year >= EARLIEST && year <= LATEST) ? Optional.of(date) : Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static PartialDate parse(String text) {
		Matcher year = YEAR.matcher(text);
		if (year.matches()) {
			return PartialDate.parse(year.group(1));
		}
		Matcher years = TWO_YEARS.matcher(text);
		if (years.matches() && Integer.parseInt(years.group(1)) + 1 == Integer.parseInt(years.group(2))) {
			throw new DateTimeException("A month or a financial year: " + text);
		}
		Matcher iso = YEAR_FIRST.matcher(text);
		if (iso.matches()) {
			return (iso.group(3) != null) ? day(iso.group(1), iso.group(2), iso.group(3))
					: month(iso.group(1), Integer.parseInt(iso.group(2)));
		}
		Matcher british = DAY_FIRST.matcher(text);
		if (british.matches()) {
			return day(british.group(3), british.group(2), british.group(1));
		}
		Matcher month = MONTH_YEAR.matcher(text);
		if (month.matches()) {
			return month(month.group(2), Integer.parseInt(month.group(1)));
		}
		return inWords(text);
	}

	private static PartialDate inWords(String text) {
		Matcher day = DAY_WORD_YEAR.matcher(text);
		if (day.matches()) {
			return day(day.group(3), String.valueOf(named(day.group(2))), day.group(1));
		}
		Matcher american = WORD_DAY_YEAR.matcher(text);
		if (american.matches()) {
			return day(american.group(3), String.valueOf(named(american.group(1))), american.group(2));
		}
		Matcher month = WORD_YEAR.matcher(text);
		if (month.matches()) {
			return month(month.group(2), named(month.group(1)));
		}
		Matcher yearFirst = YEAR_WORD.matcher(text);
		if (yearFirst.matches()) {
			return month(yearFirst.group(1), named(yearFirst.group(2)));
		}
		throw new DateTimeException("No date: " + text);
	}

	private static PartialDate day(String year, String month, String day) {
		return PartialDate.of(LocalDate.of(full(year), Integer.parseInt(month), Integer.parseInt(day)));
	}

	private static PartialDate month(String year, int month) {
		return new PartialDate(YearMonth.of(full(year), month).atDay(1), Precision.MONTH);
	}

	/** Spreadsheets write March 2026 as Mar-26. */
	private static int full(String year) {
		return (year.length() == 2) ? 2000 + Integer.parseInt(year) : Integer.parseInt(year);
	}

	private static int named(String word) {
		for (Month month : Month.values()) {
			String name = month.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.UK);
			boolean short4 = month == Month.SEPTEMBER && word.equals("sept");
			if (name.equals(word) || name.substring(0, 3).equals(word) || short4) {
				return month.getValue();
			}
		}
		throw new DateTimeException("No month: " + word);
	}

}
