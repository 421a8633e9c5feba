package uk.nhs.london.aiportal.classification;

/**
 * What keeps a pilot from being embedded; the first that applies, in this order.
 */
public enum SubLabel implements Coded {

	SHADOW("Shadow"), RESEARCH("Research"), LIMITED("Limited"), ROLLING_OUT("Rolling out"),
	ASSURANCE_GAP("Assurance gap"), SOFT_MONEY("On soft money"), NO_DECISION("No decision"), NOT_SHOWN("Not shown");

	private final String label;

	SubLabel(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
