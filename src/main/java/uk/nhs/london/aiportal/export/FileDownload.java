package uk.nhs.london.aiportal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Sends a file while it is being written. */
final class FileDownload {

	private FileDownload() {
	}

	/** What writes the file. */
	interface Content {

		void writeTo(OutputStream out) throws IOException;

	}

	/**
	 * Send what is written. If writing fails before anything was sent, the error page is
	 * shown; if later, the connection is broken off, so that no one takes the part for
	 * the whole.
	 */
	static void send(String name, String type, HttpServletRequest request, HttpServletResponse response,
			Content content) throws IOException {
		response.setContentType(type);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name).build().toString());
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		if (HttpMethod.HEAD.matches(request.getMethod())) {
			return;
		}
		try {
			content.writeTo(response.getOutputStream());
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

}
