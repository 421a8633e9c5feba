package uk.nhs.london.aiportal.initiative;

/** What was asked of an override cannot be done; the message says why, for the page. */
public class OverrideRefusedException extends RuntimeException {

	OverrideRefusedException(String message) {
		super(message);
	}

}
