package uk.nhs.london.aiportal.initiative.web;

import uk.nhs.london.aiportal.initiative.Answers;

/** Whether anybody has seen the documents behind the statements. */
record DocumentsForm(@YesNo String documentsSeen) implements RecordForm {

	static DocumentsForm from(Answers answers) {
		return new DocumentsForm(Typed.shown(answers.facts().documentsSeen()));
	}

	@Override
	public Answers applyTo(Answers answers) {
		return answers.withFacts((facts) -> facts.documentsSeen(Typed.yesNo(this.documentsSeen)));
	}

}
