package uk.nhs.london.aiportal.dashboard;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What is found most often.
 *
 * @param labels of all that are found so often
 */
record Commonest(List<String> labels, int count) {

	/** More than this are counted instead. */
	private static final int MOST_NAMES = 3;

	static <T> Commonest of(List<T> things, Function<T, String> label, ToIntFunction<T> count) {
		int most = things.stream().mapToInt(count).max().orElse(0);
		return new Commonest(things.stream().filter((it) -> count.applyAsInt(it) == most).map(label).toList(), most);
	}

	boolean isOne() {
		return this.labels.size() == 1;
	}

	/** Whether they are few enough to be named. */
	boolean isNamed() {
		return this.labels.size() <= MOST_NAMES;
	}

	/** "Funding", "Funding and Data", "7 kinds". */
	String names() {
		return isNamed() ? Words.list(this.labels) : Words.number(this.labels.size()) + " kinds";
	}

}
