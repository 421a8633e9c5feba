package uk.nhs.london.aiportal.classification;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * One thing a gate looked at. A sentence is written only when somebody reads the answer:
 * a search for the next change asks for truths alone.
 *
 * @param missing what is missing if it is not met, in the middle of a sentence
 * @param reason the fact used, as a sentence
 * @param step what would meet it; null if it is met
 */
record Check(Truth truth, String missing, Supplier<String> reason, @Nullable Supplier<Step> step) {

	static Check met(Supplier<String> reason) {
		return new Check(Truth.MET, "", reason, null);
	}

	static Check notMet(String missing, Supplier<String> reason, Supplier<Step> step) {
		return new Check(Truth.NOT_MET, missing, reason, step);
	}

	static Check unknown(String missing, Supplier<String> reason, Supplier<Step> step) {
		return new Check(Truth.UNKNOWN, missing, reason, step);
	}

	boolean isMet() {
		return this.truth == Truth.MET;
	}

}
