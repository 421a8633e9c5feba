package uk.nhs.london.aiportal.classification;

/**
 * Where a usage figure comes from. An estimate lowers confidence.
 */
public enum UsageSource implements Coded {

	SYSTEM_LOG("System log"), AUDIT("Audit"), ESTIMATE("Estimate");

	private final String label;

	UsageSource(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
