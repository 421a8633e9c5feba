package uk.nhs.london.aiportal.classification;

import org.jspecify.annotations.Nullable;

/**
 * What the ruleset found about one assurance item.
 *
 * @param type the code of the kind of item
 * @param required false if it is not known whether it is required
 * @param requiredBecause why it is required, or why that is not known, as a sentence
 * @param reason the fact used, as a sentence
 * @param toMeet the step that would meet it, as a sentence; null if it is met
 */
public record ItemResult(String type, Truth truth, boolean required, String requiredBecause, String reason,
		@Nullable String toMeet) {
}
