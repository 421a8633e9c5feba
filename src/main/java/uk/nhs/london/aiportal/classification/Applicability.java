package uk.nhs.london.aiportal.classification;

/**
 * Whether the trust says an assurance item applies.
 */
public enum Applicability implements Coded {

	REQUIRED("Required"), NOT_APPLICABLE("Does not apply"), UNKNOWN("Not known");

	private final String label;

	Applicability(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
