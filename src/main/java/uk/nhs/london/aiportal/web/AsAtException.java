package uk.nhs.london.aiportal.web;

/** An address or a person asked for a date that no page can be about. */
class AsAtException extends RuntimeException {

	private final String typed;

	AsAtException(String typed, String message) {
		super(message);
		this.typed = typed;
	}

	String typed() {
		return this.typed;
	}

}
