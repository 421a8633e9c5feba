package uk.nhs.london.aiportal.classification;

/** The three tests, each the sum of its gates. */
public enum AdoptionTest implements Coded {

	USED("Used"), KEPT("Kept"), ASSURED("Assured");

	private final String label;

	AdoptionTest(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
