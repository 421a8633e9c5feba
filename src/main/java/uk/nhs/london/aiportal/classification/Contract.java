package uk.nhs.london.aiportal.classification;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The contract under which it is used.
 *
 * @param end the last day of the contract
 * @param signed false if it is stated as not signed
 * @param renewalMinuted true if a body minuted that it will be renewed
 */
@RecordBuilder
public record Contract(@Nullable PartialDate start, @Nullable PartialDate end, @Nullable Boolean signed,
		@Nullable Boolean renewalMinuted) implements ContractBuilder.With {

}
