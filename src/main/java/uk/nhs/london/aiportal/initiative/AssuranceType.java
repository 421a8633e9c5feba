package uk.nhs.london.aiportal.initiative;

/**
 * A kind of sign-off.
 *
 * @param meaning what it is, in a sentence
 * @param decides whether the ruleset reads it
 */
public record AssuranceType(String code, String label, String meaning, boolean decides) {
}
