package uk.nhs.london.aiportal.classification;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A sign-off, or the statement that none is needed.
 *
 * @param type the code of the kind of item, as in the reference table of assurance types
 * @param reason why it does not apply
 * @param issuedOn when it was signed off
 * @param expiresOn the last day it holds; null if it has no end
 * @param productVersion the version it covers
 * @param heldBy the code of the organisation that holds it; null means this one
 */
@RecordBuilder
public record AssuranceItem(String type, @Nullable Applicability applicability, @Nullable String reason,
		@Nullable AssuranceStatus status, @Nullable String reference, @Nullable PartialDate issuedOn,
		@Nullable PartialDate expiresOn, @Nullable String productVersion,
		@Nullable String heldBy) implements AssuranceItemBuilder.With {

}
