package uk.nhs.london.aiportal.initiative.web;

import uk.nhs.london.aiportal.classification.Packaging;
import uk.nhs.london.aiportal.initiative.Answers;

/** The shape it comes in. */
record PackagingForm(@Code(Packaging.class) String packaging) implements RecordForm {

	static PackagingForm from(Answers answers) {
		return new PackagingForm(Typed.shown(answers.facts().packaging()));
	}

	@Override
	public Answers applyTo(Answers answers) {
		return answers.withFacts((facts) -> facts.packaging(Typed.code(Packaging.class, this.packaging)));
	}

}
