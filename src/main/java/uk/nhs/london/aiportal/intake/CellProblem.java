package uk.nhs.london.aiportal.intake;

/**
 * Why a row is refused; a row may have several.
 *
 * @param column the heading of the column; empty for the row as a whole
 * @param value what stands there, shortened
 * @param reason goes on where the value ends, as in "is not a date"
 */
record CellProblem(String column, String value, String reason) {

	private static final int SHOWN = 80;

	CellProblem {
		value = shortened(value);
	}

	static String shortened(String text) {
		return (text.codePointCount(0, text.length()) <= SHOWN) ? text
				: text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
	}

	/** As in: go_live_date "soon" is not a date. */
	String inWords() {
		String where = this.column.isEmpty() ? "The row" : this.column;
		return this.value.isEmpty() ? where + " " + this.reason : where + " \"" + this.value + "\" " + this.reason;
	}

}
