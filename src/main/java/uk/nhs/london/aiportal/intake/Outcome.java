package uk.nhs.london.aiportal.intake;

import uk.nhs.london.aiportal.classification.Coded;

/** What becomes of a row. */
enum Outcome implements Coded {

	/** Read, and not in the register. */
	NEW("New"),

	/** In the register under its record_id, and left as it is. */
	KNOWN("Already known"),

	/** Not readable, and not written. */
	REFUSED("Refused");

	private final String label;

	Outcome(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
