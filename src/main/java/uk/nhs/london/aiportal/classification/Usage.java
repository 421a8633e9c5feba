package uk.nhs.london.aiportal.classification;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * How much it was used in a period.
 *
 * @param used cases processed or users active in the period; not negative
 * @param eligible cases that could have been, or users intended; not negative
 */
@RecordBuilder
public record Usage(@Nullable PartialDate periodStart, @Nullable PartialDate periodEnd, @Nullable UsageBasis basis,
		@Nullable Integer used, @Nullable Integer eligible, @Nullable UsageSource source) implements UsageBuilder.With {

}
