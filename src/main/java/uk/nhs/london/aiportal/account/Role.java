package uk.nhs.london.aiportal.account;

import uk.nhs.london.aiportal.classification.Coded;

/** What a person is to the register. Everyone signed in may read all of it. */
public enum Role implements Coded {

	/** Writes the initiatives of one trust. */
	DIGITAL_LEAD("Digital lead"),

	/** Answers for one integrated care system: reads, and loads what others report. */
	ICS_MANAGER("ICS manager"),

	/** Reads and downloads. */
	ANALYST("Analyst"),

	/** Keeps the reference data, and may write for any trust. */
	ADMINISTRATOR("Administrator");

	private final String label;

	Role(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
