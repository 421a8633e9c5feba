package uk.nhs.london.aiportal.initiative;

/** What kind of answer a field holds: how it is asked, shown and written to a file. */
public enum FieldKind {

	/** One line of text. */
	LINE,
	/** Text of several lines. */
	TEXT,
	/** Rows of a table, each said in a line. */
	ROWS,
	/** An address on the web. */
	LINK,
	/** Codes that nobody keeps a list of here, as of sites. */
	SITES,
	/** One code of a vocabulary. */
	CODE,
	/** Any number of codes of a vocabulary. */
	CODES, YES_NO, NUMBER, DATE;

	/** Whether the answer is of a vocabulary whose codes have words. */
	public boolean coded() {
		return this == CODE || this == CODES;
	}

}
