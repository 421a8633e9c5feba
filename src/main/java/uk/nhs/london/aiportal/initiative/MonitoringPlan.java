package uk.nhs.london.aiportal.initiative;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.PartialDate;

/**
 * How it is meant to be watched, and what was seen.
 *
 * @param driftCheck whether a change of what goes in or comes out would be noticed
 * @param incidents12m how many incidents with it were reported in twelve months
 */
@RecordBuilder
@Embeddable
public record MonitoringPlan(@Nullable String monitoringPlanReference, @Nullable String monitoringMetrics,
		@Nullable PartialDate monitoringNextDueOn, @Nullable Boolean driftCheck,
		@Nullable @Column(name = "incidents_12m") Integer incidents12m) implements MonitoringPlanBuilder.With {

	static final MonitoringPlan NOT_STATED = MonitoringPlanBuilder.builder().build();

}
