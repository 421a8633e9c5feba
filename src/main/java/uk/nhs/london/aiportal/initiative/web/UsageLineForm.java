package uk.nhs.london.aiportal.initiative.web;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.classification.PartialDate.Precision;
import uk.nhs.london.aiportal.classification.Usage;
import uk.nhs.london.aiportal.classification.UsageBasis;
import uk.nhs.london.aiportal.classification.UsageSource;
import uk.nhs.london.aiportal.web.DateInput;
import uk.nhs.london.aiportal.web.RealDate;

/** A period of use, as typed. */
record UsageLineForm(@RealDate(name = "First day", least = Precision.YEAR) DateInput periodStart,
		@RealDate(name = "Last day", least = Precision.YEAR) DateInput periodEnd, @Code(UsageBasis.class) String basis,
		@WholeNumber String used, @WholeNumber String eligible,
		@Code(UsageSource.class) String source) implements LineForm {

	UsageLineForm {
		periodStart = DateInput.orBlank(periodStart);
		periodEnd = DateInput.orBlank(periodEnd);
		basis = (basis != null) ? basis : "";
		used = (used != null) ? used : "";
		eligible = (eligible != null) ? eligible : "";
		source = (source != null) ? source : "";
	}

	static UsageLineForm of(Usage it) {
		return new UsageLineForm(DateInput.of(it.periodStart()), DateInput.of(it.periodEnd()), Typed.shown(it.basis()),
				Typed.shown(it.used()), Typed.shown(it.eligible()), Typed.shown(it.source()));
	}

	/** A row to be filled in. */
	static UsageLineForm blank() {
		return new UsageLineForm(DateInput.BLANK, DateInput.BLANK, "", "", "", "");
	}

	@Override
	public boolean isBlank() {
		return equals(blank());
	}

	Usage value() {
		return new Usage(this.periodStart.toPartialDate(), this.periodEnd.toPartialDate(),
				Typed.code(UsageBasis.class, this.basis), Typed.number(this.used), Typed.number(this.eligible),
				Typed.code(UsageSource.class, this.source));
	}

	@Override
	public void check(Errors errors, String path) {
		if (this.periodEnd.isBlank()) {
			errors.rejectValue(path + "periodEnd", "missing", "Enter the last day of the period");
		}
		if (this.used.isBlank()) {
			errors.rejectValue(path + "used", "missing", "Enter how many used it, or how many cases it was used for");
		}
		if (Typed.inWrongOrder(this.periodStart, this.periodEnd)) {
			errors.rejectValue(path + "periodEnd", "order", "The last day must not be before the first");
		}
	}

}
