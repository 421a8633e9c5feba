package uk.nhs.london.aiportal.api;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import uk.nhs.london.aiportal.web.ApiProblem;
import uk.nhs.london.aiportal.web.RequestPath;

/**
 * Stands around the whole of the API, so that what fails before or beside any controller
 * of it is told in the same form, whatever the asker accepts, and never by an error page.
 */
class ApiProblemFilter extends OncePerRequestFilter {

	private static final Log logger = LogFactory.getLog(ApiProblemFilter.class);

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException {
		String path = RequestPath.of(request);
		try {
			chain.doFilter(request, new ProblemResponse(response, path));
		}
		catch (ServletException | RuntimeException ex) {
			logger.error("Unexpected, of " + request.getMethod() + " " + path, ex);
			send(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, path, response);
		}
	}

	private static void send(int code, String path, HttpServletResponse response) throws IOException {
		if (response.isCommitted()) {
			throw new IOException("The answer broke off");
		}
		response.resetBuffer();
		HttpStatus status = HttpStatus.resolve(code);
		ApiProblem.of((status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR, ApiProblems.detail(status))
			.send(path, response);
		response.flushBuffer();
	}

	private static final class ProblemResponse extends HttpServletResponseWrapper {

		private final String path;

		ProblemResponse(HttpServletResponse response, String path) {
			super(response);
			this.path = path;
		}

		@Override
		public void sendError(int code) throws IOException {
			send(code, this.path, (HttpServletResponse) getResponse());
		}

		@Override
		public void sendError(int code, @Nullable String message) throws IOException {
			sendError(code);
		}

	}

}
