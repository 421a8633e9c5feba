package uk.nhs.london.aiportal.web;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * Asks again for a date that could not be read, instead of quietly showing the figures of
 * another. The rest of the address is kept.
 */
@ControllerAdvice
class AsAtAdvice {

	@ExceptionHandler
	@ResponseStatus(HttpStatus.BAD_REQUEST)
	ModelAndView askAgain(AsAtException problem, HttpServletRequest request) {
		Map<String, String[]> others = new LinkedHashMap<>(request.getParameterMap());
		others.remove(AsAt.NAME);
		return new ModelAndView("as-at", problem.page()).addObject("typed", problem.typed())
			.addObject("message", problem.message())
			.addObject("address", request.getRequestURI())
			.addObject("others", others);
	}

}
