package uk.nhs.london.aiportal.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.springframework.util.unit.DataSize;

import uk.nhs.london.aiportal.intake.sheet.UnreadableFileException;

/**
 * A file of public reports: UTF-8 with or without a byte-order mark, separated by commas,
 * its lines ended by CRLF or LF. Columns may stand in any order; columns beyond the
 * template's are kept with the row and not read.
 */
record ReportFile(List<String> headings, List<ReportRow> rows) {

	/** A file this large is refused. */
	static final DataSize TOO_LARGE = DataSize.ofMegabytes(2);

	static final int MOST_ROWS = 5000;

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	/**
	 * Read a whole file.
	 * @throws UnreadableFileException if it is not such a file
	 */
	static ReportFile read(byte[] bytes) {
		if (bytes.length >= TOO_LARGE.toBytes()) {
			throw new UnreadableFileException("The selected file must be smaller than 2MB");
		}
		List<CsvRecord> records = records(text(bytes));
		List<String> headings = headings(records.get(0));
		List<ReportRow> rows = new ArrayList<>();
		for (int i = 1; i < records.size(); i++) {
			List<String> cells = records.get(i).getFields();
			if (cells.stream().allMatch(String::isBlank)) {
				continue;
			}
			if (rows.size() == MOST_ROWS) {
				throw new UnreadableFileException("The selected file must have 5,000 rows or fewer");
			}
			rows.add(new ReportRow(i + 1, headings, withoutEmptyEnd(cells, headings.size())));
		}
		if (rows.isEmpty()) {
			throw new UnreadableFileException("The selected file is empty: it has headings and no row under them");
		}
		return new ReportFile(headings, Collections.unmodifiableList(rows));
	}

	private static String text(byte[] bytes) {
		String text;
		try {
			text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			throw new UnreadableFileException(
					"The selected file must be a CSV in UTF-8. In Excel, save it as \"CSV UTF-8\"");
		}
		if (text.indexOf('\0') >= 0) {
			throw new UnreadableFileException("The selected file must be a CSV");
		}
		text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
		if (text.isBlank()) {
			throw new UnreadableFileException("The selected file is empty");
		}
		return text;
	}

	private static List<CsvRecord> records(String text) {
		try (CsvReader<CsvRecord> csv = CsvReader.builder()
			.skipEmptyLines(false)
			.allowExtraFields(true)
			.allowMissingFields(true)
			.allowUnclosedQuote(false)
			.ofCsvRecord(text)) {
			return csv.stream().toList();
		}
		catch (CsvParseException ex) {
			throw new UnreadableFileException(
					"The selected file must be a CSV. One of its quotation marks is not closed, or stands within a cell");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> headings(CsvRecord first) {
		List<String> headings = withoutEmptyEnd(first.getFields(), 0).stream()
			.map((heading) -> heading.toLowerCase(Locale.ROOT))
			.toList();
		List<String> missing = new ArrayList<>(Column.headings());
		missing.removeAll(headings);
		if (missing.size() == Column.values().length) {
			throw new UnreadableFileException(
					"The selected file must use the template. Its first row has none of the template's headings");
		}
		if (!missing.isEmpty()) {
			throw new UnreadableFileException("The selected file must use the template. It does not have the "
					+ ((missing.size() == 1) ? "column " : "columns ") + String.join(", ", missing));
		}
		Set<String> seen = new HashSet<>();
		headings.stream().filter((heading) -> !seen.add(heading)).findFirst().ifPresent((twice) -> {
			throw new UnreadableFileException(
					"The selected file must use the template. It has the column " + shortened(twice) + " twice");
		});
		return headings;
	}

	/** Spreadsheets write empty cells to the right of what a person filled in. */
	private static List<String> withoutEmptyEnd(List<String> cells, int least) {
		int size = cells.size();
		while (size > least && cells.get(size - 1).isBlank()) {
			size--;
		}
		return cells.subList(0, size).stream().map(String::strip).map(SpreadsheetGuard::takeOff).toList();
	}

	private static String shortened(String heading) {
		return CellProblem.shortened(heading);
	}

}
