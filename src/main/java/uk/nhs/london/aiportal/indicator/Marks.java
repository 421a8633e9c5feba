package uk.nhs.london.aiportal.indicator;

import java.util.function.Consumer;

/** Takes the days on which an initiative counts in one indicator. */
final class Marks {

	/** The value of those that say nothing of it. */
	static final String NOT_STATED = "NOT_STATED";

	private final Indicator indicator;

	private final Consumer<Mark> taker;

	Marks(Indicator indicator, Consumer<Mark> taker) {
		this.indicator = indicator;
		this.taker = taker;
	}

	/** It counts, and there is nothing to tell apart. */
	void add(Days days) {
		add("", days);
	}

	void add(String value, Days days) {
		add(value, days, 0);
	}

	/**
	 * It counts.
	 * @param value what it counts as
	 * @param amount what it adds to the sum of the indicator
	 */
	void add(String value, Days days, int amount) {
		days.stretches()
			.forEach((stretch) -> this.taker
				.accept(new Mark(this.indicator, value, stretch.from(), stretch.before(), amount)));
	}

}
