package uk.nhs.london.aiportal.initiative.web;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.classification.PartialDate.Precision;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.web.DateInput;
import uk.nhs.london.aiportal.web.RealDate;

/** When and where it will be decided what becomes of a pilot. */
record PilotEndForm(@RealDate(name = "Planned end", least = Precision.YEAR) DateInput pilotPlannedEnd,
		@Size(max = 200, message = "Enter a forum of 200 characters or fewer") String decisionForum,
		@Valid Otherwise pilotPlannedEndOtherwise) implements RecordForm {

	PilotEndForm {
		pilotPlannedEnd = DateInput.orBlank(pilotPlannedEnd);
		decisionForum = (decisionForum != null) ? decisionForum : "";
		pilotPlannedEndOtherwise = (pilotPlannedEndOtherwise != null) ? pilotPlannedEndOtherwise : Otherwise.NOT_SAID;
	}

	static PilotEndForm from(Answers answers) {
		return new PilotEndForm(DateInput.of(answers.facts().pilotPlannedEnd()),
				Typed.shown(answers.particulars().decisionForum()), Otherwise.of(answers, "pilot_planned_end"));
	}

	@Override
	public Answers applyTo(Answers answers) {
		return answers.withFacts((facts) -> facts.pilotPlannedEnd(this.pilotPlannedEnd.toPartialDate()))
			.withParticulars((it) -> it.withDecisionForum(Typed.text(this.decisionForum)))
			.withAbsence("pilot_planned_end", this.pilotPlannedEndOtherwise.absence());
	}

	@Override
	public void check(Errors errors) {
		this.pilotPlannedEndOtherwise.check(errors, "pilotPlannedEndOtherwise", List.of(this.pilotPlannedEnd.year()));
	}

}
