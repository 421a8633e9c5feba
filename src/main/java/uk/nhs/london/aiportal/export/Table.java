package uk.nhs.london.aiportal.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A table of the export. The CSV file, the package, the workbook, the dictionary and the
 * metadata for machines are all made from the same tables, so none can differ from
 * another.
 *
 * @param <S> what its rows are taken from: an initiative, or the map of a date
 * @param <T> a row
 * @param name in snake case: the name of its file and of its sheet
 * @param meaning what a row of it is, in a sentence
 * @param key the columns that together tell a row from all others
 * @param links which columns name a row of another table
 * @param rows in an order that never changes
 */
record Table<S, T>(String name, String meaning, List<String> key, List<Link> links, List<Column<T>> columns,
		Function<S, List<T>> rows) {

	Table {
		key = List.copyOf(key);
		links = List.copyOf(links);
		columns = List.copyOf(columns);
	}

	/** That a column holds what tells the rows of another table apart. */
	record Link(String column, String table, String toColumn) {
	}

	List<String> header() {
		return this.columns.stream().map(Column::name).toList();
	}

	/** Hand over the cells of each row that comes from a source. */
	void write(S source, Consumer<List<String>> taker) {
		for (T row : this.rows.apply(source)) {
			List<String> cells = new ArrayList<>(this.columns.size());
			for (Column<T> column : this.columns) {
				cells.add(column.cell().apply(row));
			}
			taker.accept(cells);
		}
	}

	String fileName() {
		return this.name + ".csv";
	}

}
