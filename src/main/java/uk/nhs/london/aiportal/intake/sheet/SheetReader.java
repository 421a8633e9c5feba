package uk.nhs.london.aiportal.intake.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** Finds the table in a file: for now, of a CSV in UTF-8 parted by commas. */
public final class SheetReader {

	/** A file is refused beyond these. */
	public static final int MOST_BYTES = 25 * 1024 * 1024;

	public static final int MOST_ROWS = 100_000;

	public static final int LONGEST_CELL = 40_000;

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private SheetReader() {
	}

	/**
	 * Read the headings, so that the rows can be read.
	 * @param fileName as the browser gave it
	 * @throws UnreadableFileException if no table can be found in it
	 */
	public static Sheet read(byte[] content, String fileName) {
		if (content.length >= MOST_BYTES) {
			throw new UnreadableFileException("The selected file must be smaller than 25MB");
		}
		String text = decoded(content);
		String csv = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
		if (csv.isBlank()) {
			throw new UnreadableFileException("The selected file is empty");
		}
		try (Stream<CsvRecord> records = records(csv)) {
			List<String> headings = records.findFirst()
				.map((first) -> first.getFields().stream().map(String::strip).toList())
				.orElse(List.of());
			return new Sheet(headings, 1, "CSV, UTF-8, parted by commas", () -> rows(csv, headings.size()));
		}
	}

	/** Strictly: what is read in a wrong encoding would change answers without a word. */
	private static String decoded(byte[] content) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
		}
		catch (CharacterCodingException ex) {
			throw new UnreadableFileException(
					"The selected file must be in UTF-8. In Excel, save it as CSV UTF-8 (comma delimited)");
		}
	}

	private static Stream<SheetRow> rows(String csv, int least) {
		return records(csv).skip(1)
			.filter((row) -> !row.getFields().stream().allMatch(String::isBlank))
			.peek(SheetReader::requireShortCells)
			.map((row) -> new SheetRow(Math.toIntExact(row.getStartingLineNumber()), filled(row.getFields(), least)));
	}

	private static void requireShortCells(CsvRecord row) {
		if (row.getFields().stream().anyMatch((cell) -> cell.length() > LONGEST_CELL)) {
			throw new UnreadableFileException(
					"The selected file must have no cell of more than %,d characters: row %,d has"
						.formatted(LONGEST_CELL, row.getStartingLineNumber()));
		}
	}

	private static Stream<CsvRecord> records(String csv) {
		CsvReader<CsvRecord> reader = CsvReader.builder()
			.skipEmptyLines(false)
			.allowExtraFields(true)
			.allowMissingFields(true)
			.ofCsvRecord(csv);
		return reader.stream().onClose(() -> {
			try {
				reader.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private static List<String> filled(List<String> cells, int least) {
		List<String> filled = new ArrayList<>(cells);
		filled.addAll(Collections.nCopies(Math.max(0, least - cells.size()), ""));
		return filled;
	}

}
