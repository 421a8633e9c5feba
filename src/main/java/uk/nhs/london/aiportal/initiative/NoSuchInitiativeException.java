package uk.nhs.london.aiportal.initiative;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No initiative has this reference. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchInitiativeException extends RuntimeException {

	NoSuchInitiativeException(Reference reference) {
		super("No initiative " + reference);
	}

}
