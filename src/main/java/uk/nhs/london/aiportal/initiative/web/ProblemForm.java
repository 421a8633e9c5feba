package uk.nhs.london.aiportal.initiative.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import uk.nhs.london.aiportal.initiative.Answers;

/** The problem it is meant to solve. */
record ProblemForm(@NotBlank(message = "Enter the problem it is meant to solve") @Size(max = 2500,
		message = "Describe the problem in 2,500 characters or fewer") String purposeProblem) implements RecordForm {

	static ProblemForm from(Answers answers) {
		return new ProblemForm(Typed.shown(answers.particulars().purposeProblem()));
	}

	@Override
	public Answers applyTo(Answers answers) {
		return answers.withParticulars((it) -> it.withPurposeProblem(Typed.text(this.purposeProblem)));
	}

}
