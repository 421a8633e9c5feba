package uk.nhs.london.aiportal.initiative;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * How it was bought.
 *
 * @param frameworkId the number of the framework, if it was called off one
 * @param contractExtensionOptions how the contract may be extended, in words
 */
@RecordBuilder
@Embeddable
public record Procurement(@Nullable String frameworkId,
		@Nullable String contractExtensionOptions) implements ProcurementBuilder.With {

	static final Procurement NOT_STATED = ProcurementBuilder.builder().build();

}
