package uk.nhs.london.aiportal.intake;

/**
 * What a column of a file is proposed to be.
 *
 * @param column of the register; empty to leave it out
 * @param why a sentence for the person who decides
 */
record ColumnProposal(String column, Likeness likeness, String why) {

	/** What the proposal rests on, the surest first. */
	enum Likeness {

		/** The heading is the register's name for the column. */
		NAME,
		/**
		 * A mapping for these very headings, or for one of this column, is remembered.
		 */
		REMEMBERED,
		/** The heading is the register's words for the column. */
		LABEL,
		/** The heading is a usual word for the column. */
		SYNONYM,
		/** Nothing is proposed. */
		NONE

	}

}
