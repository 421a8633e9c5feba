package uk.nhs.london.aiportal.classification;

/**
 * What the dashboards count an initiative as: embedded, a pilot's sub-label, or the class
 * outside the two.
 */
public enum CountedAs implements Coded {

	EMBEDDED("Embedded"), NOT_SHOWN("Not shown"), NO_DECISION("No decision"), SOFT_MONEY("On soft money"),
	ASSURANCE_GAP("Assurance gap"), ROLLING_OUT("Rolling out"), LIMITED("Limited"), RESEARCH("Research"),
	SHADOW("Shadow"), NOT_YET_LIVE("Not yet live"), SUSPENDED("Suspended"), ENDED("Ended"),
	OUT_OF_SCOPE("Out of scope"), NOT_CLASSIFIED("Not classified");

	private final String label;

	CountedAs(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

	/**
	 * Whether it stands in the denominator of a share: live in the sense of the ruleset,
	 * hence embedded or pilot.
	 */
	public boolean inShare() {
		return compareTo(SHADOW) <= 0;
	}

}
