package uk.nhs.london.aiportal.initiative.web;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.classification.PartialDate.Precision;
import uk.nhs.london.aiportal.classification.Pathway;
import uk.nhs.london.aiportal.classification.ScopeUnit;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.web.DateInput;
import uk.nhs.london.aiportal.web.RealDate;

/** How it is used: the decisive facts about use. */
record LiveUseForm(@Code(LiveMode.class) String liveMode, @Code(ScopeUnit.class) String scopeUnit,
		@Size(max = 200, message = "Enter a reference of 200 characters or fewer") String pathwayReference,
		@RealDate(name = "Date in force", least = Precision.YEAR) DateInput pathwayInForceFrom,
		@Valid Otherwise pathwayOtherwise, @YesNo String standardIssue,
		@RealDate(name = "Date of last use", least = Precision.YEAR, past = true) DateInput lastUsedOn)
		implements
			RecordForm {

	LiveUseForm {
		pathwayInForceFrom = DateInput.orBlank(pathwayInForceFrom);
		pathwayOtherwise = (pathwayOtherwise != null) ? pathwayOtherwise : Otherwise.NOT_SAID;
		lastUsedOn = DateInput.orBlank(lastUsedOn);
	}

	static LiveUseForm from(Answers answers) {
		Facts facts = answers.facts();
		Pathway pathway = facts.pathway();
		return new LiveUseForm(Typed.shown(facts.liveMode()), Typed.shown(facts.scopeUnit()),
				Typed.shown((pathway != null) ? pathway.reference() : null),
				DateInput.of((pathway != null) ? pathway.inForceFrom() : null), Otherwise.of(answers, "pathway"),
				Typed.shown(facts.standardIssue()), DateInput.of(facts.lastUsedOn()));
	}

	@Override
	public Answers applyTo(Answers answers) {
		Pathway pathway = new Pathway(Typed.text(this.pathwayReference), this.pathwayInForceFrom.toPartialDate());
		boolean stated = pathway.reference() != null || pathway.inForceFrom() != null;
		return answers
			.withFacts((facts) -> facts.liveMode(Typed.code(LiveMode.class, this.liveMode))
				.scopeUnit(Typed.code(ScopeUnit.class, this.scopeUnit))
				.pathway(stated ? pathway : null)
				.standardIssue(Typed.yesNo(this.standardIssue))
				.lastUsedOn(this.lastUsedOn.toPartialDate()))
			.withAbsence("pathway", this.pathwayOtherwise.absence());
	}

	@Override
	public void check(Errors errors) {
		this.pathwayOtherwise.check(errors, "pathwayOtherwise", List.of(this.pathwayReference));
	}

}
