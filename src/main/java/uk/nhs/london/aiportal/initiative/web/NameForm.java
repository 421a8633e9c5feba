package uk.nhs.london.aiportal.initiative.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import uk.nhs.london.aiportal.initiative.Answers;

/** What it is called and what it does, in words for the public. */
record NameForm(
		@NotBlank(message = "Enter a name") @Size(max = 100,
				message = "Enter a name of 100 characters or fewer") String title,
		@NotBlank(message = "Enter what it does") @Size(max = 350,
				message = "Say what it does in 350 characters or fewer") String summary)
		implements
			RecordForm {

	static NameForm from(Answers answers) {
		return new NameForm(Typed.shown(answers.facts().title()), Typed.shown(answers.particulars().summary()));
	}

	@Override
	public Answers applyTo(Answers answers) {
		return answers.withFacts((facts) -> facts.title(Typed.text(this.title)))
			.withParticulars((it) -> it.withSummary(Typed.text(this.summary)));
	}

}
