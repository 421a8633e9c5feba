package uk.nhs.london.aiportal.chart;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How far each of several places has come in each of several kinds: a table whose cells
 * carry a letter and a filling.
 *
 * @param key every grade, the furthest first
 * @param columns the kinds
 * @param rows the places
 * @param counted the grade whose places the last row counts
 */
public record HeatMap(List<Grade> key, List<String> columns, List<Row> rows, Grade counted) {

	/**
	 * A place.
	 *
	 * @param href null for no link
	 * @param cells one for each column; null if the place has reported nothing, which is
	 * not the same as nothing registered
	 */
	public record Row(String label, @Nullable String href, @Nullable List<Cell> cells) {

	}

	/**
	 * How far a place has come in one kind.
	 *
	 * @param href to what is counted there; null for no link
	 */
	public record Cell(Grade grade, @Nullable String href) {

	}

	public HeatMap {
		for (Row row : rows) {
			if (row.cells() != null && row.cells().size() != columns.size()) {
				throw new IllegalArgumentException(
						"%s has %d cells, not %d".formatted(row.label(), row.cells().size(), columns.size()));
			}
		}
	}

	/** How many places have the counted grade in a column, from 0. */
	public long count(int column) {
		return this.rows.stream()
			.map(Row::cells)
			.filter((cells) -> cells != null && cells.get(column).grade().equals(this.counted))
			.count();
	}

	/** How many places have reported. */
	public long reporting() {
		return this.rows.stream().filter((row) -> row.cells() != null).count();
	}

}
