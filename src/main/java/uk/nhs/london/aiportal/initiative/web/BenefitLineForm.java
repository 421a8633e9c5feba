package uk.nhs.london.aiportal.initiative.web;

import java.util.Objects;

import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.classification.PartialDate.Precision;
import uk.nhs.london.aiportal.initiative.Benefit;
import uk.nhs.london.aiportal.web.DateInput;
import uk.nhs.london.aiportal.web.RealDate;

/** A benefit, as typed. */
record BenefitLineForm(@Word("BENEFIT_DOMAIN") String domain,
		@Size(max = 200, message = "What is measured must be 200 characters or fewer") String metric,
		@Size(max = 60, message = "The unit must be 60 characters or fewer") String unit,
		@DecimalNumber String baseline, @DecimalNumber String target, @DecimalNumber String latest,
		@RealDate(name = "The date", least = Precision.YEAR, past = true) DateInput asOf,
		@Word("BENEFIT_STATUS") String status,
		@Size(max = 500, message = "How it was measured must be 500 characters or fewer") String method)
		implements
			LineForm {

	BenefitLineForm {
		domain = Objects.requireNonNullElse(domain, "");
		metric = Objects.requireNonNullElse(metric, "");
		unit = Objects.requireNonNullElse(unit, "");
		baseline = Objects.requireNonNullElse(baseline, "");
		target = Objects.requireNonNullElse(target, "");
		latest = Objects.requireNonNullElse(latest, "");
		asOf = DateInput.orBlank(asOf);
		status = Objects.requireNonNullElse(status, "");
		method = Objects.requireNonNullElse(method, "");
	}

	static BenefitLineForm of(Benefit it) {
		return new BenefitLineForm(it.domain(), Typed.shown(it.metric()), Typed.shown(it.unit()),
				Typed.shown(it.baseline()), Typed.shown(it.target()), Typed.shown(it.latest()), DateInput.of(it.asOf()),
				Typed.shown(it.status()), Typed.shown(it.method()));
	}

	static BenefitLineForm blank() {
		return new BenefitLineForm("", "", "", "", "", "", DateInput.BLANK, "", "");
	}

	@Override
	public boolean isBlank() {
		return equals(blank());
	}

	Benefit value() {
		return new Benefit(this.domain, Typed.text(this.status), Typed.text(this.metric), Typed.text(this.unit),
				Typed.decimal(this.baseline), Typed.decimal(this.target), Typed.decimal(this.latest),
				this.asOf.toPartialDate(), Typed.text(this.method));
	}

	@Override
	public void check(Errors errors, String path) {
		if (this.domain.isBlank()) {
			errors.rejectValue(path + "domain", "missing", "Select what kind of benefit it is");
		}
		if (!this.latest.isBlank() && this.asOf.isBlank()) {
			errors.rejectValue(path + "asOf", "missing", "Enter when the latest figure was measured");
		}
	}

}
