package uk.nhs.london.aiportal.classification;

/**
 * The answer of the ruleset. Only EMBEDDED and PILOT count in a share.
 */
public enum Classification implements Coded {

	EMBEDDED("Embedded"), PILOT("Pilot"), NOT_YET_LIVE("Not yet live"), SUSPENDED("Suspended"), ENDED("Ended"),
	OUT_OF_SCOPE("Out of scope"), NOT_CLASSIFIED("Not classified");

	private final String label;

	Classification(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
