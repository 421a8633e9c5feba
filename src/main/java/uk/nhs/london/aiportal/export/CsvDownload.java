package uk.nhs.london.aiportal.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * Sends a CSV file while it is being written: RFC 4180 in UTF-8. With {@code ?for=excel}
 * it begins with a byte order mark, by which Excel knows the encoding, with
 * {@code ?for=software} it does not; a browser that does not say is taken for Excel's.
 */
final class CsvDownload {

	private static final String PURPOSE = "for";

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private CsvDownload() {
	}

	/**
	 * Send what is written. If writing fails before anything was sent, the error page is
	 * shown; if later, the connection is broken off, so that no one takes the part for
	 * the whole.
	 */
	static void send(String name, HttpServletRequest request, HttpServletResponse response, Consumer<CsvWriter> rows)
			throws IOException {
		response.setContentType("text/csv;charset=UTF-8;header=present");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name).build().toString());
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		if (HttpMethod.HEAD.matches(request.getMethod())) {
			return;
		}
		try {
			Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
			if (isForExcel(request)) {
				out.write(BYTE_ORDER_MARK);
			}
			CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
			rows.accept(csv);
			csv.flush();
			out.flush();
		}
		catch (UncheckedIOException ex) {
			startAfresh(response);
			throw ex.getCause();
		}
		catch (RuntimeException | IOException ex) {
			startAfresh(response);
			throw ex;
		}
	}

	/** What went into the buffer must not become the beginning of an error page. */
	private static void startAfresh(HttpServletResponse response) {
		if (!response.isCommitted()) {
			response.reset();
		}
	}

	private static boolean isForExcel(HttpServletRequest request) {
		String purpose = request.getParameter(PURPOSE);
		return (purpose != null) ? !purpose.equals("software") : isBrowser(request.getHeader(HttpHeaders.ACCEPT));
	}

	private static boolean isBrowser(@Nullable String accepted) {
		return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
	}

}
