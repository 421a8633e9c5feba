package uk.nhs.london.aiportal.classification;

/**
 * Whether the thing is AI at all: the scope test. RULES_ONLY is outside the register's
 * figures.
 */
public enum AiKind implements Coded {

	ML("Machine learning"), GENERATIVE("Generative AI"), RULES_ONLY("Rules only, no learning"), UNSURE("Not sure");

	private final String label;

	AiKind(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
