package uk.nhs.london.aiportal.account;

import uk.nhs.london.aiportal.classification.Coded;

/** What a program may do with an access token, of what its owner may do. */
public enum TokenScope implements Coded {

	/** Read, and ask the ruleset. */
	READ("Read"),

	/** Read, register and change. */
	WRITE("Read and write");

	private final String label;

	TokenScope(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
