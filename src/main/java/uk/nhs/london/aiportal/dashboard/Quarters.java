package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/** Quarters of the calendar year. */
final class Quarters {

	/** How many a trend shows. */
	static final int SHOWN = 12;

	private Quarters() {
	}

	/**
	 * The last days of the twelve quarters up to a date, oldest first; the last is the
	 * date itself, whose quarter may go on.
	 */
	static List<LocalDate> endsUpTo(LocalDate date) {
		List<LocalDate> ends = new ArrayList<>();
		LocalDate begin = begin(date);
		for (int back = SHOWN - 2; back >= 0; back--) {
			ends.add(begin.minusMonths(3L * back).minusDays(1));
		}
		ends.add(date);
		return ends;
	}

	/** The last day of the quarter before that of a date. */
	static LocalDate before(LocalDate date) {
		return begin(date).minusDays(1);
	}

	/** The first day of the quarter of a date. */
	static LocalDate begin(LocalDate date) {
		return date.with(IsoFields.DAY_OF_QUARTER, 1);
	}

	/** "Q3 2026". */
	static String name(LocalDate date) {
		return "Q" + date.get(IsoFields.QUARTER_OF_YEAR) + " " + date.getYear();
	}

	/** "Q3 26". */
	static String shortName(LocalDate date) {
		return "Q" + date.get(IsoFields.QUARTER_OF_YEAR) + " " + String.valueOf(date.getYear()).substring(2);
	}

}
