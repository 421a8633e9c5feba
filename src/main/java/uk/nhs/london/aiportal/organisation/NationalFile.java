package uk.nhs.london.aiportal.organisation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * The file of NHS trusts and their sites that the Organisation Data Service publishes as
 * {@code etr.csv}: no header, 27 columns, dates as {@code 20240401}. Columns that say
 * nothing the portal keeps are not read.
 *
 * @param rows those that can be read, of trusts and of sites
 * @param problems what cannot be read, in the order of rows
 */
public record NationalFile(List<Row> rows, List<Problem> problems) {

	/** A file this large is refused; the real one has about 500 KB. */
	static final int TOO_LARGE = 5 * 1024 * 1024;

	private static final int COLUMNS = 27;

	private static final Pattern CODE = Pattern.compile("[A-Z0-9]{3,9}");

	private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}");

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd")
		.withResolverStyle(ResolverStyle.STRICT);

	/** The columns that are read, and their numbers as a person counts them. */
	private enum Column {

		CODE(1, "Organisation Code"), NAME(2, "Name"), GROUPING(3, "National Grouping"),
		GEOGRAPHY(4, "High Level Health Geography"), POSTCODE(10, "Postcode"), OPENED(11, "Open Date"),
		CLOSED(12, "Close Date");

		private final int number;

		private final String label;

		Column(int number, String label) {
			this.number = number;
			this.label = label;
		}

	}

	/**
	 * A trust or a site.
	 *
	 * @param number of its line, from 1
	 * @param name in the capitals of the file
	 * @param grouping the code of the region, Y56 in London
	 * @param geography the code of the integrated care board
	 * @param postcode empty if there is none
	 * @param closedOn the last day; null if open
	 */
	public record Row(int number, String code, String name, String grouping, String geography, String postcode,
			@Nullable LocalDate openedOn, @Nullable LocalDate closedOn) {

		/** Codes of trusts have three characters, those of sites five. */
		public boolean isTrust() {
			return this.code.length() == 3;
		}

	}

	/**
	 * What is wrong with a cell.
	 *
	 * @param row the number of its line, from 1
	 * @param column its number and name, or "Row"
	 */
	public record Problem(int row, String column, String value, String reason) {
	}

	/** Why a file as a whole cannot be read, in words for whoever chose it. */
	public static class UnreadableException extends RuntimeException {

		UnreadableException(String message) {
			super(message);
		}

	}

	/**
	 * Read a whole file.
	 * @throws UnreadableException if it is not such a file
	 */
	public static NationalFile read(byte[] bytes) {
		if (bytes.length == 0) {
			throw new UnreadableException("The selected file is empty");
		}
		if (bytes.length > TOO_LARGE) {
			throw new UnreadableException("The selected file must be smaller than 5MB");
		}
		List<CsvRecord> records = records(text(bytes));
		if (records.stream().noneMatch((it) -> it.getFieldCount() == COLUMNS)) {
			throw new UnreadableException(
					"The selected file must be etr.csv: no row of it has " + COLUMNS + " columns");
		}
		Reader reader = new Reader();
		for (int i = 0; i < records.size(); i++) {
			reader.read(i + 1, records.get(i).getFields());
		}
		return new NationalFile(List.copyOf(reader.rows), List.copyOf(reader.problems));
	}

	/** In practice plain letters; else UTF-8, or what Windows wrote before it. */
	private static String text(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().replace("\uFEFF", "");
		}
		catch (CharacterCodingException ex) {
			return new String(bytes, Charset.forName("windows-1252"));
		}
	}

	private static List<CsvRecord> records(String text) {
		if (text.indexOf('\0') >= 0) {
			throw new UnreadableException("The selected file must be a CSV");
		}
		try {
			return CsvReader.builder()
				.skipEmptyLines(true)
				.allowExtraFields(true)
				.allowMissingFields(true)
				.ofCsvRecord(text)
				.stream()
				.toList();
		}
		catch (CsvParseException ex) {
			throw new UnreadableException("The selected file must be a CSV. One of its quotation marks is not closed");
		}
	}

	/** Collects rows and problems. */
	private static final class Reader {

		private final List<Row> rows = new ArrayList<>();

		private final List<Problem> problems = new ArrayList<>();

		private final Map<String, Integer> seen = new HashMap<>();

		void read(int number, List<String> cells) {
			if (cells.size() != COLUMNS) {
				this.problems.add(new Problem(number, "Row", String.valueOf(cells.size()),
						"A row must have " + COLUMNS + " columns"));
				return;
			}
			int before = this.problems.size();
			String code = cell(cells, Column.CODE).toUpperCase(Locale.ROOT);
			if (!CODE.matcher(code).matches()) {
				problem(number, Column.CODE, cells, "A code has three to nine letters and digits");
			}
			Integer first = this.seen.putIfAbsent(code, number);
			if (first != null) {
				problem(number, Column.CODE, cells, "Row " + first + " has the same code");
			}
			if (cell(cells, Column.NAME).isEmpty()) {
				problem(number, Column.NAME, cells, "An organisation has a name");
			}
			String postcode = cell(cells, Column.POSTCODE).toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
			if (!postcode.isEmpty() && !POSTCODE.matcher(postcode).matches()) {
				problem(number, Column.POSTCODE, cells, "This is no postcode");
			}
			LocalDate opened = date(number, Column.OPENED, cells);
			LocalDate closed = date(number, Column.CLOSED, cells);
			if (opened != null && closed != null && closed.isBefore(opened)) {
				problem(number, Column.CLOSED, cells, "It closed before it opened");
			}
			if (this.problems.size() == before) {
				this.rows.add(new Row(number, code, cell(cells, Column.NAME), cell(cells, Column.GROUPING),
						cell(cells, Column.GEOGRAPHY), postcode, opened, closed));
			}
		}

		private @Nullable LocalDate date(int number, Column column, List<String> cells) {
			String typed = cell(cells, column);
			if (typed.isEmpty()) {
				return null;
			}
			try {
				return LocalDate.parse(typed, DATE);
			}
			catch (DateTimeException ex) {
				problem(number, column, cells, "A date must be real and of the form 20240401");
				return null;
			}
		}

		private void problem(int number, Column column, List<String> cells, String reason) {
			this.problems.add(new Problem(number, column.number + ", " + column.label, cell(cells, column), reason));
		}

		private static String cell(List<String> cells, Column column) {
			return cells.get(column.number - 1).strip();
		}

	}

}
