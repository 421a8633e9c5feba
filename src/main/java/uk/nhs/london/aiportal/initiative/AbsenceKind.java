package uk.nhs.london.aiportal.initiative;

import uk.nhs.london.aiportal.classification.Coded;

/** Why there is no value, other than that nobody stated one. */
public enum AbsenceKind implements Coded {

	NONE("None"), NOT_APPLICABLE("Does not apply");

	private final String label;

	AbsenceKind(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
