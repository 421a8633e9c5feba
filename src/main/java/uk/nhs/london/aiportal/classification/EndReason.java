package uk.nhs.london.aiportal.classification;

/**
 * Why it ended.
 */
public enum EndReason implements Coded {

	PILOT_ENDED_NOT_ADOPTED("The pilot ended and was not adopted"), NO_BENEFIT("No benefit"), SAFETY("Safety"),
	FUNDING_ENDED("Funding ended"), SUPPLIER_WITHDREW("The supplier withdrew it"), REPLACED("Replaced"),
	REGULATORY("Regulatory"), ORG_MERGED("The organisation merged"), NEVER_STARTED("Never started");

	private final String label;

	EndReason(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
