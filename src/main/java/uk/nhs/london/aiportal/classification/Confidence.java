package uk.nhs.london.aiportal.classification;

/**
 * How far the answer can be relied on.
 */
public enum Confidence implements Coded {

	HIGH("High"), MEDIUM("Medium"), LOW("Low"), STALE("Out of date");

	private final String label;

	Confidence(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
