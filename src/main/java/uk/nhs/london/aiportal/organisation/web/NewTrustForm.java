package uk.nhs.london.aiportal.organisation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import uk.nhs.london.aiportal.organisation.NewTrust;
import uk.nhs.london.aiportal.organisation.OrganisationKind;

/** What an administrator adds to the national file's words about a new trust. */
record NewTrustForm(
		@NotBlank(message = "Enter a short name") @Size(max = 60,
				message = "Enter a short name of 60 characters or fewer") String shortName,
		@Pattern(regexp = "ACUTE|SPECIALIST|MENTAL_HEALTH|COMMUNITY|AMBULANCE|COMBINED",
				message = "Select the kind of trust") String kind,
		@Pattern(regexp = "true|false", message = "Select whether it is a foundation trust") String foundationTrust) {

	NewTrustForm {
		kind = (kind != null) ? kind : "";
		foundationTrust = (foundationTrust != null) ? foundationTrust : "";
	}

	NewTrust toTrust() {
		return new NewTrust(this.shortName.strip(), OrganisationKind.valueOf(this.kind),
				Boolean.parseBoolean(this.foundationTrust));
	}

}
