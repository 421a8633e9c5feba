package uk.nhs.london.aiportal.organisation;

import uk.nhs.london.aiportal.classification.Coded;

/** The broad kind of an organisation, so that like is compared with like. */
public enum OrganisationKind implements Coded {

	ACUTE("Acute"), SPECIALIST("Specialist"), MENTAL_HEALTH("Mental health"), COMMUNITY("Community"),
	AMBULANCE("Ambulance"), COMBINED("Combined");

	private final String label;

	OrganisationKind(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
