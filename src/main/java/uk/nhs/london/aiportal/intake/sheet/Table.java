package uk.nhs.london.aiportal.intake.sheet;

import java.util.stream.Stream;

/** Rows as they stand in a file, before anybody knows which of them are headings. */
interface Table {

	/**
	 * Read the rows anew, blank ones too; to be closed. Their cells are as many as stand
	 * in the file.
	 * @throws UnreadableFileException also later, where the file cannot be read on
	 */
	Stream<SheetRow> rows();

	/**
	 * Whether a row must hold as many cells as the headings. A workbook leaves out those
	 * that are empty.
	 */
	boolean rowsAreWhole();

	/** What the file was found to be, complete once all rows were read. */
	String format();

}
