package uk.nhs.london.aiportal.initiative.web;

import jakarta.validation.constraints.NotBlank;

import uk.nhs.london.aiportal.classification.AiKind;
import uk.nhs.london.aiportal.initiative.Answers;

/** Whether it is AI at all. */
record AiForm(
		@NotBlank(message = "Select what kind of AI it is, or that you are not sure") @Code(AiKind.class) String isAi)
		implements
			RecordForm {

	static AiForm from(Answers answers) {
		return new AiForm(Typed.shown(answers.facts().isAi()));
	}

	@Override
	public Answers applyTo(Answers answers) {
		return answers.withFacts((facts) -> facts.isAi(Typed.code(AiKind.class, this.isAi)));
	}

}
