package uk.nhs.london.aiportal.intake;

/** A file of which no row can be read. The message is for the person who chose it. */
class UnreadableFileException extends RuntimeException {

	UnreadableFileException(String message) {
		super(message);
	}

}
