package uk.nhs.london.aiportal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** Says how large a small file will be, by writing it to nowhere. */
final class CsvSize {

	private static final int KILOBYTE = 1000;

	private CsvSize() {
	}

	/** "14 KB", or "less than 1 KB". */
	static String inWords(Consumer<CsvWriter> rows) {
		Counter counter = new Counter();
		try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(counter)) {
			rows.accept(csv);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Nothing is written that could fail", ex);
		}
		return (counter.bytes < KILOBYTE) ? "less than 1 KB" : Math.round((double) counter.bytes / KILOBYTE) + " KB";
	}

	private static final class Counter extends OutputStream {

		private long bytes;

		@Override
		public void write(int one) {
			this.bytes++;
		}

		@Override
		public void write(byte[] some, int from, int length) {
			this.bytes += length;
		}

	}

}
