package uk.nhs.london.aiportal.initiative;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Whether it works as well for everybody.
 *
 * @param subgroupPerformance whether its performance was measured for groups of people
 * @param equityMitigation what is done about what was found
 */
@RecordBuilder
@Embeddable
public record Equity(@Nullable Boolean subgroupPerformance,
		@Nullable String equityMitigation) implements EquityBuilder.With {

	static final Equity NOT_STATED = EquityBuilder.builder().build();

}
