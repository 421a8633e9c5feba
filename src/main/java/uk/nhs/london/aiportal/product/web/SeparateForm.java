package uk.nhs.london.aiportal.product.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** That two spellings are not one after all. */
record SeparateForm(@NotBlank(message = "Enter why they are not the same") @Size(max = 500,
		message = "Enter the reason in 500 characters or fewer") String reason) {
}
