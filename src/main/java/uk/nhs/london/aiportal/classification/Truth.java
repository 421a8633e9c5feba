package uk.nhs.london.aiportal.classification;

/**
 * The three truth values: unknown is never counted as met, nor shown as failure.
 */
public enum Truth implements Coded {

	MET("Shown"), NOT_MET("Not met"), UNKNOWN("Not shown");

	private final String label;

	Truth(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
