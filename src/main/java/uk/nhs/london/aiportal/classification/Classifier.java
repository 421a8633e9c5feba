package uk.nhs.london.aiportal.classification;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Decides whether an initiative is a pilot or embedded, says why, and what would change
 * the answer. Pure: the same facts, day and ruleset give the same result next year too.
 */
public final class Classifier {

	private Classifier() {
	}

	public static Result classify(Facts facts, LocalDate asOf) {
		return classify(facts, asOf, Ruleset.V1_0);
	}

	public static Result classify(Facts facts, LocalDate asOf, Ruleset ruleset) {
		Assessment now = Assessment.of(facts, asOf, ruleset);
		return now.toResult(next(now));
	}

	/**
	 * The steps that would meet each gate that is not met, by gate in order; empty if all
	 * are, and outside the binary. Taking all of them on the day meets every gate that
	 * does not need time.
	 */
	public static Map<GateCode, List<Step>> steps(Facts facts, LocalDate asOf, Ruleset ruleset) {
		Map<GateCode, List<Step>> steps = new EnumMap<>(GateCode.class);
		Assessment.of(facts, asOf, ruleset).findings().forEach((gate, finding) -> {
			if (!finding.isMet()) {
				steps.put(gate, finding.steps());
			}
		});
		return steps;
	}

	private static @Nullable Assessment next(Assessment now) {
		for (LocalDate day : ChangeDays.of(now.facts(), now.ruleset()).tailSet(now.asOf(), false)) {
			Assessment then = Assessment.of(now.facts(), day, now.ruleset());
			if (!then.answer().equals(now.answer())) {
				return then;
			}
		}
		return null;
	}

}
