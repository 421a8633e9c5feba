package uk.nhs.london.aiportal.classification;

/**
 * What a body decided about adopting it. NONE says that nobody decided.
 */
public enum Decision implements Coded {

	ADOPT("Adopt"), EXTEND("Extend the pilot"), STOP("Stop"), NONE("Nobody decided");

	private final String label;

	Decision(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
