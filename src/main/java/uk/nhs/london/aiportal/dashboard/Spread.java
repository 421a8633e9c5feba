package uk.nhs.london.aiportal.dashboard;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How numbers of months are spread: their median, and the quarters on both sides of it. A
 * quartile is the least number that a quarter, or three quarters, do not exceed.
 *
 * @param counts how many have each number of months
 */
record Spread(SortedMap<Integer, Integer> counts) {

	static Spread of(Map<Integer, Integer> counts) {
		SortedMap<Integer, Integer> sorted = new TreeMap<>(counts);
		sorted.values().removeIf((count) -> count == 0);
		return new Spread(sorted);
	}

	/** How many there are. */
	int n() {
		return this.counts.values().stream().mapToInt(Integer::intValue).sum();
	}

	/**
	 * The middle one, or the middle between the two in the middle; needs at least one.
	 */
	double median() {
		return (at((n() + 1) / 2) + at(n() / 2 + 1)) / 2.0;
	}

	/** The one of a rank, from 1. */
	private int at(int rank) {
		int before = 0;
		for (Map.Entry<Integer, Integer> entry : this.counts.entrySet()) {
			before += entry.getValue();
			if (before >= rank) {
				return entry.getKey();
			}
		}
		throw new IllegalArgumentException("None of rank " + rank + " in " + this.counts);
	}

	/** The lower quartile, the median and the upper quartile. */
	List<Cell> cells() {
		if (n() == 0) {
			return List.of(Cell.none("None"), Cell.none("None"), Cell.none("None"));
		}
		return List.of(Cell.of(at((n() + 3) / 4)), Cell.of(number(median())), Cell.of(at((3 * n() + 3) / 4)));
	}

	/** "1 month", "7.5 months". */
	String medianInWords() {
		return months(median());
	}

	static String months(double months) {
		return number(months) + ((months == 1) ? " month" : " months");
	}

	/** A median is whole or ends in a half. */
	static String number(double months) {
		return (months == Math.rint(months)) ? Words.number((int) months) : Double.toString(months);
	}

}
