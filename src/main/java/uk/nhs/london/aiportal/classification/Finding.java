package uk.nhs.london.aiportal.classification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a gate found: the worst of the checks it made, and how that is told. */
class Finding {

	private final Truth truth;

	private final List<Check> checks;

	/** A check may stand more than once, where a stop and the gate look at the same. */
	Finding(List<Check> checks) {
		Truth worst = Truth.MET;
		for (Check check : checks) {
			worst = worse(worst, check.truth());
		}
		this.truth = worst;
		this.checks = checks;
	}

	static Finding of(Check... checks) {
		return new Finding(List.of(checks));
	}

	/** NOT_MET if one is; else UNKNOWN if one is; else MET. */
	static Truth worse(Truth one, Truth other) {
		if (one == Truth.NOT_MET || other == Truth.NOT_MET) {
			return Truth.NOT_MET;
		}
		return (one == Truth.UNKNOWN || other == Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.MET;
	}

	Truth truth() {
		return this.truth;
	}

	boolean isMet() {
		return this.truth == Truth.MET;
	}

	/** The checks that are not met, then those that are not known. */
	List<Check> unmet() {
		List<Check> unmet = new ArrayList<>();
		for (Truth truth : List.of(Truth.NOT_MET, Truth.UNKNOWN)) {
			this.checks.stream()
				.filter((check) -> check.truth() == truth && !unmet.contains(check))
				.forEach(unmet::add);
		}
		return unmet;
	}

	/** What is met if all is; else what is not. */
	String reason() {
		return join(isMet() ? this.checks : unmet(), (check) -> check.reason().get());
	}

	/** The steps as sentences; empty if the gate is met. */
	String toMeet() {
		return join(steps(unmet()), Step::sentence);
	}

	List<Step> steps() {
		return steps(unmet());
	}

	static List<Step> steps(List<Check> unmet) {
		List<Step> steps = new ArrayList<>();
		for (Check check : unmet) {
			Supplier<Step> step = check.step();
			if (step != null) {
				steps.add(step.get());
			}
		}
		return steps;
	}

	/** What is missing, up to two things by name. */
	String missing(String otherwise) {
		List<String> missing = unmet().stream().map(Check::missing).distinct().toList();
		return (missing.size() <= 2) ? Words.list(missing) : otherwise;
	}

	static <T> String join(Collection<T> parts, Function<T, String> sentence) {
		return parts.stream().map(sentence).distinct().collect(Collectors.joining(" "));
	}

}
