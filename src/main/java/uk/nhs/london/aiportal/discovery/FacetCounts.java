package uk.nhs.london.aiportal.discovery;

import java.util.List;
import java.util.Map;

/**
 * How many initiatives a filter finds, and how many each value of a facet would find with
 * all other facets as they are.
 *
 * @param total how many it finds
 * @param organisations at how many organisations those are
 * @param values the values that something has, most first
 */
record FacetCounts(int total, int organisations, Map<Facet, List<ValueCount>> values) {

	/**
	 * How many have a value.
	 *
	 * @param name the value as it is written
	 */
	record ValueCount(String value, String name, int count) {
	}

	List<ValueCount> of(Facet facet) {
		return this.values.getOrDefault(facet, List.of());
	}

	/** How many have the value; zero if none has. */
	int of(Facet facet, String value) {
		return of(facet).stream().filter((it) -> it.value().equals(value)).mapToInt(ValueCount::count).sum();
	}

}
