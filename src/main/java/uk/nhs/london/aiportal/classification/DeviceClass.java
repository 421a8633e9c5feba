package uk.nhs.london.aiportal.classification;

/**
 * Class under the UK Medical Devices Regulations 2002.
 */
public enum DeviceClass implements Coded {

	NOT_DEVICE("Not a medical device"), I("Class I"), IIA("Class IIa"), IIB("Class IIb"), III("Class III"),
	IVD("In vitro diagnostic"), UNDETERMINED("Not determined");

	private final String label;

	DeviceClass(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
