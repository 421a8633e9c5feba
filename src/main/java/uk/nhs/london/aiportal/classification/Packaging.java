package uk.nhs.london.aiportal.classification;

/**
 * The shape it comes in. A feature built into another product is never called embedded.
 */
public enum Packaging implements Coded {

	STANDALONE("A product of its own"), BUILT_IN_FEATURE("A feature built into another product"),
	PLATFORM_HOSTED("Hosted on a platform");

	private final String label;

	Packaging(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
