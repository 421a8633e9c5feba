package uk.nhs.london.aiportal.web;

import java.time.Clock;
import java.time.ZoneId;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what the layout needs to know of its request. */
@ControllerAdvice
class PageAdvice {

	private final Clock clock;

	PageAdvice(Clock clock) {
		this.clock = clock;
	}

	/** The path within the application, by which the layout marks where one is. */
	@ModelAttribute("currentPath")
	String currentPath(HttpServletRequest request) {
		return RequestPath.of(request);
	}

	/** Where a moment becomes a day that people know, wherever the server stands. */
	@ModelAttribute("zone")
	ZoneId zone() {
		return this.clock.getZone();
	}

}
