package uk.nhs.london.aiportal.intake.sheet;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The table in a file.
 *
 * @param headings as they stand there, with single spaces, none empty at the end; a
 * heading may be empty or stand twice
 * @param headingRow the row of the last line of headings, as a spreadsheet counts
 * @param format what the file was found to be, in words for people: "CSV, UTF-8, parted
 * by commas"
 * @param reading opens the rows anew with each call; they stream, so that a long file
 * costs no memory
 */
public record Sheet(List<String> headings, int headingRow, String format, Supplier<Stream<SheetRow>> reading) {

	public Sheet {
		headings = List.copyOf(headings);
	}

	/**
	 * The rows that are not blank, in order; to be closed. Reading on may throw an
	 * {@link UnreadableFileException}, as where the file has too many rows or a cell that
	 * is too long.
	 */
	public Stream<SheetRow> rows() {
		return this.reading.get();
	}

}
