package uk.nhs.london.aiportal.initiative.web;

import java.util.List;

import jakarta.validation.Valid;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.classification.Monitoring;
import uk.nhs.london.aiportal.classification.PartialDate.Precision;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.web.DateInput;
import uk.nhs.london.aiportal.web.RealDate;

/** How it is watched while in use. */
record MonitoringForm(
		@RealDate(name = "Date of the review", least = Precision.YEAR, past = true) DateInput monitoringLastReviewedOn,
		@Valid Otherwise monitoringOtherwise, @YesNo String incidentRoute) implements RecordForm {

	MonitoringForm {
		monitoringLastReviewedOn = DateInput.orBlank(monitoringLastReviewedOn);
		monitoringOtherwise = (monitoringOtherwise != null) ? monitoringOtherwise : Otherwise.NOT_SAID;
	}

	static MonitoringForm from(Answers answers) {
		Monitoring stated = answers.facts().monitoring();
		Monitoring monitoring = (stated != null) ? stated : new Monitoring(null, null);
		return new MonitoringForm(DateInput.of(monitoring.lastReviewedOn()), Otherwise.of(answers, "monitoring"),
				Typed.shown(monitoring.incidentRoute()));
	}

	@Override
	public Answers applyTo(Answers answers) {
		Monitoring monitoring = new Monitoring(this.monitoringLastReviewedOn.toPartialDate(),
				Typed.yesNo(this.incidentRoute));
		boolean stated = monitoring.lastReviewedOn() != null || monitoring.incidentRoute() != null;
		return answers.withFacts((facts) -> facts.monitoring(stated ? monitoring : null))
			.withAbsence("monitoring", this.monitoringOtherwise.absence());
	}

	@Override
	public void check(Errors errors) {
		this.monitoringOtherwise.check(errors, "monitoringOtherwise", List.of(this.monitoringLastReviewedOn.year()));
	}

}
