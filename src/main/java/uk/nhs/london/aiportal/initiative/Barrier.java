package uk.nhs.london.aiportal.initiative;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.PartialDate;

/**
 * Something that stands, or stood, in the way.
 *
 * @param code a code of BARRIER
 * @param severity from 0, noted, to 3, stops it
 * @param resolvedOn null while it stands
 */
@Embeddable
public record Barrier(String code, @Nullable Integer severity, @Nullable PartialDate since,
		@Nullable PartialDate resolvedOn, @Nullable String note) {
}
