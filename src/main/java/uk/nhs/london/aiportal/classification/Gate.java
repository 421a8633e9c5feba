package uk.nhs.london.aiportal.classification;

import java.util.function.Function;

/**
 * A gate of the ruleset: what it asks, what that rests on and how facts answer it, in one
 * value, so that rule and explanation cannot drift apart.
 *
 * @param missing what is missing if much of it is, in the middle of a sentence
 * @param rule what must be shown, as a sentence with the settings of the ruleset
 * @param source what the rule rests on
 */
record Gate(GateCode code, String missing, Function<Ruleset, String> rule, String source,
		Function<Reading, Finding> finding) {

	Finding on(Reading reading) {
		return this.finding.apply(reading);
	}

}
