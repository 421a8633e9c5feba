package uk.nhs.london.aiportal.initiative.web;

import java.util.List;

import jakarta.validation.Valid;

import uk.nhs.london.aiportal.initiative.Answers;

/** What stands, or stood, in the way. */
record BarriersForm(List<@Valid BarrierLineForm> lines,
		@Valid Otherwise linesOtherwise) implements RowsForm<BarrierLineForm> {

	BarriersForm {
		lines = RowsForm.orNone(lines);
		linesOtherwise = Otherwise.orNotSaid(linesOtherwise);
	}

	static BarriersForm from(Answers answers) {
		return new BarriersForm(
				RowsForm.withBlank(answers.particulars().barriers(), BarrierLineForm::of, BarrierLineForm.blank()),
				Otherwise.of(answers, "barriers"));
	}

	@Override
	public Answers applyTo(Answers answers) {
		return answers.withParticulars((it) -> it.withBarriers(stated(BarrierLineForm::value)))
			.withAbsence("barriers", this.linesOtherwise.absence());
	}

}
