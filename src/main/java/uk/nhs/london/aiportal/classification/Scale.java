package uk.nhs.london.aiportal.classification;

/**
 * How widely an embedded initiative is embedded.
 */
public enum Scale implements Coded {

	SERVICE("One service"), SITE("One site"), MULTI_SITE("Several sites"), TRUST("The whole trust");

	private final String label;

	Scale(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
