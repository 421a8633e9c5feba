package uk.nhs.london.aiportal.initiative.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.Particulars;
import uk.nhs.london.aiportal.initiative.Visibility;

/** Who may read it, and why not everybody. */
record VisibilityForm(@NotBlank(message = "Select who may read it") @Code(Visibility.class) String visibility,
		@Size(max = 500, message = "Enter the reason in 500 characters or fewer") String visibilityReason)
		implements
			RecordForm {

	static VisibilityForm from(Answers answers) {
		Particulars particulars = answers.particulars();
		return new VisibilityForm(Typed.shown(particulars.visibility()), Typed.shown(particulars.visibilityReason()));
	}

	@Override
	public Answers applyTo(Answers answers) {
		return answers.withParticulars((it) -> it.withVisibility(Typed.code(Visibility.class, this.visibility))
			.withVisibilityReason(Typed.text(this.visibilityReason)));
	}

	@Override
	public void check(Errors errors) {
		if (this.visibility != null && this.visibility.equals(Visibility.INTERNAL.name())
				&& (this.visibilityReason == null || this.visibilityReason.isBlank())) {
			errors.rejectValue("visibilityReason", "missing", "Enter why the rest of London may not read it");
		}
	}

}
