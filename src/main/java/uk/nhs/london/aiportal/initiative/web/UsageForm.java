package uk.nhs.london.aiportal.initiative.web;

import java.util.List;

import jakarta.validation.Valid;

import uk.nhs.london.aiportal.initiative.Answers;

/** How much it was used, period by period. */
record UsageForm(List<@Valid UsageLineForm> lines, @Valid Otherwise linesOtherwise) implements RowsForm<UsageLineForm> {

	UsageForm {
		lines = RowsForm.orNone(lines);
		linesOtherwise = Otherwise.orNotSaid(linesOtherwise);
	}

	static UsageForm from(Answers answers) {
		return new UsageForm(RowsForm.withBlank(answers.facts().usage(), UsageLineForm::of, UsageLineForm.blank()),
				Otherwise.of(answers, "usage"));
	}

	@Override
	public Answers applyTo(Answers answers) {
		return answers.withFacts((facts) -> facts.usage(stated(UsageLineForm::value)))
			.withAbsence("usage", this.linesOtherwise.absence());
	}

}
