package uk.nhs.london.aiportal.initiative;

/** From when on, and of which records, the register asks for an answer. */
public record Asked(AskedAt at, AskedIf when) {

	static Asked always(AskedAt at) {
		return new Asked(at, AskedIf.ALWAYS);
	}

	/** For machines: {@code R2.PILOT}. */
	public String key() {
		return this.at.name() + "." + this.when.name();
	}

	/** Whether a record that says this is asked for it now. */
	public boolean appliesTo(Answers answers) {
		return this.at.appliesAt(answers.declaredStage()) && this.when.appliesTo(answers);
	}

	/** "Before going live, if it is a medical device". */
	public String words() {
		return this.when.words().isEmpty() ? this.at.label() : this.at.label() + ", " + this.when.words();
	}

}
