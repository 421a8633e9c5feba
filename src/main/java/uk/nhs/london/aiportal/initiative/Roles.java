package uk.nhs.london.aiportal.initiative;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.PartialDate;

/**
 * The posts that answer for it, never names, and whether the board takes an interest.
 *
 * @param lastDiscussedOn when a board or committee last spoke about it
 */
@RecordBuilder
@Embeddable
public record Roles(@Nullable String sroRole, @Nullable String clinicalLeadRole,
		@Nullable String clinicalSafetyOfficerRole, @Nullable String informationAssetOwnerRole,
		@Nullable String dataProtectionOfficerRole, @Nullable Boolean projectManagerDedicated,
		@Nullable Boolean executiveSponsor, @Nullable PartialDate lastDiscussedOn) implements RolesBuilder.With {

	static final Roles NOT_STATED = RolesBuilder.builder().build();

}
