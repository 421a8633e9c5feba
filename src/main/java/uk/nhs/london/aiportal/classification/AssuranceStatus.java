package uk.nhs.london.aiportal.classification;

/**
 * How far an assurance item has come.
 */
public enum AssuranceStatus implements Coded {

	NOT_STARTED("Not started"), IN_PROGRESS("In progress"), COMPLETE("Complete"), EXPIRED("Expired"),
	REFUSED("Refused");

	private final String label;

	AssuranceStatus(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
