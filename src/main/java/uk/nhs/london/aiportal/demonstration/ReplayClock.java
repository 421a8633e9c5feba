package uk.nhs.london.aiportal.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * The time in London, but for a thread that replays the past: that one is told the day it
 * replays. No other thread can notice.
 */
final class ReplayClock extends Clock {

	/** Somewhat past nine in the morning, whatever the season. */
	private static final int HOUR = 9;

	private final Clock real;

	private final ThreadLocal<@Nullable Instant> replayed = new ThreadLocal<>();

	ReplayClock(Clock real) {
		this.real = real;
	}

	/** Do something as if it were the morning of that day. */
	void on(LocalDate day, Runnable action) {
		this.replayed.set(day.atTime(HOUR, 0).atZone(getZone()).toInstant());
		try {
			action.run();
		}
		finally {
			this.replayed.remove();
		}
	}

	@Override
	public Instant instant() {
		Instant past = this.replayed.get();
		return (past != null) ? past : this.real.instant();
	}

	@Override
	public ZoneId getZone() {
		return this.real.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this.real.withZone(zone);
	}

}
