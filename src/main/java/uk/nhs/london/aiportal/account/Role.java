package uk.nhs.london.aiportal.account;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Coded;

/** What a person is to the register. */
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

	/**
	 * The post of this role in a place: "Digital lead, Barts Health".
	 * @param place null for a role of all London
	 */
	String at(@Nullable String place) {
		return (place != null) ? this.label + ", " + place : this.label;
	}

}
