package uk.nhs.london.aiportal.initiative.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

import uk.nhs.london.aiportal.initiative.WithdrawnException;

/** Whoever would change a withdrawn record is shown that it is withdrawn. */
@ControllerAdvice
class WithdrawnAdvice {

	@ExceptionHandler
	String showThatItIsWithdrawn(WithdrawnException ex) {
		return "redirect:/initiatives/" + ex.reference();
	}

}
