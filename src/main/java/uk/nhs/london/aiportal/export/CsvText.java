package uk.nhs.london.aiportal.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** Writes CSV as RFC 4180 has it, in UTF-8, in one way for every file. */
final class CsvText {

	private CsvText() {
	}

	/** What is to be written, row by row. */
	interface Rows {

		void writeTo(CsvWriter csv) throws IOException;

	}

	/** Write to a stream and leave it open. */
	static void write(MadeFor whom, OutputStream to, Rows rows) throws IOException {
		Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 15);
		if (whom == MadeFor.EXCEL) {
			out.write(MadeFor.BYTE_ORDER_MARK);
		}
		CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
		rows.writeTo(csv);
		csv.flush();
		out.flush();
	}

}
