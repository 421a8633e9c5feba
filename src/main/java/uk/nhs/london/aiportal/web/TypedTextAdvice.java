package uk.nhs.london.aiportal.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Cleans every text that a request brings to a controller. */
@ControllerAdvice
class TypedTextAdvice {

	@InitBinder
	void cleanTexts(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new TypedText());
	}

}
