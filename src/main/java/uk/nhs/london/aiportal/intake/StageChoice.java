package uk.nhs.london.aiportal.intake;

import uk.nhs.london.aiportal.classification.Coded;

/** What a person decides about the declared stages that {@link StageWords} proposes. */
enum StageChoice implements Coded {

	NOT_STATED("Leave all not stated"), PROPOSED("Take the proposed stages");

	private final String label;

	StageChoice(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
