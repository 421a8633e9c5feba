package uk.nhs.london.aiportal.classification;

/**
 * How far an evaluation has come.
 */
public enum EvaluationStatus implements Coded {

	PLANNED("Planned"), IN_PROGRESS("In progress"), CONCLUDED("Concluded");

	private final String label;

	EvaluationStatus(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
