package uk.nhs.london.aiportal.export;

import java.io.IOException;
import java.util.function.Consumer;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

/**
 * Sends a CSV file while it is being written. With {@code ?for=excel} it begins with a
 * byte order mark, with {@code ?for=software} it does not.
 */
final class CsvDownload {

	static final String TYPE = "text/csv;charset=UTF-8;header=present";

	private CsvDownload() {
	}

	static void send(String name, HttpServletRequest request, HttpServletResponse response, Consumer<CsvWriter> rows)
			throws IOException {
		FileDownload.send(name, TYPE, request, response, (out) -> CsvText.write(whom(request), out, rows::accept));
	}

	static MadeFor whom(HttpServletRequest request) {
		return MadeFor.of(request.getParameter(MadeFor.PARAMETER), request.getHeader(HttpHeaders.ACCEPT));
	}

}
