package uk.nhs.london.aiportal.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What is wrong with a request to the API, as RFC 9457 has it: the one form of every
 * answer under {@code /api} that is no success.
 *
 * @param type the anchor of its kind on the page about the API; null where the status
 * says all
 * @param detail what is wrong this time, and what would mend it
 * @param errors each thing that is wrong; empty where the detail says all
 */
public record ApiProblem(HttpStatus status, @Nullable String type, String title, String detail, List<Fault> errors) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	public ApiProblem {
		errors = List.copyOf(errors);
	}

	public static ApiProblem of(HttpStatus status, String detail) {
		return new ApiProblem(status, null, status.getReasonPhrase(), detail, List.of());
	}

	public static ApiProblem of(HttpStatus status, String type, String title, String detail) {
		return new ApiProblem(status, type, title, detail, List.of());
	}

	/** The same, naming each thing that is wrong. */
	public ApiProblem with(List<Fault> errors) {
		return new ApiProblem(this.status, this.type, this.title, this.detail, errors);
	}

	/**
	 * As JSON.
	 * @param path the path that was asked for; null to leave it unsaid
	 */
	public byte[] body(@Nullable String path) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("type", (this.type != null) ? "/about/api#" + this.type : "about:blank");
		body.put("title", this.title);
		body.put("status", this.status.value());
		body.put("detail", this.detail);
		if (path != null) {
			body.put("instance", path);
		}
		if (!this.errors.isEmpty()) {
			body.put("errors", this.errors.stream().map(Fault::body).toList());
		}
		return JSON.writeValueAsBytes(body);
	}

	public ResponseEntity<byte[]> answer(String path) {
		return ResponseEntity.status(this.status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(body(path));
	}

	/** For a filter, which stands before every controller. */
	public void send(String path, HttpServletResponse response) throws IOException {
		response.setStatus(this.status.value());
		response.setHeader(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getOutputStream().write(body(path));
	}

	/**
	 * One thing that is wrong.
	 *
	 * @param pointer where in the body, as RFC 6901 has it within a URI: {@code #/asOf};
	 * null for what is not in the body
	 * @param parameter the parameter of the address, or the header; null for the body
	 * @param value what was sent; null if it goes without saying
	 */
	public record Fault(@Nullable String pointer, @Nullable String parameter, @Nullable String value, String detail) {

		/** Longer values are told by how they begin. */
		private static final int MOST = 100;

		/**
		 * In the body.
		 * @param pointer as JSON has it: {@code /facts/title}
		 */
		public static Fault at(String pointer, String detail) {
			return at(pointer, null, detail);
		}

		/**
		 * In the body.
		 * @param value what stands there; null if it goes without saying
		 */
		public static Fault at(String pointer, @Nullable String value, String detail) {
			return new Fault("#" + pointer, null,
					(value != null && value.length() > MOST) ? value.substring(0, MOST) + "\u2026" : value, detail);
		}

		public static Fault of(String parameter, String detail) {
			return new Fault(null, parameter, null, detail);
		}

		private Map<String, String> body() {
			Map<String, String> body = new LinkedHashMap<>();
			if (this.pointer != null) {
				body.put("pointer", this.pointer);
			}
			if (this.parameter != null) {
				body.put("parameter", this.parameter);
			}
			if (this.value != null) {
				body.put("value", this.value);
			}
			body.put("detail", this.detail);
			return body;
		}

	}

}
