package uk.nhs.london.aiportal.classification;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The written way of working that names the tool.
 *
 * @param reference a procedure, pathway or policy id
 * @param inForceFrom the day from which it holds
 */
@RecordBuilder
public record Pathway(@Nullable String reference, @Nullable PartialDate inForceFrom) implements PathwayBuilder.With {

}
