package uk.nhs.london.aiportal.classification;

/**
 * What changed so much that the safety case must be looked at again.
 */
public enum ChangeKind implements Coded {

	VERSION("Version"), AUTONOMY("Autonomy"), POPULATION("Population"), SITE_CLASS("Class of site");

	private final String label;

	ChangeKind(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
