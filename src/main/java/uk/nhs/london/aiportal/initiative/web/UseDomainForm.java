package uk.nhs.london.aiportal.initiative.web;

import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.initiative.Answers;

/** What it is used for. */
record UseDomainForm(@Code(UseDomain.class) String useDomain) implements RecordForm {

	static UseDomainForm from(Answers answers) {
		return new UseDomainForm(Typed.shown(answers.facts().useDomain()));
	}

	@Override
	public Answers applyTo(Answers answers) {
		return answers.withFacts((facts) -> facts.useDomain(Typed.code(UseDomain.class, this.useDomain)));
	}

}
