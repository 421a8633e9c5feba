package uk.nhs.london.aiportal.initiative;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.PartialDate;

/**
 * What the public can read about it.
 *
 * @param publicationBasis why it is in its publication category
 * @param objectionRoute how a patient can object
 */
@RecordBuilder
@Embeddable
public record Openness(@Nullable String publicationBasis, @Nullable String patientNoticeUrl,
		@Nullable PartialDate patientNoticeOn, @Nullable String objectionRoute, @Nullable String atrsRecordUrl,
		@Nullable String sourceCodeUrl, @Nullable String website) implements OpennessBuilder.With {

	static final Openness NOT_STATED = OpennessBuilder.builder().build();

}
