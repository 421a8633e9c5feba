package uk.nhs.london.aiportal.initiative.web;

import jakarta.validation.constraints.NotBlank;

import uk.nhs.london.aiportal.initiative.Answers;

/**
 * The organisation whose initiative it is; asked of those who write for more than one.
 */
record OrganisationForm(@NotBlank(message = "Select an organisation") String organisation) implements RecordForm {

	static OrganisationForm from(Answers answers) {
		return new OrganisationForm(Typed.shown(answers.facts().organisation()));
	}

	@Override
	public Answers applyTo(Answers answers) {
		return answers.withFacts((facts) -> facts.organisation(Typed.text(this.organisation)));
	}

}
