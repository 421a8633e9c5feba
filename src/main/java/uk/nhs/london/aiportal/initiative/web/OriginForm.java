package uk.nhs.london.aiportal.initiative.web;

import uk.nhs.london.aiportal.classification.Origin;
import uk.nhs.london.aiportal.initiative.Answers;

/** How the trust came by it. */
record OriginForm(@Code(Origin.class) String origin) implements RecordForm {

	static OriginForm from(Answers answers) {
		return new OriginForm(Typed.shown(answers.facts().origin()));
	}

	@Override
	public Answers applyTo(Answers answers) {
		return answers.withFacts((facts) -> facts.origin(Typed.code(Origin.class, this.origin)));
	}

}
