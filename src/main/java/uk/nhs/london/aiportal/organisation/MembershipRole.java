package uk.nhs.london.aiportal.organisation;

import uk.nhs.london.aiportal.classification.Coded;

/** What a system is to an organisation. */
public enum MembershipRole implements Coded {

	/** The one system that counts the organisation. */
	HOST("Host"),

	/** A system whose people it serves too; never counts it. */
	ALSO_SERVES("Also serves");

	private final String label;

	MembershipRole(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
