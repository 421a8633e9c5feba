package uk.nhs.london.aiportal.classification;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What is bought or built, as the trust names it.
 *
 * @param version the version in service; null if not stated
 */
@RecordBuilder
public record Product(@Nullable String name, @Nullable String supplier,
		@Nullable String version) implements ProductBuilder.With {

}
