package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.chart.Chart;

/**
 * A finding with its picture and the numbers behind it; the page and the file are made
 * from the same rows.
 *
 * @param headline what the numbers say
 * @param subtitle measure, place and time
 * @param rows a cell for each column
 * @param chart its picture; null if there is nothing to draw
 */
record Figure(FigureName name, String headline, String subtitle, List<Column> columns, List<List<Cell>> rows,
		@Nullable Chart chart) {

	/** The rows without what is in the file only. */
	public List<List<Cell>> shownRows() {
		return this.rows.stream().map(this::shown).toList();
	}

	private List<Cell> shown(List<Cell> row) {
		List<Cell> shown = new ArrayList<>();
		for (int i = 0; i < row.size(); i++) {
			if (this.columns.get(i).heading() != null) {
				shown.add(row.get(i));
			}
		}
		return shown;
	}

	public List<Column> shownColumns() {
		return this.columns.stream().filter((column) -> column.heading() != null).toList();
	}

}
