package uk.nhs.london.aiportal.initiative;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * How it works and who looks at what it does.
 *
 * @param intendedPurposeStatement the manufacturer's own words
 * @param overridePercent of the results that people sampled, how many in a hundred they
 * changed
 * @param solelyAutomatedDecision whether a significant decision about a person is taken
 * without a person
 * @param safeguards how such a decision can be contested
 */
@RecordBuilder
@Embeddable
public record Working(@Nullable String intendedPurposeStatement, @Nullable String dataSources,
		@Nullable String humanReview, @Nullable Integer overridePercent, @Nullable Boolean solelyAutomatedDecision,
		@Nullable String safeguards) implements WorkingBuilder.With {

	static final Working NOT_STATED = WorkingBuilder.builder().build();

}
