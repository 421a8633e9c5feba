package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Months as values of indicators have them: 2024.03. */
final class Months {

	private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu.MM");

	private Months() {
	}

	/** From January to March two. */
	static int between(String month, YearMonth now) {
		return (int) ChronoUnit.MONTHS.between(YearMonth.parse(month, WRITTEN), now);
	}

	/**
	 * For how many months all that began in a month have been followed by a date, as the
	 * register follows them; less than 0 if the month is not over.
	 */
	static int followed(String month, LocalDate date) {
		LocalDate last = YearMonth.parse(month, WRITTEN).atEndOfMonth();
		int months = (int) ChronoUnit.MONTHS.between(last, date);
		return last.plusMonths(months + 1L).isAfter(date) ? (last.isAfter(date) ? -1 : months) : months + 1;
	}

}
