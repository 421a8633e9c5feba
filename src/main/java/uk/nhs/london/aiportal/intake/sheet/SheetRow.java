package uk.nhs.london.aiportal.intake.sheet;

import java.util.List;

/**
 * A row under the headings.
 *
 * @param number where the row begins, as the person's spreadsheet counts: the first row
 * of the file is 1
 * @param cells as text, as it stands there, white space and all; a typed cell of a
 * workbook as 2026-03-31, 12, 0.5 or true. As many as there are headings, or more where a
 * row is too long; a row that ends early is filled up with empty cells
 */
public record SheetRow(int number, List<String> cells) {

	public SheetRow {
		cells = List.copyOf(cells);
	}

}
