package uk.nhs.london.aiportal.initiative.web;

import java.util.List;

import jakarta.validation.Valid;

import uk.nhs.london.aiportal.initiative.Answers;

/** What it brings. */
record BenefitsForm(List<@Valid BenefitLineForm> lines,
		@Valid Otherwise linesOtherwise) implements RowsForm<BenefitLineForm> {

	BenefitsForm {
		lines = RowsForm.orNone(lines);
		linesOtherwise = Otherwise.orNotSaid(linesOtherwise);
	}

	static BenefitsForm from(Answers answers) {
		return new BenefitsForm(
				RowsForm.withBlank(answers.particulars().benefits(), BenefitLineForm::of, BenefitLineForm.blank()),
				Otherwise.of(answers, "benefits"));
	}

	@Override
	public Answers applyTo(Answers answers) {
		return answers.withParticulars((it) -> it.withBenefits(stated(BenefitLineForm::value)))
			.withAbsence("benefits", this.linesOtherwise.absence());
	}

}
