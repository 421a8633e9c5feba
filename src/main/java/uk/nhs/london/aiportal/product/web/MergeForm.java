package uk.nhs.london.aiportal.product.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * That two spellings are one.
 *
 * @param into the id of the one that stays
 */
record MergeForm(
		@NotBlank(message = "Choose the one that it is the same as") @Pattern(regexp = "\\d{0,18}",
				message = "Choose the one that it is the same as") String into,
		@NotBlank(message = "Enter why they are the same") @Size(max = 500,
				message = "Enter the reason in 500 characters or fewer") String reason) {

	static final MergeForm BLANK = new MergeForm("", "");

}
