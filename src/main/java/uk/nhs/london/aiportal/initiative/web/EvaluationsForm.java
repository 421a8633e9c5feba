package uk.nhs.london.aiportal.initiative.web;

import java.util.List;

import jakarta.validation.Valid;

import uk.nhs.london.aiportal.initiative.Answers;

/** What was studied of whether it works. */
record EvaluationsForm(List<@Valid EvaluationLineForm> lines,
		@Valid Otherwise linesOtherwise) implements RowsForm<EvaluationLineForm> {

	EvaluationsForm {
		lines = RowsForm.orNone(lines);
		linesOtherwise = Otherwise.orNotSaid(linesOtherwise);
	}

	static EvaluationsForm from(Answers answers) {
		return new EvaluationsForm(
				RowsForm.withBlank(answers.facts().evaluations(), EvaluationLineForm::of, EvaluationLineForm.blank()),
				Otherwise.of(answers, "evaluations"));
	}

	@Override
	public Answers applyTo(Answers answers) {
		return answers.withFacts((facts) -> facts.evaluations(stated(EvaluationLineForm::value)))
			.withAbsence("evaluations", this.linesOtherwise.absence());
	}

}
