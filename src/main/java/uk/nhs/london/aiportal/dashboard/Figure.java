package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.chart.Chart;
import uk.nhs.london.aiportal.web.Markup;

/**
 * A finding with its picture and the numbers behind it; the page and the file are made
 * from the same rows.
 *
 * @param headline what the numbers say
 * @param subtitle measure, place and time
 * @param rows a cell for each column
 * @param chart its picture; null if there is nothing to draw, or if the table says it
 * best
 * @param most how many rows the page has at most; the file has all
 */
record Figure(FigureName name, String headline, String subtitle, List<Column> columns, List<List<Cell>> rows,
		@Nullable Chart chart, int most) {

	Figure(FigureName name, String headline, String subtitle, List<Column> columns, List<List<Cell>> rows,
			@Nullable Chart chart) {
		this(name, headline, subtitle, columns, rows, chart, Integer.MAX_VALUE);
	}

	/** The rows of the page without what is in the file only. */
	List<List<Cell>> shownRows() {
		return this.rows.stream().limit(this.most).map(this::shown).toList();
	}

	/** The rows of the page. */
	public Markup markup() {
		return TableRows.of(shownColumns(), shownRows());
	}

	/** That the page has not all rows; null if it has. */
	public @Nullable String limited() {
		return (this.rows.size() > this.most) ? "The first " + Words.number(this.most) + " of "
				+ Words.number(this.rows.size()) + " rows; all " + Words.number(this.rows.size()) + " are in the file."
				: null;
	}

	/** Whether the table is all there is to see, so that it stands open. */
	public boolean isList() {
		return this.chart == null && !this.rows.isEmpty();
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
