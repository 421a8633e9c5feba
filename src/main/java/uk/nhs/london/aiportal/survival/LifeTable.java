package uk.nhs.london.aiportal.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Lives in order of their length, with those that were still watched.
 *
 * @param rows one for each length that occurs and one for 0; none if there is nobody
 */
record LifeTable(List<Row> rows) {

	/**
	 * Lives that left at one length.
	 *
	 * @param atRisk lives that reached these months, those leaving then included
	 */
	record Row(int atRisk, Lives leaving) {

		/** Lives that ended then, in either way. */
		int ended() {
			return this.leaving.events() + this.leaving.competing();
		}

	}

	static LifeTable of(List<Lives> lives) {
		TreeMap<Integer, Lives> byMonths = new TreeMap<>();
		lives.forEach((some) -> byMonths.merge(some.months(), some, Lives::and));
		int atRisk = byMonths.values().stream().mapToInt(Lives::all).sum();
		List<Row> rows = new ArrayList<>();
		if (atRisk > 0) {
			byMonths.putIfAbsent(0, Lives.of(0, 0, 0));
			for (Lives leaving : byMonths.values()) {
				if (atRisk > 0) {
					rows.add(new Row(atRisk, leaving));
				}
				atRisk -= leaving.all();
			}
		}
		return new LifeTable(rows);
	}

	/** Whether the last of the lives ended, so that nothing is open after it. */
	boolean isComplete() {
		if (this.rows.isEmpty()) {
			return false;
		}
		Row last = this.rows.get(this.rows.size() - 1);
		return last.ended() == last.atRisk();
	}

}
