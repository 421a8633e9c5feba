package uk.nhs.london.aiportal.classification;

/**
 * How the trust came by it.
 */
public enum Origin implements Coded {

	PURCHASED("Bought"), IN_HOUSE("Built in-house"), CO_DEVELOPED("Developed with a partner"),
	ACADEMIC("From a university"), OPEN_SOURCE("Open source"), NATIONAL_PROVIDED("Provided nationally");

	private final String label;

	Origin(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
