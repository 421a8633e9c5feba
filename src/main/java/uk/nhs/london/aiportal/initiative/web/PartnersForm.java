package uk.nhs.london.aiportal.initiative.web;

import java.util.List;

import jakarta.validation.Valid;

import uk.nhs.london.aiportal.initiative.Answers;

/** Who else takes part. */
record PartnersForm(List<@Valid PartnerLineForm> lines,
		@Valid Otherwise linesOtherwise) implements RowsForm<PartnerLineForm> {

	PartnersForm {
		lines = RowsForm.orNone(lines);
		linesOtherwise = Otherwise.orNotSaid(linesOtherwise);
	}

	static PartnersForm from(Answers answers) {
		return new PartnersForm(
				RowsForm.withBlank(answers.particulars().partners(), PartnerLineForm::of, PartnerLineForm.blank()),
				Otherwise.of(answers, "partners"));
	}

	@Override
	public Answers applyTo(Answers answers) {
		return answers.withParticulars((it) -> it.withPartners(stated(PartnerLineForm::value)))
			.withAbsence("partners", this.linesOtherwise.absence());
	}

}
