package uk.nhs.london.aiportal.account;

import java.time.LocalDate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import uk.nhs.london.aiportal.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalLimitTests {

	private final MutableClock clock = new MutableClock();

	private final RefusalLimit limit = new RefusalLimit(this.clock);

	@Test
	void someRefusalsOfEachNameAreEnteredAndTheOthersCounted() {
		assertThat(entered(100, "lead-rqm")).isEqualTo(RefusalLimit.OF_EACH_NAME);
		assertThat(entered(3, "analyst")).isEqualTo(3);
		assertThat(this.limit.takeCounted()).as("while the ten minutes last").isZero();
		tenMinutesPass();
		assertThat(this.limit.takeCounted()).isEqualTo(95);
		assertThat(this.limit.takeCounted()).isZero();
		assertThat(entered(1, "lead-rqm")).isEqualTo(1);
	}

	@Test
	void aStrangerWithManyNamesCannotFillTheTrail() {
		long entered = IntStream.range(0, 5000).mapToLong((i) -> entered(1, "name-" + i)).sum();
		assertThat(entered).isEqualTo(RefusalLimit.OF_ALL);
	}

	private long entered(int times, String name) {
		return IntStream.range(0, times).filter((i) -> this.limit.mayEnter(name)).count();
	}

	private void tenMinutesPass() {
		this.clock.set(LocalDate.of(2026, 11, 24));
	}

}
