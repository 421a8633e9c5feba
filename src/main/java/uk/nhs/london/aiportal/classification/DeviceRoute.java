package uk.nhs.london.aiportal.classification;

/**
 * The mark or exemption under which a device is used.
 */
public enum DeviceRoute implements Coded {

	UKCA("UKCA mark"), CE("CE mark"), HIE("Health institution exemption"),
	CLINICAL_INVESTIGATION("Clinical investigation");

	private final String label;

	DeviceRoute(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
