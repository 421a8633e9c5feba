package uk.nhs.london.aiportal.initiative;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A record that is withdrawn is not changed before it is brought back. */
@ResponseStatus(HttpStatus.CONFLICT)
public class WithdrawnException extends RuntimeException {

	private final transient Reference reference;

	public WithdrawnException(Reference reference) {
		super(reference + " is withdrawn");
		this.reference = reference;
	}

	public Reference reference() {
		return this.reference;
	}

}
