package uk.nhs.london.aiportal.classification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The whole answer of the ruleset for one initiative on one day. Outside the binary no
 * gate is computed: gates, items and stops are empty, and sub-label, routine use,
 * confidence and scale are null.
 *
 * @param ruleset the version of the ruleset that answered
 * @param subLabel for PILOT only
 * @param sentence the verdict: "Pilot: 6 of 8 shown. Missing: lasting money."
 * @param gates one for each gate, in order
 * @param items one for each assurance item that is required or may be
 * @param stops the named stops that applied, in order
 * @param routineUse whether the test Used is met, even where assurance fails
 * @param redList whether it is live, touches patients and is not assured
 * @param scale for EMBEDDED only; null if the scope is not stated
 * @param inHeadline false for national built-in office tools and for unsanctioned use
 * @param nextChangeOn the first later day on which the answer would differ with the same
 * facts; null if none
 * @param nextChanges what will change by itself on that day, as sentences
 */
@RecordBuilder
public record Result(LocalDate asOf, String ruleset, Classification classification, @Nullable SubLabel subLabel,
		String sentence, List<GateResult> gates, List<ItemResult> items, Set<Stop> stops, @Nullable Boolean routineUse,
		boolean redList, @Nullable Confidence confidence, @Nullable Scale scale, CountedAs countedAs,
		boolean inHeadline, @Nullable LocalDate nextChangeOn, List<String> nextChanges) implements ResultBuilder.With {

	/** What was found at a gate; null outside the binary. */
	public @Nullable GateResult gate(GateCode code) {
		return this.gates.isEmpty() ? null : this.gates.get(code.ordinal());
	}

	/** What a test adds up to; null outside the binary. */
	public @Nullable Truth truth(AdoptionTest test) {
		return this.gates.stream()
			.filter((gate) -> gate.gate().test() == test)
			.map(GateResult::truth)
			.reduce(Finding::worse)
			.orElse(null);
	}

	/**
	 * The unmet gate that needs least: first a gate that is unknown, for it needs only a
	 * record; then one that is not met; in the order of the gates, but Settled last when
	 * it is not met, for there is nothing to do but wait. Null if all are met, or outside
	 * the binary.
	 */
	public @Nullable GateResult nearestMissing() {
		return this.gates.stream()
			.filter((gate) -> gate.truth() != Truth.MET)
			.min(Comparator.comparing(Result::effort).thenComparing(GateResult::gate))
			.orElse(null);
	}

	private static int effort(GateResult gate) {
		if (gate.truth() == Truth.UNKNOWN) {
			return 0;
		}
		return (gate.gate() == GateCode.U4) ? 2 : 1;
	}

}
