package uk.nhs.london.aiportal.intake;

/** What a column of a register's file is to the register. */
enum ColumnKind {

	/** Which record a row is. */
	REFERENCE,
	/** Which version of it the file was made from. */
	VERSION,
	/** Whose a new record is. */
	ORGANISATION,
	/** Why fields do not apply. */
	REASONS,
	/** An answer that a cell can state. */
	ANSWER,
	/** An answer that has rows, or that events tell. */
	OWN_PAGE,
	/** Words for the code in another column. */
	LABEL,
	/** What the register works out. */
	WORKED_OUT,
	/** None of the register's. */
	UNKNOWN

}
