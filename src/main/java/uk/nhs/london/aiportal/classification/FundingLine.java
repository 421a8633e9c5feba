package uk.nhs.london.aiportal.classification;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Money from one source for a time.
 *
 * @param from the first day paid for
 * @param to the last day paid for; null if it has no end
 * @param name what people call it
 */
@RecordBuilder
public record FundingLine(FundingSource source, @Nullable PartialDate from, @Nullable PartialDate to,
		@Nullable AnnualBand annualBand, @Nullable String name) implements FundingLineBuilder.With {

}
