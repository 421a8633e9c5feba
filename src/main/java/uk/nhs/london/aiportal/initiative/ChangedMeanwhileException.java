package uk.nhs.london.aiportal.initiative;

/**
 * The record was changed by somebody else after the version that a change was made from.
 * Nothing was changed.
 */
public class ChangedMeanwhileException extends RuntimeException {

	ChangedMeanwhileException(Reference reference, int version) {
		super(reference + " has changed since version " + version);
	}

}
