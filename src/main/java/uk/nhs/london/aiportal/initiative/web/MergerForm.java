package uk.nhs.london.aiportal.initiative.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.organisation.ProposedMerger;
import uk.nhs.london.aiportal.web.DateInput;
import uk.nhs.london.aiportal.web.RealDate;

/**
 * That a trust closes into another, as it is typed.
 *
 * @param mergedOn the first day under the successor
 */
record MergerForm(
		@NotBlank(message = "Choose the trust that it becomes part of") @Size(max = 5,
				message = "Choose the trust that it becomes part of") String intoCode,
		@RealDate(name = "First day under the successor",
				required = "Enter the first day under the successor") DateInput mergedOn,
		@NotBlank(message = "Enter what this rests on") @Size(max = 400,
				message = "Enter what this rests on in 400 characters or fewer") String reason,
		String confirmed) {

	static final MergerForm BLANK = new MergerForm("", DateInput.BLANK, "", "");

	MergerForm {
		mergedOn = DateInput.orBlank(mergedOn);
		confirmed = (confirmed != null) ? confirmed : "";
	}

	/** Of a form without errors. */
	ProposedMerger of(String organisationCode) {
		PartialDate day = this.mergedOn.toPartialDate();
		if (day == null) {
			throw new IllegalStateException("Required");
		}
		return new ProposedMerger(organisationCode, this.intoCode, day.firstDay());
	}

	boolean isConfirmed() {
		return this.confirmed.equals("true");
	}

}
