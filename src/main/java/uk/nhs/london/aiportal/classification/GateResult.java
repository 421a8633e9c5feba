package uk.nhs.london.aiportal.classification;

import org.jspecify.annotations.Nullable;

/**
 * What the ruleset found at one gate.
 *
 * @param reason the fact used, as a sentence or more
 * @param toMeet the step that would meet the gate, as a sentence or more; null if it is
 * met
 */
public record GateResult(GateCode gate, Truth truth, String reason, @Nullable String toMeet) {

	/** All of it in one line: "Money: not met. The line ends ... To meet: record ..." */
	public String sentence() {
		return this.gate.label() + ": " + Words.inSentence(this.truth.label()) + ". " + this.reason
				+ ((this.toMeet != null) ? " To meet: " + Words.inSentence(this.toMeet) : "");
	}

}
