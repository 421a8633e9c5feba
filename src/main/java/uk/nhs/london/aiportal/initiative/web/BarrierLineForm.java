package uk.nhs.london.aiportal.initiative.web;

import java.util.Objects;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.classification.PartialDate.Precision;
import uk.nhs.london.aiportal.initiative.Barrier;
import uk.nhs.london.aiportal.web.DateInput;
import uk.nhs.london.aiportal.web.RealDate;

/** A barrier, as typed. */
record BarrierLineForm(@Word("BARRIER") String code,
		@Pattern(regexp = "[0-3]?", message = "Select how much it matters") String severity,
		@RealDate(name = "The date", least = Precision.YEAR, past = true) DateInput since,
		@RealDate(name = "The date", least = Precision.YEAR, past = true) DateInput resolvedOn,
		@Size(max = 1000, message = "What happened must be 1,000 characters or fewer") String note)
		implements
			LineForm {

	BarrierLineForm {
		code = Objects.requireNonNullElse(code, "");
		severity = Objects.requireNonNullElse(severity, "");
		since = DateInput.orBlank(since);
		resolvedOn = DateInput.orBlank(resolvedOn);
		note = Objects.requireNonNullElse(note, "");
	}

	static BarrierLineForm of(Barrier it) {
		return new BarrierLineForm(it.code(), Typed.shown(it.severity()), DateInput.of(it.since()),
				DateInput.of(it.resolvedOn()), Typed.shown(it.note()));
	}

	static BarrierLineForm blank() {
		return new BarrierLineForm("", "", DateInput.BLANK, DateInput.BLANK, "");
	}

	@Override
	public boolean isBlank() {
		return equals(blank());
	}

	Barrier value() {
		return new Barrier(this.code, Typed.number(this.severity), this.since.toPartialDate(),
				this.resolvedOn.toPartialDate(), Typed.text(this.note));
	}

	@Override
	public void check(Errors errors, String path) {
		if (this.code.isBlank()) {
			errors.rejectValue(path + "code", "missing", "Select what stands in the way");
		}
		if (Typed.inWrongOrder(this.since, this.resolvedOn)) {
			errors.rejectValue(path + "resolvedOn", "order", "It cannot be resolved before it began");
		}
	}

}
