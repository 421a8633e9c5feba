package uk.nhs.london.aiportal.organisation;

/** Someone else corrected the membership first; nothing was stored. */
public class AlreadyCorrectedException extends RuntimeException {

	AlreadyCorrectedException(long id) {
		super("Membership " + id + " is already corrected");
	}

}
