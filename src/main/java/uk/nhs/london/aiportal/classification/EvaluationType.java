package uk.nhs.london.aiportal.classification;

/**
 * The design of an evaluation; the NHS Innovation Service's list.
 */
public enum EvaluationType implements Coded {

	RCT("Randomised controlled trial"), NON_RANDOMISED_COMPARATIVE("Non-randomised comparative study"),
	NON_COMPARATIVE("Non-comparative study"), REAL_WORLD("Real-world evaluation"), ECONOMIC("Economic evaluation"),
	USER_FEEDBACK("User feedback");

	private final String label;

	EvaluationType(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
