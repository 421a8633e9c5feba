package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.indicator.IndicatorCounts.Count;
import uk.nhs.london.aiportal.initiative.Discretion;
import uk.nhs.london.aiportal.organisation.Organisation;

/**
 * The indicators on a date, laid upon the map of that date. A number of five or fewer
 * leaves out what its reader may not read; a larger one counts everything, so that the
 * list behind a small number has exactly as many (docs/adr/0015).
 */
final class Numbers {

	private final Snapshot snapshot;

	/** By value. */
	private final Map<Place, Map<String, List<Count>>> counts = new HashMap<>();

	/** Those of single organisations that were asked for: figures ask again and again. */
	private final Map<Place, Map<String, Integer>> readable = new HashMap<>();

	/** An indicator of an organisation, under the code that answers on the date. */
	private record Place(Indicator indicator, String organisation) {

	}

	Numbers(Snapshot snapshot, List<Count> counts) {
		this.snapshot = snapshot;
		counts.forEach((count) -> this.counts
			.computeIfAbsent(new Place(count.indicator(), snapshot.answering(count.organisation())),
					(place) -> new HashMap<>())
			.computeIfAbsent(count.value(), (value) -> new ArrayList<>())
			.add(count));
	}

	/** How many count in an indicator that tells nothing apart. */
	int of(Collection<Organisation> organisations, Indicator indicator) {
		return of(organisations, indicator, "");
	}

	/** How many count in an indicator as a value. */
	int of(Collection<Organisation> organisations, Indicator indicator, String value) {
		return told(organisations, indicator, value).mapToInt(Count::count).sum();
	}

	/**
	 * How many count in an indicator as one of the values that any does; meaningless
	 * where one may count as several.
	 */
	int any(Collection<Organisation> organisations, Indicator indicator) {
		return byValue(organisations, indicator).values().stream().mapToInt(Integer::intValue).sum();
	}

	/** How many count as each value that any does, by value. */
	Map<String, Integer> byValue(Collection<Organisation> organisations, Indicator indicator) {
		Set<String> values = new TreeSet<>();
		places(organisations, indicator).forEach((place) -> values.addAll(place.keySet()));
		Map<String, Integer> byValue = new LinkedHashMap<>();
		values.forEach((value) -> byValue.put(value, of(organisations, indicator, value)));
		byValue.values().removeIf((count) -> count == 0);
		return byValue;
	}

	/**
	 * How many of those that the reader may read count as each value: for values so fine
	 * that what is made of them, such as a median or a curve, would show a single one.
	 */
	Map<String, Integer> readable(Collection<Organisation> organisations, Indicator indicator) {
		if (organisations.size() != 1) {
			return read(organisations, indicator);
		}
		return this.readable.computeIfAbsent(new Place(indicator, organisations.iterator().next().code()),
				(place) -> Collections.unmodifiableMap(read(organisations, indicator)));
	}

	private Map<String, Integer> read(Collection<Organisation> organisations, Indicator indicator) {
		Map<String, Integer> byValue = new TreeMap<>();
		all(organisations, indicator).filter((count) -> this.snapshot.reads(count.internal(), count.organisation()))
			.forEach((count) -> byValue.merge(count.value(), count.count(), Integer::sum));
		byValue.values().removeIf((count) -> count == 0);
		return byValue;
	}

	/**
	 * Whether any of those that the reader may read counts: for what is said of a single
	 * trust and may rest on a single initiative.
	 */
	boolean readsAny(Collection<Organisation> organisations, Indicator indicator) {
		return !readable(organisations, indicator).isEmpty();
	}

	/**
	 * The sum of the amounts of those that the reader may read: how many people one more
	 * initiative adds would show whose it is, however many initiatives there are.
	 */
	long readableAmount(Collection<Organisation> organisations, Indicator indicator) {
		return all(organisations, indicator)
			.filter((count) -> this.snapshot.reads(count.internal(), count.organisation()))
			.mapToLong(Count::amount)
			.sum();
	}

	private Stream<Count> told(Collection<Organisation> organisations, Indicator indicator, String value) {
		List<Count> all = places(organisations, indicator)
			.flatMap((place) -> place.getOrDefault(value, List.of()).stream())
			.toList();
		boolean everything = Discretion.mayCountAll(all.stream().mapToInt(Count::count).sum());
		return all.stream()
			.filter((count) -> everything || this.snapshot.reads(count.internal(), count.organisation()));
	}

	private Stream<Count> all(Collection<Organisation> organisations, Indicator indicator) {
		return places(organisations, indicator).flatMap((place) -> place.values().stream().flatMap(List::stream));
	}

	private Stream<Map<String, List<Count>>> places(Collection<Organisation> organisations, Indicator indicator) {
		return organisations.stream()
			.flatMap((it) -> Stream.ofNullable(this.counts.get(new Place(indicator, it.code()))));
	}

}
