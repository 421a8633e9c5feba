package uk.nhs.london.aiportal.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.discovery.FoundInitiative;
import uk.nhs.london.aiportal.export.Column.Type;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;

/**
 * The Excel workbook: every table of the package as a sheet, with numbers, dates and
 * truth values as such. Text stands in it as in the CSV file, with the same mark where a
 * spreadsheet would run it: in a workbook it is no formula, but it would become one when
 * somebody saves the sheet as CSV.
 */
@Component
class WorkbookFile {

	static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	/** What a cell of Excel holds at most. */
	static final int LONGEST_CELL = 32_767;

	static final String CUT = " [cut here: the CSV file has the whole]";

	/** Rows of a sheet of Excel, less the header. */
	private static final int MOST_ROWS = 1_048_575;

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final int FLUSHED = 500;

	private static final int BUFFER = 1 << 16;

	private final Dictionary dictionary;

	private final OrganisationDirectory organisations;

	WorkbookFile(Dictionary dictionary, OrganisationDirectory organisations) {
		this.dictionary = dictionary;
		this.organisations = organisations;
	}

	/**
	 * Write it.
	 * @param initiatives hands over each initiative of the selection
	 */
	void write(Selection selection, Consumer<Consumer<FoundInitiative>> initiatives, OutputStream to)
			throws IOException {
		String created = selection.asAt().date() + "T00:00:00Z";
		Undated.write(created, to, (out) -> {
			Workbook workbook = new Workbook(out, "London AI adoption portal", "1.0");
			workbook.setCompressionLevel(Deflater.BEST_SPEED);
			write(selection, initiatives, workbook);
			workbook.finish();
		});
	}

	private void write(Selection selection, Consumer<Consumer<FoundInitiative>> initiatives, Workbook workbook)
			throws IOException {
		List<Table<FoundInitiative, ?>> tables = this.dictionary.ofInitiatives();
		Map<Table<FoundInitiative, ?>, Spool> spools = new LinkedHashMap<>();
		// Sheets stand in the order in which they are made, whenever they are written.
		Worksheet first = workbook.newWorksheet(tables.get(0).name());
		Worksheet words = workbook.newWorksheet(Dictionary.VOCABULARIES);
		Codes codes = new Codes(words, this.dictionary);
		try {
			tables.stream().skip(1).forEach((table) -> spools.put(table, new Spool()));
			Sheet sheet = new Sheet(workbook, first, tables.get(0), codes);
			initiatives.accept((initiative) -> {
				tables.get(0).write(initiative, sheet::add);
				spools.forEach((table, spool) -> table.write(initiative, spool::add));
			});
			sheet.finish();
			for (Map.Entry<Table<FoundInitiative, ?>, Spool> waiting : spools.entrySet()) {
				Sheet next = new Sheet(workbook, workbook.newWorksheet(waiting.getKey().name()), waiting.getKey(),
						codes);
				waiting.getValue().each(next::add);
				next.finish();
				waiting.getValue().close();
			}
		}
		finally {
			for (Spool spool : spools.values()) {
				spool.close();
			}
		}
		LondonMap london = this.organisations.asAt(selection.asAt().date());
		for (Table<LondonMap, ?> table : this.dictionary.ofPlaces()) {
			Sheet sheet = new Sheet(workbook, workbook.newWorksheet(table.name()), table, codes);
			table.write(london, sheet::add);
			sheet.finish();
		}
		for (Table<Dictionary, ?> table : this.dictionary.ofTables()) {
			boolean ofWords = table.name().equals(Dictionary.VOCABULARIES);
			Sheet sheet = new Sheet(workbook, ofWords ? words : workbook.newWorksheet(table.name()), table, codes);
			table.write(this.dictionary, sheet::add);
			sheet.finish();
		}
	}

	/** Where on the sheet of vocabularies the codes of each stand. */
	private static final class Codes {

		private final Worksheet sheet;

		private final Dictionary dictionary;

		private final Map<String, int[]> places = new LinkedHashMap<>();

		Codes(Worksheet sheet, Dictionary dictionary) {
			this.sheet = sheet;
			this.dictionary = dictionary;
			int row = 1;
			for (Dictionary.Word word : dictionary.words()) {
				int place = row++;
				this.places.computeIfAbsent(word.vocabulary(), (it) -> new int[] { place, place })[1] = place;
			}
		}

		/**
		 * Offer the codes of a column in each of its cells. Excel takes a list in the
		 * rule itself only up to 255 characters, so it is a range of the sheet.
		 */
		void offer(Worksheet on, int at, Column<?> column) {
			String name = (column.type() == Type.CODE) ? this.dictionary.vocabulary(column) : null;
			int[] place = (name != null) ? this.places.get(name) : null;
			if (place != null) {
				on.range(1, at, MOST_ROWS, at)
					.validateWithList(this.sheet.range(place[0], 1, place[1], 1))
					.errorStyle(DataValidationErrorStyle.WARNING)
					.showErrorMessage(true)
					.errorTitle("No code of this column")
					.error("Choose from the list. The sheet of vocabularies says what each code means.");
			}
		}

	}

	/**
	 * A sheet while it is written; where a sheet is full, the table goes on on another.
	 */
	private static final class Sheet {

		private final Workbook workbook;

		private final Table<?, ?> table;

		private final Codes codes;

		private Worksheet sheet;

		private int row = 1;

		private int sheets = 1;

		Sheet(Workbook workbook, Worksheet sheet, Table<?, ?> table, Codes codes) {
			this.workbook = workbook;
			this.sheet = sheet;
			this.table = table;
			this.codes = codes;
			begin();
		}

		private void begin() {
			this.sheet.freezePane(1, 1);
			for (int at = 0; at < this.table.columns().size(); at++) {
				Column<?> column = this.table.columns().get(at);
				this.sheet.width(at, switch (column.type()) {
					case TEXT, LABEL -> 32;
					case CODE, CODES -> 20;
					default -> 14;
				});
				this.sheet.inlineString(0, at, column.name());
				this.sheet.style(0, at).bold().set();
				if (column.type() == Type.DAY || column.type() == Type.DATE) {
					this.sheet.style(at).format("yyyy-mm-dd").set();
				}
				this.codes.offer(this.sheet, at, column);
			}
		}

		void add(List<String> cells) {
			try {
				if (this.row > MOST_ROWS) {
					this.sheet.finish();
					this.sheet = this.workbook.newWorksheet(this.table.name() + "_" + ++this.sheets);
					this.row = 1;
					begin();
				}
				for (int at = 0; at < cells.size(); at++) {
					put(at, this.table.columns().get(at).type(), cells.get(at));
				}
				if (this.row++ % FLUSHED == 0) {
					this.sheet.flush();
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private void put(int at, Type type, String cell) {
			switch (type) {
				case NUMBER, DECIMAL -> number(at, cell);
				case DAY, DATE -> date(at, cell);
				case YES_NO -> truth(at, cell);
				default -> text(at, cell);
			}
		}

		private void number(int at, String cell) {
			if (Character.isLetter(cell.charAt(0))) {
				text(at, cell);
			}
			else {
				this.sheet.value(this.row, at, new BigDecimal(cell));
			}
		}

		/** Excel knows days only; what is known of a month or a year stays as it is. */
		private void date(int at, String cell) {
			if (DAY.matcher(cell).matches()) {
				this.sheet.value(this.row, at, LocalDate.parse(cell));
				this.sheet.style(this.row, at).format("yyyy-mm-dd").set();
			}
			else {
				text(at, cell);
			}
		}

		private void truth(int at, String cell) {
			if (cell.equals("true") || cell.equals("false")) {
				this.sheet.value(this.row, at, Boolean.valueOf(cell));
			}
			else {
				text(at, cell);
			}
		}

		/**
		 * Beside the row, not in a table of all texts, which would have to be in memory.
		 */
		private void text(int at, String cell) {
			this.sheet.inlineString(this.row, at,
					(cell.length() <= LONGEST_CELL) ? cell : cell.substring(0, LONGEST_CELL - CUT.length()) + CUT);
		}

		void finish() throws IOException {
			this.sheet.finish();
		}

	}

	/**
	 * The library writes the time of now into a workbook, and leaves no choice. So its
	 * file waits on the disk, hardly compressed, and goes out in a zip of which every
	 * entry has one date.
	 */
	private static final class Undated {

		private static final String PROPERTIES = "docProps/core.xml";

		private Undated() {
		}

		static void write(String created, OutputStream to, FileDownload.Content content) throws IOException {
			Path file = Files.createTempFile("export", ".xlsx");
			try {
				try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
					content.writeTo(out);
				}
				try (ZipFile from = new ZipFile(file.toFile())) {
					zip(from, created, to);
				}
			}
			finally {
				Files.deleteIfExists(file);
			}
		}

		private static void zip(ZipFile from, String created, OutputStream to) throws IOException {
			ZipOutputStream zip = new ZipOutputStream(to);
			for (ZipEntry entry : Collections.list(from.entries())) {
				ZipEntry copy = new ZipEntry(entry.getName());
				copy.setTimeLocal(LocalDate.of(1980, Month.JANUARY, 1).atStartOfDay());
				zip.putNextEntry(copy);
				try (InputStream part = from.getInputStream(entry)) {
					if (entry.getName().equals(PROPERTIES)) {
						String text = new String(part.readAllBytes(), StandardCharsets.UTF_8);
						zip.write(text.replaceFirst("(<dcterms:created[^>]*>)[^<]*", "$1" + created)
							.getBytes(StandardCharsets.UTF_8));
					}
					else {
						part.transferTo(zip);
					}
				}
				zip.closeEntry();
			}
			zip.finish();
			zip.flush();
		}

	}

}
