package uk.nhs.london.aiportal.initiative.web;

import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.classification.AnnualBand;
import uk.nhs.london.aiportal.classification.FundingLine;
import uk.nhs.london.aiportal.classification.FundingSource;
import uk.nhs.london.aiportal.classification.PartialDate.Precision;
import uk.nhs.london.aiportal.web.DateInput;
import uk.nhs.london.aiportal.web.RealDate;

/** A line of money, as typed. */
record FundingLineForm(@Code(FundingSource.class) String source,
		@Size(max = 200, message = "Enter a name of 200 characters or fewer") String name,
		@RealDate(name = "First day", least = Precision.YEAR) DateInput from,
		@RealDate(name = "Last day", least = Precision.YEAR) DateInput to,
		@Code(AnnualBand.class) String annualBand) implements LineForm {

	FundingLineForm {
		source = (source != null) ? source : "";
		name = (name != null) ? name : "";
		from = DateInput.orBlank(from);
		to = DateInput.orBlank(to);
		annualBand = (annualBand != null) ? annualBand : "";
	}

	static FundingLineForm of(FundingLine it) {
		return new FundingLineForm(Typed.shown(it.source()), Typed.shown(it.name()), DateInput.of(it.from()),
				DateInput.of(it.to()), Typed.shown(it.annualBand()));
	}

	/** A row to be filled in. */
	static FundingLineForm blank() {
		return new FundingLineForm("", "", DateInput.BLANK, DateInput.BLANK, "");
	}

	@Override
	public boolean isBlank() {
		return equals(blank());
	}

	FundingLine value() {
		return new FundingLine(FundingSource.valueOf(this.source), this.from.toPartialDate(), this.to.toPartialDate(),
				Typed.code(AnnualBand.class, this.annualBand), Typed.text(this.name));
	}

	@Override
	public void check(Errors errors, String path) {
		if (this.source.isBlank()) {
			errors.rejectValue(path + "source", "missing", "Select where the money comes from");
		}
		if (this.from.isBlank()) {
			errors.rejectValue(path + "from", "missing", "Enter the first day it pays for");
		}
		if (Typed.inWrongOrder(this.from, this.to)) {
			errors.rejectValue(path + "to", "order", "The last day must not be before the first");
		}
	}

}
