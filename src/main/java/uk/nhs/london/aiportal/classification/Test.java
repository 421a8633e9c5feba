package uk.nhs.london.aiportal.classification;

/** The three tests, each the sum of its gates. */
public enum Test implements Coded {

	USED("Used"), KEPT("Kept"), ASSURED("Assured");

	private final String label;

	Test(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
