package uk.nhs.london.aiportal.classification;

/**
 * Whether data about patients go into it.
 */
public enum PatientDataUse implements Coded {

	NONE("No patient data"), DE_IDENTIFIED("De-identified patient data"), IDENTIFIABLE("Identifiable patient data");

	private final String label;

	PatientDataUse(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
