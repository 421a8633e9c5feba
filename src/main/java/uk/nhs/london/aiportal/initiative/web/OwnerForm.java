package uk.nhs.london.aiportal.initiative.web;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.classification.ChampionDependence;
import uk.nhs.london.aiportal.initiative.Answers;

/** Who keeps it going. */
record OwnerForm(@Size(max = 120, message = "Enter a post of 120 characters or fewer") String serviceOwnerRole,
		@Valid Otherwise serviceOwnerRoleOtherwise,
		@Code(ChampionDependence.class) String championDependence) implements RecordForm {

	OwnerForm {
		serviceOwnerRoleOtherwise = (serviceOwnerRoleOtherwise != null) ? serviceOwnerRoleOtherwise
				: Otherwise.NOT_SAID;
	}

	static OwnerForm from(Answers answers) {
		return new OwnerForm(Typed.shown(answers.facts().serviceOwnerRole()),
				Otherwise.of(answers, "service_owner_role"), Typed.shown(answers.facts().championDependence()));
	}

	@Override
	public Answers applyTo(Answers answers) {
		return answers
			.withFacts((facts) -> facts.serviceOwnerRole(Typed.text(this.serviceOwnerRole))
				.championDependence(Typed.code(ChampionDependence.class, this.championDependence)))
			.withAbsence("service_owner_role", this.serviceOwnerRoleOtherwise.absence());
	}

	@Override
	public void check(Errors errors) {
		this.serviceOwnerRoleOtherwise.check(errors, "serviceOwnerRoleOtherwise", List.of(this.serviceOwnerRole));
	}

}
