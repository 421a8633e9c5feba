package uk.nhs.london.aiportal.initiative.web;

import java.util.List;

import jakarta.validation.Valid;

import uk.nhs.london.aiportal.initiative.Answers;

/** What pays for it. */
record MoneyForm(List<@Valid FundingLineForm> lines,
		@Valid Otherwise linesOtherwise) implements RowsForm<FundingLineForm> {

	MoneyForm {
		lines = RowsForm.orNone(lines);
		linesOtherwise = Otherwise.orNotSaid(linesOtherwise);
	}

	static MoneyForm from(Answers answers) {
		return new MoneyForm(
				RowsForm.withBlank(answers.facts().funding(), FundingLineForm::of, FundingLineForm.blank()),
				Otherwise.of(answers, "funding"));
	}

	@Override
	public Answers applyTo(Answers answers) {
		return answers.withFacts((facts) -> facts.funding(stated(FundingLineForm::value)))
			.withAbsence("funding", this.linesOtherwise.absence());
	}

}
