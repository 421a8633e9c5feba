package uk.nhs.london.aiportal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The portal's clock in the hands of a test:
 * {@code @Import(MutableClock.Installed.class)} beside {@code @PostgresTest}, and
 * {@link #set} the day, which stands still at noon, or the moment.
 */
public final class MutableClock extends Clock {

	private static final ZoneId LONDON = ZoneId.of("Europe/London");

	private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);

	private volatile Instant now = noon(FIRST);

	/** Go back to the day on which each class of tests begins, 23 November 2026. */
	public void reset() {
		set(FIRST);
	}

	public void set(LocalDate today) {
		this.now = noon(today);
	}

	public void set(Instant now) {
		this.now = now;
	}

	private static Instant noon(LocalDate day) {
		return day.atTime(LocalTime.NOON).atZone(LONDON).toInstant();
	}

	@Override
	public ZoneId getZone() {
		return LONDON;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(this.now, zone);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@TestConfiguration(proxyBeanMethods = false)
	public static class Installed {

		@Bean
		@Primary
		MutableClock mutableClock() {
			return new MutableClock();
		}

	}

}
