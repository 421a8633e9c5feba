package uk.nhs.london.aiportal.survival;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CumulativeIncidenceTests {

	/**
	 * The first nine of 305 patients, with death from breast cancer as the event and
	 * death from other causes as the competing end, from table 2 of Satagopan and others,
	 * "A note on competing risks in survival data analysis" (British Journal of Cancer
	 * 91, 2004, 1229–1235). The others were all watched for longer.
	 */
	private static final List<Lives> BREAST_CANCER = List.of(new Lives(7, 0, 0, 1), new Lives(10, 1, 0, 0),
			new Lives(14, 0, 0, 1), new Lives(16, 1, 0, 0), new Lives(18, 0, 1, 0), new Lives(23, 1, 0, 0),
			new Lives(24, 0, 0, 1), new Lives(26, 0, 1, 0), new Lives(27, 1, 0, 0), new Lives(28, 0, 0, 296));

	/**
	 * In percent. The paper prints the cumulative incidence as the sum of incidences that
	 * were rounded to 0.3 (in the end 1.2), so each is compared before it is added.
	 */
	@ParameterizedTest
	@CsvSource({ "10, 304, 0.3, 99.7", "16, 302, 0.3, 99.3", "23, 300, 0.3, 98.7", "27, 297, 0.3, 98.0" })
	void agreesWithThePublishedWorkedExample(int months, int atRisk, double incidence, double overall) {
		Curve curve = CumulativeIncidence.of(BREAST_CANCER);
		Curve.Point point = curve.at(months);
		assertThat(point.atRisk()).isEqualTo(atRisk);
		assertThat((point.share() - curve.at(months - 1).share()) * 100).isCloseTo(incidence, within(0.05));
		assertThat(KaplanMeier.of(BREAST_CANCER.stream().map(Lives::forAnyEnd).toList()).at(months).share() * 100)
			.isCloseTo(overall, within(0.05));
	}

	@Test
	void addsUpTheIncidences() {
		double byHand = 1 / 304.0 + 303 / 304.0 * (1 / 302.0 + 300 / 302.0 * (1 / 300.0 + 299 / 300.0 / 298.0));
		assertThat(CumulativeIncidence.of(BREAST_CANCER).at(27).share()).isCloseTo(byHand, within(1e-12));
	}

	/**
	 * Small enough to follow: 6 pilots, at 2 months one embeds and one is still going on.
	 */
	@Test
	void countsOnlyWhoCouldStillGetThere() {
		List<Lives> pilots = List.of(new Lives(2, 1, 0, 1), new Lives(4, 0, 2, 0), new Lives(6, 1, 0, 1));
		Curve embedded = CumulativeIncidence.of(pilots);
		// 1/6, then 5/6 still pilots of which 2 of 4 end, then 5/12 of which 1 of 2
		// embeds.
		assertThat(embedded.at(2).share()).isCloseTo(1 / 6.0, within(1e-12));
		assertThat(embedded.at(4).share()).isCloseTo(1 / 6.0, within(1e-12));
		assertThat(embedded.at(6).share()).isCloseTo(1 / 6.0 + 5 / 24.0, within(1e-12));
		assertThat(1 - KaplanMeier.of(pilots).at(6).share()).as("overstated").isCloseTo(7 / 12.0, within(1e-12));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void bothEndsAndWhoIsLeftAreAll(long seed) {
		List<Lives> lives = KaplanMeierTests.randomLives(seed);
		Curve event = CumulativeIncidence.of(lives);
		Curve other = CumulativeIncidence.of(lives.stream().map(Lives::forTheOtherEnd).toList());
		Curve left = KaplanMeier.of(lives.stream().map(Lives::forAnyEnd).toList());
		for (int months = 0; months <= left.longest(); months++) {
			assertThat(event.at(months).share() + other.at(months).share() + left.at(months).share()).isCloseTo(1,
					within(1e-12));
			assertThat(event.at(months).share())
				.isLessThanOrEqualTo(1 - KaplanMeier.of(lives).at(months).share() + 1e-12);
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void withOneWayToEndItMirrorsKaplanMeierWithItsError(long seed) {
		List<Lives> lives = KaplanMeierTests.randomLives(seed).stream().map(Lives::forAnyEnd).toList();
		Curve rising = CumulativeIncidence.of(lives);
		Curve falling = KaplanMeier.of(lives);
		assertThat(rising.points()).hasSameSizeAs(falling.points());
		for (int i = 0; i < rising.points().size(); i++) {
			assertThat(rising.points().get(i).share()).isCloseTo(1 - falling.points().get(i).share(), within(1e-12));
			assertThat(rising.points().get(i).standardError()).isCloseTo(falling.points().get(i).standardError(),
					within(1e-9));
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void withoutCensoringTheShareAndItsErrorArePlain(long seed) {
		List<Lives> lives = KaplanMeierTests.randomLives(seed)
			.stream()
			.map((some) -> new Lives(some.months(), some.events(), some.competing(), 0))
			.toList();
		Curve curve = CumulativeIncidence.of(lives);
		for (int months = 0; months <= curve.longest(); months++) {
			int now = months;
			double share = lives.stream().filter((some) -> some.months() <= now).mapToInt(Lives::events).sum()
					/ (double) curve.lives();
			assertThat(curve.at(months).share()).isCloseTo(share, within(1e-12));
			assertThat(curve.at(months).standardError()).isCloseTo(Math.sqrt(share * (1 - share) / curve.lives()),
					within(1e-9));
		}
		assertThat(curve.complete()).isTrue();
		assertThat(curve.at(1000).share()).isEqualTo(curve.at(curve.longest()).share());
	}

	@Test
	void edgesHaveNoBand() {
		assertThat(CumulativeIncidence.of(List.of()).points()).isEmpty();
		Curve one = CumulativeIncidence.of(List.of(new Lives(3, 1, 0, 0)));
		assertThat(one.at(2)).isEqualTo(new Curve.Point(0, 1, 0, 0, 0, null));
		assertThat(one.at(3)).isEqualTo(new Curve.Point(3, 1, 1, 1, 0, null));
		Curve other = CumulativeIncidence.of(List.of(new Lives(0, 0, 4, 0)));
		assertThat(other.points()).containsExactly(new Curve.Point(0, 4, 0, 0, 0, null));
		Curve open = CumulativeIncidence.of(List.of(new Lives(9, 0, 0, 4)));
		assertThat(open.at(9).band()).isNull();
		assertThat(open.at(10)).isNull();
	}

}
