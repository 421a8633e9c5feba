package uk.nhs.london.aiportal.classification;

import java.time.LocalDate;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * What would meet a gate, for people and as a change of facts. The change stands for the
 * least that would do, stated on the day of the answer; real facts may differ from it.
 *
 * @param sentence an instruction to a digital lead
 * @param change the facts after the step was taken on the day of the answer
 * @param waitUntil the day from which the gate is met when, after the change, only time
 * is needed; null if the change alone meets it
 */
public record Step(String sentence, UnaryOperator<Facts> change, @Nullable LocalDate waitUntil) {

	static Step of(String sentence, UnaryOperator<Facts> change) {
		return new Step(sentence, change, null);
	}

}
