package uk.nhs.london.aiportal.classification;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * How it is watched while in use.
 *
 * @param incidentRoute true if staff have a stated way to report an incident with it
 */
@RecordBuilder
public record Monitoring(@Nullable PartialDate lastReviewedOn,
		@Nullable Boolean incidentRoute) implements MonitoringBuilder.With {

}
