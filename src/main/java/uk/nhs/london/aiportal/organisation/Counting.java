package uk.nhs.london.aiportal.organisation;

import uk.nhs.london.aiportal.classification.Coded;

/** Where an organisation counts on the days when it is open. */
public enum Counting implements Coded {

	/** In the system that hosts it, and so in London. */
	SYSTEM("Counts in its host system and in London"),

	/** Serves all of London, so it counts in no system. */
	LONDON("Counts in London only"),

	/** Known to the portal but no trust of London's own. */
	NOT_COUNTED("Known, not counted");

	private final String label;

	Counting(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
