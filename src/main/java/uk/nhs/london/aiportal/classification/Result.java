package uk.nhs.london.aiportal.classification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The whole answer of the ruleset for one initiative on one day. Outside the binary no
 * gate is computed: gates, items and stops are empty, and sub-label, routine use,
 * confidence and scale are null.
 *
 * @param ruleset the version of the ruleset that answered
 * @param subLabel for PILOT only
 * @param gates one for each gate, in order
 * @param items one for each assurance item that is required or may be
 * @param stops the named stops that applied, in order
 * @param routineUse whether the test Used is met, even where assurance fails
 * @param redList whether it is live, touches patients and is not assured
 * @param scale for EMBEDDED only; null if the scope is not stated
 * @param inHeadline false for national built-in office tools and for unsanctioned use
 * @param nextChangeOn the first later day on which the answer would differ with the same
 * facts; null if none
 */
public record Result(LocalDate asOf, String ruleset, Classification classification, @Nullable SubLabel subLabel,
		List<GateResult> gates, List<ItemResult> items, Set<Stop> stops, @Nullable Boolean routineUse, boolean redList,
		@Nullable Confidence confidence, @Nullable Scale scale, CountedAs countedAs, boolean inHeadline,
		@Nullable LocalDate nextChangeOn) {
}
