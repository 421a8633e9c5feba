package uk.nhs.london.aiportal.initiative.web;

import java.util.Objects;

import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.initiative.Partner;

/** A partner, as typed. */
record PartnerLineForm(@Size(max = 200, message = "The name must be 200 characters or fewer") String name,
		@Word("PARTNER_KIND") String kind,
		@Size(max = 200, message = "What they do must be 200 characters or fewer") String role,
		@YesNo String agreement) implements LineForm {

	PartnerLineForm {
		name = Objects.requireNonNullElse(name, "");
		kind = Objects.requireNonNullElse(kind, "");
		role = Objects.requireNonNullElse(role, "");
		agreement = Objects.requireNonNullElse(agreement, "");
	}

	static PartnerLineForm of(Partner it) {
		return new PartnerLineForm(it.name(), Typed.shown(it.kind()), Typed.shown(it.role()),
				Typed.shown(it.agreement()));
	}

	static PartnerLineForm blank() {
		return new PartnerLineForm("", "", "", "");
	}

	@Override
	public boolean isBlank() {
		return equals(blank());
	}

	Partner value() {
		return new Partner(this.name, Typed.text(this.kind), Typed.text(this.role), Typed.yesNo(this.agreement));
	}

	@Override
	public void check(Errors errors, String path) {
		if (this.name.isBlank()) {
			errors.rejectValue(path + "name", "missing", "Enter the organisation that takes part");
		}
	}

}
