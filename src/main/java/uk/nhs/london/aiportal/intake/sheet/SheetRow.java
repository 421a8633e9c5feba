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
 * @param faults why the row must be refused, whatever its cells say; mostly none
 */
public record SheetRow(int number, List<String> cells, List<CellFault> faults) {

	public SheetRow {
		cells = List.copyOf(cells);
		faults = List.copyOf(faults);
	}

	public SheetRow(int number, List<String> cells) {
		this(number, cells, List.of());
	}

	boolean blank() {
		return this.faults.isEmpty() && this.cells.stream().allMatch(Spaces::blank);
	}

}
