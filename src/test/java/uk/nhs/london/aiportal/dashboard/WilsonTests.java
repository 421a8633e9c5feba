package uk.nhs.london.aiportal.dashboard;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class WilsonTests {

	/** R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3. */
	@ParameterizedTest
	@CsvSource({ "81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611",
			"1, 29, 0.0061, 0.1718" })
	void agreesWithThePublishedIntervals(int count, int total, double low, double high) {
		Wilson interval = Wilson.of(count, total);
		assertThat(interval.low()).isCloseTo(low, within(0.00005));
		assertThat(interval.high()).isCloseTo(high, within(0.00005));
	}

	@Test
	void staysWithinZeroAndOne() {
		assertThat(Wilson.of(0, 7).low()).isZero();
		assertThat(Wilson.of(7, 7).high()).isEqualTo(1);
	}

	@Test
	void refusesWhatIsNoProportion() {
		assertThatIllegalArgumentException().isThrownBy(() -> Wilson.of(0, 0));
		assertThatIllegalArgumentException().isThrownBy(() -> Wilson.of(3, 2));
	}

}
