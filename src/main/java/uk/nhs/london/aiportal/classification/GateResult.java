package uk.nhs.london.aiportal.classification;

import org.jspecify.annotations.Nullable;

/**
 * What the ruleset found at one gate.
 *
 * @param reason the fact used, as a sentence
 * @param toMeet the step that would meet the gate, as a sentence; null if it is met
 */
public record GateResult(GateCode gate, Truth truth, String reason, @Nullable String toMeet) {
}
