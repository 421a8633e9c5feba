package uk.nhs.london.aiportal.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A row of a file of public reports, as it was read.
 *
 * @param number as a spreadsheet counts: the headings are row 1
 * @param headings those of the file, in lower case
 * @param cells without white space around them; as many as there are headings, unless the
 * row is {@link #ragged}
 */
record ReportRow(int number, List<String> headings, List<String> cells) {

	/**
	 * Whether it has more or fewer cells than the headings, so that no cell can be told.
	 */
	boolean ragged() {
		return this.cells.size() != this.headings.size();
	}

	/** The text of a cell; null if it is empty or cannot be told. */
	@Nullable String text(Column column) {
		int place = ragged() ? -1 : this.headings.indexOf(column.heading());
		return (place < 0 || this.cells.get(place).isEmpty()) ? null : this.cells.get(place);
	}

	/**
	 * Every cell by its heading, in the order of the file; columns of our own left out.
	 */
	Map<String, String> byHeading() {
		Map<String, String> cells = new LinkedHashMap<>();
		for (int i = 0; i < Math.min(this.headings.size(), this.cells.size()); i++) {
			if (!RefusedRows.OWN_HEADINGS.contains(this.headings.get(i))) {
				cells.put(this.headings.get(i), this.cells.get(i));
			}
		}
		return cells;
	}

}
