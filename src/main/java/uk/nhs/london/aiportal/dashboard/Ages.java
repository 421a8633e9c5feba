package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Since which months some have been going on, by a date: ages in months by the calendar.
 *
 * @param of what begins the values, with a point after it
 * @param counts how many by month, as in 2024.03; or not stated
 * @param now the month of the date
 */
record Ages(String of, SortedMap<String, Integer> counts, YearMonth now) {

	/**
	 * Pick those of which the values begin in some way.
	 * @param values such as PATHOLOGY.2024.03, with how many there are
	 */
	static Ages of(String of, Map<String, Integer> values, LocalDate date) {
		SortedMap<String, Integer> counts = new TreeMap<>();
		values.forEach((value, count) -> {
			if (value.startsWith(of)) {
				counts.put(value.substring(of.length()), count);
			}
		});
		return new Ages(of, counts, YearMonth.from(date));
	}

	int all() {
		return this.counts.values().stream().mapToInt(Integer::intValue).sum();
	}

	int notStated() {
		return this.counts.getOrDefault(Partition.NOT_STATED, 0);
	}

	/** Those of which it is stated since when. */
	int stated() {
		return all() - notStated();
	}

	Spread spread() {
		SortedMap<Integer, Integer> ages = new TreeMap<>();
		this.counts.forEach((month, count) -> {
			if (isStated(month)) {
				ages.merge(age(month), count, Integer::sum);
			}
		});
		return Spread.of(ages);
	}

	/** Those older than so many months. */
	int longerThan(double months) {
		return this.counts.entrySet()
			.stream()
			.filter((it) -> isStated(it.getKey()) && age(it.getKey()) > months)
			.mapToInt(Map.Entry::getValue)
			.sum();
	}

	/** The values of all whose month is stated. */
	List<String> statedValues() {
		return values(this::isStated);
	}

	/** The values of those older than so many months. */
	List<String> valuesLongerThan(double months) {
		return values((month) -> isStated(month) && age(month) > months);
	}

	/** Years stand for all their months, so that an address stays short. */
	private List<String> values(Predicate<String> chosen) {
		List<String> values = new ArrayList<>();
		List<String> stated = this.counts.keySet().stream().filter(this::isStated).toList();
		for (String year : stated.stream().map((month) -> month.substring(0, 5)).distinct().toList()) {
			List<String> months = stated.stream().filter((month) -> month.startsWith(year)).toList();
			if (months.stream().allMatch(chosen)) {
				values.add(this.of + year);
			}
			else {
				months.stream().filter(chosen).map((month) -> this.of + month).forEach(values::add);
			}
		}
		return values;
	}

	private boolean isStated(String month) {
		return !month.equals(Partition.NOT_STATED);
	}

	private int age(String month) {
		return Months.between(month, this.now);
	}

}
