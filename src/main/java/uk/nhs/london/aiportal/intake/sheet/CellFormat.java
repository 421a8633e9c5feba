package uk.nhs.london.aiportal.intake.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What a workbook shows a number as. A date is kept as a number of days, so that only the
 * format tells it from other numbers, and says how much of it the person sees: March 2026
 * may be kept as the first of the month.
 */
enum CellFormat {

	NUMBER, YEAR, MONTH, DAY, MOMENT, TIME;

	/** What Excel shows of a double; the rest is noise of binary fractions. */
	private static final MathContext SHOWN = new MathContext(15);

	/** 31 December 9999. */
	private static final double LAST_DAY = 2958465;

	/** Excel has a 29 February 1900, which was not. */
	private static final int DAYS_BEFORE_MARCH_1900 = 61;

	/**
	 * The format of cells.
	 * @param id of a built-in format, whose code is not written in the file
	 * @param code null for a built-in format
	 */
	static CellFormat of(int id, @Nullable String code) {
		if (code != null) {
			return ofCode(code);
		}
		return switch (id) {
			case 14, 15, 16, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> DAY;
			case 17, 55, 56 -> MONTH;
			case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47 -> TIME;
			case 22 -> MOMENT;
			default -> NUMBER;
		};
	}

	/**
	 * Words in quotation marks, colours and languages in brackets are not of the date.
	 */
	private static CellFormat ofCode(String code) {
		String signs = code.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "")
			.replaceAll("\\[[^\\]hmsHMS][^\\]]*\\]", "")
			.replaceAll(";.*", "")
			.toLowerCase(Locale.ROOT);
		if (signs.contains("general") || signs.matches(".*[0#?].*") && !signs.matches(".*[ydhs].*")) {
			return NUMBER;
		}
		boolean time = signs.contains("h") || signs.contains("s");
		if (signs.contains("d") || (signs.contains("y") && time)) {
			return time ? MOMENT : DAY;
		}
		if (time) {
			return TIME;
		}
		if (signs.contains("m")) {
			return MONTH;
		}
		return signs.contains("y") ? YEAR : NUMBER;
	}

	/**
	 * The number as text: as short as it can be, or as the date that a person sees, as in
	 * 2026, 2026-03, 2026-03-31 or 2026-03-31T14:05.
	 * @throws NumberFormatException if it is none
	 */
	String show(String number, boolean from1904) {
		double value = Double.parseDouble(number);
		if (!Double.isFinite(value)) {
			throw new NumberFormatException(number);
		}
		if (this == NUMBER || value < (this == TIME ? 0 : 1) || value >= LAST_DAY + 1) {
			BigDecimal plain = new BigDecimal(value, SHOWN).stripTrailingZeros();
			return (plain.signum() == 0) ? "0" : plain.toPlainString();
		}
		LocalDateTime moment = moment(value, from1904);
		LocalDate day = moment.toLocalDate();
		return switch (this) {
			case YEAR -> String.valueOf(day.getYear());
			case MONTH -> YearMonth.from(day).toString();
			case DAY -> day.toString();
			case TIME -> moment.toLocalTime().toString();
			default -> moment.toLocalTime().toSecondOfDay() == 0 ? day.toString() : moment.toString();
		};
	}

	private static LocalDateTime moment(double value, boolean from1904) {
		long days = (long) Math.floor(value);
		LocalDate first = LocalDate.of(1899, 12, (days < DAYS_BEFORE_MARCH_1900) ? 31 : 30);
		return (from1904 ? LocalDate.of(1904, 1, 1) : first).plusDays(days)
			.atStartOfDay()
			.plus(Math.round((value - days) * 86_400), ChronoUnit.SECONDS);
	}

}
