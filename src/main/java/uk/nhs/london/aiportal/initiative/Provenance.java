package uk.nhs.london.aiportal.initiative;

import uk.nhs.london.aiportal.classification.Coded;

/** Who says that an initiative exists. */
public enum Provenance implements Coded {

	TRUST("Registered by the trust"), PUBLIC_REPORT("Publicly reported, not confirmed by the trust");

	private final String label;

	Provenance(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
