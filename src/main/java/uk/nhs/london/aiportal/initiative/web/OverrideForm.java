package uk.nhs.london.aiportal.initiative.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.PartialDate.Precision;
import uk.nhs.london.aiportal.initiative.OverrideService;
import uk.nhs.london.aiportal.web.DateInput;
import uk.nhs.london.aiportal.web.RealDate;

/** A class that is to stand beside the computed one, as typed. */
record OverrideForm(@NotBlank(message = "Choose the class that fits") @Code(Classification.class) String classification,
		@NotBlank(message = "Enter why the computed class does not fit") @Size(max = 500,
				message = "Say why in 500 characters or fewer") String reason,
		@RealDate(name = "Last day", least = Precision.DAY) DateInput expiresOn) {

	static final OverrideForm BLANK = new OverrideForm("", "", DateInput.BLANK);

	OverrideForm {
		// No choice among radios posts nothing.
		classification = (classification != null) ? classification : "";
		reason = (reason != null) ? reason : "";
		expiresOn = DateInput.orBlank(expiresOn);
	}

	/** Reject a last day that is missing, past or too far ahead. */
	void check(Errors errors, LocalDate today) {
		if (this.classification.equals(Classification.NOT_CLASSIFIED.name())) {
			errors.rejectValue("classification", "code", "Choose the class that fits");
		}
		if (errors.hasFieldErrors("expiresOn")) {
			return;
		}
		PartialDate last = this.expiresOn.toPartialDate();
		if (last == null) {
			errors.rejectValue("expiresOn", "missing", "Enter the last day");
		}
		else if (last.firstDay().isBefore(today)) {
			errors.rejectValue("expiresOn", "past", "The last day must be today or later");
		}
		else if (last.firstDay().isAfter(today.plusMonths(OverrideService.MOST_MONTHS))) {
			errors.rejectValue("expiresOn", "far", "The last day must be within six months");
		}
	}

	LocalDate lastDay() {
		PartialDate last = this.expiresOn.toPartialDate();
		if (last == null) {
			throw new IllegalStateException("Checked before");
		}
		return last.firstDay();
	}

}
