package uk.nhs.london.aiportal.initiative;

import java.time.LocalDate;

import uk.nhs.london.aiportal.classification.Classification;

/**
 * The override in force on a day, for lists and files: beside the computed class, never
 * in its place.
 *
 * @param expiresOn its last day, unless it is withdrawn before
 */
public record HeldOverride(Classification classification, String reason, LocalDate expiresOn) {
}
