package uk.nhs.london.aiportal.initiative.web;

import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.initiative.Answers;

/** The stage that the trust declares when it registers. */
record StageForm(@Code(DeclaredStage.class) String declaredStage) implements RecordForm {

	static StageForm from(Answers answers) {
		return new StageForm(Typed.shown(answers.facts().declaredStage()));
	}

	@Override
	public Answers applyTo(Answers answers) {
		return answers.withFacts((facts) -> facts.declaredStage(Typed.code(DeclaredStage.class, this.declaredStage)));
	}

}
