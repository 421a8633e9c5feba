package uk.nhs.london.aiportal.classification;

/**
 * What the trust claims the initiative to be embedded in.
 */
public enum ScopeUnit implements Coded {

	SINGLE_SERVICE("A single service"), SINGLE_SITE("A single site"), MULTI_SITE("Several sites"),
	TRUST_WIDE("The whole trust");

	private final String label;

	ScopeUnit(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
