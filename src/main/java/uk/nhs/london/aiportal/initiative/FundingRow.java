package uk.nhs.london.aiportal.initiative;

import java.util.Objects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.AnnualBand;
import uk.nhs.london.aiportal.classification.FundingLine;
import uk.nhs.london.aiportal.classification.FundingSource;
import uk.nhs.london.aiportal.classification.PartialDate;

/** A row of funding_line. */
@Embeddable
class FundingRow {

	@Enumerated(EnumType.STRING)
	private @Nullable FundingSource source;

	private @Nullable PartialDate startsOn;

	private @Nullable PartialDate endsOn;

	@Enumerated(EnumType.STRING)
	private @Nullable AnnualBand annualBand;

	private @Nullable String name;

	static FundingRow of(FundingLine it) {
		FundingRow row = new FundingRow();
		row.source = it.source();
		row.startsOn = it.from();
		row.endsOn = it.to();
		row.annualBand = it.annualBand();
		row.name = it.name();
		return row;
	}

	FundingLine value() {
		return new FundingLine(Objects.requireNonNull(this.source), this.startsOn, this.endsOn, this.annualBand,
				this.name);
	}

}
