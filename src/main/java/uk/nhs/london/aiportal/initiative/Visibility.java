package uk.nhs.london.aiportal.initiative;

import uk.nhs.london.aiportal.classification.Coded;

/** Who may read an initiative. */
public enum Visibility implements Coded {

	INTERNAL("Our trust and our system"), SHARED_LONDON("Everyone who signs in to this register"), PUBLIC("The public");

	private final String label;

	Visibility(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
