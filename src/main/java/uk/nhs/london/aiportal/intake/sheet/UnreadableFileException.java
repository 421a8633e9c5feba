package uk.nhs.london.aiportal.intake.sheet;

/** A file of which no row can be read. The message is for the person who chose it. */
public class UnreadableFileException extends RuntimeException {

	public UnreadableFileException(String message) {
		super(message);
	}

}
