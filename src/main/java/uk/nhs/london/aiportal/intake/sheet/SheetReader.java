package uk.nhs.london.aiportal.intake.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds the table in a file: a CSV of any usual encoding and delimiter, or a workbook.
 * What a file may cost is bounded by the constants here; each refusal names its bound.
 */
public final class SheetReader {

	/** A file of this size is refused. */
	public static final int MOST_BYTES = 25 * 1024 * 1024;

	public static final int MOST_ROWS = 100_000;

	public static final int MOST_COLUMNS = 500;

	/** What a cell of Excel holds at most. A row with a longer one is refused. */
	public static final int LONGEST_CELL = 32_767;

	static final String TOO_LONG = "goes on for more than 32,767 characters, the most that a cell of a workbook holds";

	static final int SHOWN_OF_TOO_LONG = 100;

	/** Above the headings there may be a title, a date and a note or two. */
	private static final int ROWS_LOOKED_AT = 20;

	private SheetReader() {
	}

	/**
	 * Read the headings, and look through all rows once, so that a file which cannot be
	 * read to its end is refused at once.
	 * @param fileName as the browser gave it
	 * @throws UnreadableFileException if no table can be found in it
	 */
	public static Sheet read(byte[] content, String fileName) {
		return read(content, fileName, null);
	}

	/**
	 * Read a file of which a person says where its headings are.
	 * @param headingRow as a spreadsheet counts; null to find it
	 * @throws UnreadableFileException if there are no headings, or no rows under them
	 */
	public static Sheet read(byte[] content, String fileName, @Nullable Integer headingRow) {
		if (content.length == 0) {
			throw new UnreadableFileException("The selected file is empty");
		}
		if (content.length >= MOST_BYTES) {
			throw new UnreadableFileException("The selected file must be smaller than 25MB");
		}
		return read(switch (FileKind.of(content)) {
			case ZIP -> WorkbookTable.of(content, fileName);
			case TEXT -> CsvTable.of(content, fileName);
		}, headingRow);
	}

	static Sheet read(Table table, @Nullable Integer headingRow) {
		SheetRow head = head(table, headingRow);
		List<String> headings = headings(head.cells());
		Sheet sheet = new Sheet(headings, head.number(), "", () -> rows(table, head.number(), headings.size()));
		try (Stream<SheetRow> rows = sheet.rows()) {
			if (rows.count() == 0) {
				throw new UnreadableFileException(
						"The selected file is empty: it has headings in row %d and no row under them"
							.formatted(head.number()));
			}
		}
		return new Sheet(headings, head.number(), table.format(), sheet.reading());
	}

	private static SheetRow head(Table table, @Nullable Integer headingRow) {
		try (Stream<SheetRow> rows = table.rows()) {
			Stream<SheetRow> filled = rows.filter((row) -> !row.blank());
			Optional<SheetRow> head = (headingRow != null)
					? filled.dropWhile((row) -> row.number() < headingRow).findFirst()
					: likeliest(filled.limit(ROWS_LOOKED_AT).toList());
			return head.filter((row) -> headingRow == null || row.number() == headingRow)
				.orElseThrow(() -> new UnreadableFileException((headingRow != null)
						? "Row %,d has no headings".formatted(headingRow) : "The selected file is empty"));
		}
	}

	/**
	 * The first row of which more than half is filled, of what the fullest row fills: a
	 * title above the table fills a cell or two.
	 */
	private static Optional<SheetRow> likeliest(List<SheetRow> first) {
		long most = first.stream().mapToLong(SheetReader::filled).max().orElse(0);
		return first.stream().filter((row) -> filled(row) * 2 > most).findFirst();
	}

	private static long filled(SheetRow row) {
		return row.cells().stream().filter((cell) -> !Spaces.blank(cell)).count();
	}

	private static List<String> headings(List<String> cells) {
		List<String> headings = new ArrayList<>(cells.stream().map(Spaces::single).toList());
		while (!headings.isEmpty() && headings.get(headings.size() - 1).isEmpty()) {
			headings.remove(headings.size() - 1);
		}
		return headings;
	}

	private static Stream<SheetRow> rows(Table table, int headingRow, int columns) {
		AtomicInteger read = new AtomicInteger();
		return table.rows().filter((row) -> row.number() > headingRow && !row.blank()).map((row) -> {
			if (read.incrementAndGet() > MOST_ROWS) {
				throw new UnreadableFileException("The selected file must have 100,000 rows or fewer");
			}
			return fitted(row, columns, table.rowsAreWhole());
		});
	}

	/** The row with as many cells as there are headings, or a fault that says why not. */
	private static SheetRow fitted(SheetRow row, int columns, boolean whole) {
		List<String> cells = new ArrayList<>(row.cells());
		while (cells.size() > columns && Spaces.blank(cells.get(cells.size() - 1))) {
			cells.remove(cells.size() - 1);
		}
		List<CellFault> faults = new ArrayList<>(row.faults());
		if (cells.size() > columns || (whole && cells.size() < columns)) {
			faults.add(CellFault.ofRow("has %,d %s where the headings have %,d, so none of them can be told"
				.formatted(cells.size(), (cells.size() == 1) ? "cell" : "cells", columns)));
		}
		cells.addAll(Collections.nCopies(Math.max(0, columns - cells.size()), ""));
		return new SheetRow(row.number(), cells, faults);
	}

	static UnreadableFileException tooWide(int row) {
		return new UnreadableFileException(
				"The selected file must have 500 columns or fewer. Row %,d has more".formatted(row));
	}

}
