package uk.nhs.london.aiportal.initiative;

/**
 * An override that nobody has decided about, with the initiative that it is of.
 *
 * @param organisation the code of the organisation whose initiative it is
 * @param withdrawn whether that initiative is
 */
public record WaitingOverride(ClassOverride override, String title, String organisation, String organisationName,
		boolean withdrawn) {

	public Reference reference() {
		return this.override.reference();
	}

}
