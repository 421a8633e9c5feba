package uk.nhs.london.aiportal.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Keeps strangers from filling the audit trail: of the refusals of ten minutes so many of
 * each name, and so many of all, become entries; the rest is counted. Known and unknown
 * names are treated alike. Holds for one instance of the portal.
 */
@Component
class RefusalLimit {

	static final int OF_EACH_NAME = 5;

	static final int OF_ALL = 200;

	private static final Duration WINDOW = Duration.ofMinutes(10);

	private final Clock clock;

	private final Map<String, Integer> entered = new HashMap<>();

	private Instant begun = Instant.MIN;

	private int all;

	private long counted;

	RefusalLimit(Clock clock) {
		this.clock = clock;
	}

	/** Whether a refusal becomes an entry; if not it is counted. */
	synchronized boolean mayEnter(String name) {
		if (isOver()) {
			this.begun = this.clock.instant();
			this.entered.clear();
			this.all = 0;
		}
		if (this.all < OF_ALL && this.entered.getOrDefault(name, 0) < OF_EACH_NAME) {
			this.all++;
			this.entered.merge(name, 1, Integer::sum);
			return true;
		}
		this.counted++;
		return false;
	}

	/**
	 * How many were counted, once their ten minutes are over; they are then forgotten.
	 */
	synchronized long takeCounted() {
		if (!isOver()) {
			return 0;
		}
		long taken = this.counted;
		this.counted = 0;
		return taken;
	}

	private boolean isOver() {
		return this.begun.equals(Instant.MIN) || !this.clock.instant().isBefore(this.begun.plus(WINDOW));
	}

}
