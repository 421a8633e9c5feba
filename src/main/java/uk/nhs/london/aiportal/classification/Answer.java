package uk.nhs.london.aiportal.classification;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What of a result is compared from day to day: all but its date, its sentences and the
 * day of its next change.
 *
 * @param gates in order; empty outside the binary
 * @param items the truths of the assurance items, in order; which items there are does
 * not depend on the day
 */
record Answer(Classification classification, @Nullable SubLabel subLabel, Map<GateCode, Truth> gates, List<Truth> items,
		Set<Stop> stops, @Nullable Boolean routineUse, boolean redList, @Nullable Confidence confidence,
		@Nullable Scale scale, CountedAs countedAs, boolean inHeadline) {

}
