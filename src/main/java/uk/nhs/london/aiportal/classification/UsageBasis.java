package uk.nhs.london.aiportal.classification;

/**
 * What a usage figure counts.
 */
public enum UsageBasis implements Coded {

	ELIGIBLE_CASES("Cases"), INTENDED_USERS("Users");

	private final String label;

	UsageBasis(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
