package uk.nhs.london.aiportal.intake;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running a cell: one that starts like a formula gets an
 * apostrophe in front (OWASP ASVS 1.2.10), which is taken off again when the file comes
 * back, so that a round trip loses nothing.
 */
final class SpreadsheetGuard {

	/** Apostrophes of the cell's own are counted in, or else one would be lost. */
	private static final Pattern RUNS = Pattern.compile("'*[=+\\-@\\t\\r\\x00].*", Pattern.DOTALL);

	private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r\\x00].*", Pattern.DOTALL);

	private SpreadsheetGuard() {
	}

	static String put(String cell) {
		return RUNS.matcher(cell).matches() ? "'" + cell : cell;
	}

	static String takeOff(String cell) {
		return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
	}

}
