package uk.nhs.london.aiportal.web;

import jakarta.servlet.http.HttpServletRequest;

/** The path that a request asks for, below the context path and as it was sent. */
public final class RequestPath {

	private RequestPath() {
	}

	public static String of(HttpServletRequest request) {
		return request.getRequestURI().substring(request.getContextPath().length());
	}

}
