package uk.nhs.london.aiportal.intake.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

/** A text whose cells are parted by a sign. */
final class CsvTable implements Table {

	/** A cell this long is a quotation mark that somebody forgot to close. */
	private static final int LONGEST_HELD = 1024 * 1024;

	private static final int LOOKED_AT = 128 * 1024;

	private final Supplier<Reader> text;

	private final Delimiter delimiter;

	/** Some write a space between the sign and the quotation mark. */
	private final boolean spaced;

	private final int linesBefore;

	private final String format;

	private CsvTable(Supplier<Reader> text, Delimiter delimiter, boolean spaced, int linesBefore, String format) {
		this.text = text;
		this.delimiter = delimiter;
		this.spaced = spaced;
		this.linesBefore = linesBefore;
		this.format = format;
	}

	static CsvTable of(byte[] content, String fileName) {
		Encoding encoding = Encoding.of(content);
		return of(() -> encoding.reader(new ByteArrayInputStream(content)),
				"CSV" + FileKind.TEXT.although(fileName) + ", " + encoding.inWords());
	}

	static CsvTable of(Supplier<Reader> text, String format) {
		String beginning = beginning(text);
		Delimiter named = Delimiter.named(beginning).orElse(null);
		Delimiter delimiter = (named != null) ? named : Delimiter.of(beginning, beginning.length() == LOOKED_AT);
		boolean spaced = Pattern.compile(Pattern.quote(String.valueOf(delimiter.sign())) + " +\"")
			.matcher(beginning)
			.find();
		return new CsvTable(text, delimiter, spaced, (named != null) ? 1 : 0,
				format + ", parted by " + delimiter.inWords());
	}

	private static String beginning(Supplier<Reader> text) {
		char[] first = new char[LOOKED_AT];
		int size = 0;
		try (Reader reader = text.get()) {
			for (int read = 0; read >= 0 && size < first.length; size += Math.max(0, read)) {
				read = reader.read(first, size, first.length - size);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new String(first, 0, size);
	}

	@Override
	public Stream<SheetRow> rows() {
		Rows handler = new Rows(this.linesBefore);
		CsvReader<SheetRow> csv = CsvReader.builder()
			.fieldSeparator(this.delimiter.sign())
			.trimWhitespacesAroundQuotes(this.spaced)
			.skipEmptyLines(false)
			.allowExtraFields(true)
			.allowMissingFields(true)
			.allowUnclosedQuote(false)
			.maxBufferSize(LONGEST_HELD)
			.build(handler, this.text.get());
		Iterator<SheetRow> rows = csv.iterator();
		return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Iterator<SheetRow>() {
			@Override
			public boolean hasNext() {
				return readable(rows::hasNext, handler);
			}

			@Override
			public SheetRow next() {
				return readable(rows::next, handler);
			}
		}, Spliterator.ORDERED), false).skip(this.linesBefore).onClose(() -> close(csv));
	}

	private static <T> T readable(Supplier<T> read, Rows handler) {
		try {
			return read.get();
		}
		catch (CsvParseException ex) {
			if (ex.getCause() instanceof UnreadableFileException unreadable) {
				throw unreadable;
			}
			throw new UnreadableFileException(
					"The selected file must be a CSV. Row %,d cannot be told from the next: one of its quotation marks is not closed, or stands within a cell"
						.formatted(handler.read + 1));
		}
	}

	private static void close(CsvReader<SheetRow> csv) {
		try {
			csv.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public boolean rowsAreWhole() {
		return true;
	}

	@Override
	public String format() {
		return this.format;
	}

	/**
	 * Makes rows. Counts them as a spreadsheet does, for which a cell of two lines is in
	 * one row.
	 */
	private static final class Rows extends AbstractBaseCsvCallbackHandler<SheetRow> {

		private final List<String> cells = new ArrayList<>();

		private final List<CellFault> faults = new ArrayList<>();

		private int read;

		private Rows(int linesBefore) {
			this.read = -linesBefore;
		}

		@Override
		protected void handleBegin(long startingLineNumber) {
			this.cells.clear();
			this.faults.clear();
		}

		@Override
		protected void handleField(int place, char[] buffer, int offset, int length, boolean quoted) {
			boolean tooLong = length > SheetReader.LONGEST_CELL;
			String cell = new String(buffer, offset, tooLong ? SheetReader.SHOWN_OF_TOO_LONG : length);
			if (tooLong) {
				this.faults.add(new CellFault(place, cell, SheetReader.TOO_LONG));
			}
			if (place < SheetReader.MOST_COLUMNS) {
				this.cells.add(cell);
			}
			else if (!Spaces.blank(cell)) {
				throw SheetReader.tooWide(this.read + 1);
			}
		}

		@Override
		protected SheetRow buildRecord() {
			this.read++;
			return new SheetRow(Math.max(1, this.read), this.cells, this.faults);
		}

	}

}
