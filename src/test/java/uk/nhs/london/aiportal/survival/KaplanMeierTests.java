package uk.nhs.london.aiportal.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class KaplanMeierTests {

	/**
	 * Weeks in remission of the 21 children given 6-mercaptopurine by Freireich and
	 * others (Blood 21, 1963, 699–716), as Gehan (Biometrika 52, 1965, 203–223) and Cox
	 * (Journal of the Royal Statistical Society B 34, 1972, 187–220) use them: 6 6 6 6+ 7
	 * 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+. SAS prints the estimates
	 * and standard errors below (proc lifetest, product-limit estimates). No print of the
	 * limits was found: they are worked out from those errors by the formula.
	 */
	private static final List<Lives> MERCAPTOPURINE = List.of(Lives.of(6, 3, 1), Lives.of(7, 1, 0), Lives.of(9, 0, 1),
			Lives.of(10, 1, 1), Lives.of(11, 0, 1), Lives.of(13, 1, 0), Lives.of(16, 1, 0), Lives.of(17, 0, 1),
			Lives.of(19, 0, 1), Lives.of(20, 0, 1), Lives.of(22, 1, 0), Lives.of(23, 1, 0), Lives.of(25, 0, 1),
			Lives.of(32, 0, 2), Lives.of(34, 0, 1), Lives.of(35, 0, 1));

	@ParameterizedTest
	@CsvSource({ "6, 21, 3, 0.8571, 0.0764, 0.620, 0.952", "7, 17, 1, 0.8067, 0.0869, 0.563, 0.923",
			"10, 15, 1, 0.7529, 0.0963, 0.503, 0.889", "13, 12, 1, 0.6902, 0.1068, 0.432, 0.849",
			"16, 11, 1, 0.6275, 0.1141, 0.368, 0.805", "22, 7, 1, 0.5378, 0.1282, 0.268, 0.747",
			"23, 6, 1, 0.4482, 0.1346, 0.188, 0.680" })
	void agreesWithThePublishedWorkedExample(int weeks, int atRisk, int events, double survival, double standardError,
			double lower, double upper) {
		Curve.Point point = KaplanMeier.of(MERCAPTOPURINE).at(weeks);
		assertThat(point.months()).isEqualTo(weeks);
		assertThat(point.atRisk()).isEqualTo(atRisk);
		assertThat(point.events()).isEqualTo(events);
		assertThat(point.share()).isCloseTo(survival, within(0.00005));
		assertThat(point.standardError()).isCloseTo(standardError, within(0.00005));
		assertThat(point.band().lower()).isCloseTo(lower, within(0.0005));
		assertThat(point.band().upper()).isCloseTo(upper, within(0.0005));
	}

	/**
	 * The curve first is at a half or less at 23 weeks, the lower limit of its band at
	 * 13; the upper limit never is.
	 */
	@Test
	void medianOfTheWorkedExampleHasALowerLimitAndNoUpper() {
		Curve curve = KaplanMeier.of(MERCAPTOPURINE);
		assertThat(curve.median()).isEqualTo(new Curve.Median(23, 13, null));
		assertThat(curve.lives()).isEqualTo(21);
		assertThat(curve.events()).isEqualTo(9);
		assertThat(curve.longest()).isEqualTo(35);
	}

	@ParameterizedTest
	@CsvSource({ "0, 21", "6, 21", "8, 16", "12, 12", "24, 5", "35, 1", "36, 0" })
	void livesAtRiskAreThoseWatchedForAtLeastSoLong(int weeks, int atRisk) {
		assertThat(KaplanMeier.of(MERCAPTOPURINE).atRisk(weeks)).isEqualTo(atRisk);
	}

	@Test
	void shareHoldsUntilTheNextEventAndIsNotSaidAfterTheLongestLife() {
		Curve curve = KaplanMeier.of(MERCAPTOPURINE);
		assertThat(curve.at(0).share()).isOne();
		assertThat(curve.at(0).band()).isNull();
		assertThat(curve.at(21).share()).isEqualTo(curve.at(16).share());
		assertThat(curve.at(35).share()).isEqualTo(curve.at(23).share());
		assertThat(curve.at(36)).isNull();
		assertThat(curve.at(-1)).isNull();
	}

	@Test
	void curveIsCutWhereItRestsOnTooFew() {
		Curve curve = KaplanMeier.of(MERCAPTOPURINE).whileAtRisk(10);
		assertThat(curve.longest()).isEqualTo(17);
		assertThat(curve.lives()).isEqualTo(21);
		assertThat(curve.at(18)).isNull();
		assertThat(KaplanMeier.of(MERCAPTOPURINE).whileAtRisk(22).points()).isEmpty();
	}

	/** Who is censored when others have the event was at risk of it. */
	@Test
	void eventsComeBeforeCensoringAtTheSameTime() {
		assertThat(KaplanMeier.of(List.of(Lives.of(3, 1, 1))).at(3).share()).isEqualTo(0.5);
		assertThat(KaplanMeier.of(List.of(Lives.of(3, 1, 1))).complete()).isFalse();
	}

	@Test
	void nobodyHasNoCurve() {
		for (List<Lives> nobody : List.of(List.<Lives>of(), List.of(Lives.of(0, 0, 0), Lives.of(9, 0, 0)))) {
			Curve curve = KaplanMeier.of(nobody);
			assertThat(curve.points()).isEmpty();
			assertThat(curve.lives()).isZero();
			assertThat(curve.longest()).isZero();
			assertThat(curve.at(0)).isNull();
			assertThat(curve.median()).isNull();
		}
	}

	@Test
	void oneLifeThatEndsTakesTheCurveToNoughtForGood() {
		Curve curve = KaplanMeier.of(List.of(Lives.of(7, 1, 0)));
		assertThat(curve.at(6).share()).isOne();
		assertThat(curve.at(7)).isEqualTo(new Curve.Point(7, 1, 1, 0, 0, null));
		assertThat(curve.at(400).share()).isZero();
		assertThat(curve.median()).isEqualTo(new Curve.Median(7, 7, null));
	}

	@Test
	void livesThatAllGoOnKeepTheCurveAtOne() {
		Curve curve = KaplanMeier.of(List.of(Lives.of(2, 0, 5), Lives.of(8, 0, 1)));
		assertThat(curve.points()).extracting(Curve.Point::share).containsOnly(1.0);
		assertThat(curve.points()).extracting(Curve.Point::atRisk).containsExactly(6, 6, 1);
		assertThat(curve.median()).isNull();
		assertThat(curve.at(9)).isNull();
	}

	@Test
	void livesThatAllEndAtOnceLeaveNothing() {
		Curve curve = KaplanMeier.of(List.of(Lives.of(0, 4, 0)));
		assertThat(curve.points()).containsExactly(new Curve.Point(0, 4, 4, 0, 0, null));
		assertThat(curve.median().months()).isZero();
	}

	@Test
	void halfIsAMedianWhateverTheRounding() {
		List<Lives> six = new ArrayList<>();
		for (int months = 1; months <= 6; months++) {
			six.add(Lives.of(months, 1, 0));
		}
		assertThat(KaplanMeier.of(six).median().months()).isEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void withoutCensoringTheCurveAndItsErrorAreThoseOfPlainShares(long seed) {
		Random random = new Random(seed);
		List<Lives> lives = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			lives.add(Lives.of(random.nextInt(30), random.nextInt(4), 0));
		}
		int all = lives.stream().mapToInt(Lives::events).sum();
		Curve curve = KaplanMeier.of(lives);
		assertThat(curve.lives()).isEqualTo(all);
		assertThat(curve.complete()).isTrue();
		for (int months = 0; months < 35; months++) {
			int now = months;
			double share = lives.stream().filter((some) -> some.months() > now).mapToInt(Lives::events).sum()
					/ (double) all;
			assertThat(curve.at(months).share()).isCloseTo(share, within(1e-12));
			assertThat(curve.at(months).standardError()).isCloseTo(Math.sqrt(share * (1 - share) / all), within(1e-12));
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void bandHoldsTheShareWithinTheRange(long seed) {
		for (Curve.Point point : KaplanMeier.of(randomLives(seed)).points()) {
			if (point.band() != null) {
				assertThat(point.share()).isStrictlyBetween(point.band().lower(), point.band().upper());
				assertThat(point.band().lower()).isPositive();
				assertThat(point.band().upper()).isLessThan(1);
			}
			else {
				assertThat(point.share()).isIn(0.0, 1.0);
			}
		}
	}

	@Test
	void refusesNegativeNumbers() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Lives(-1, 0, 0, 0));
		assertThatIllegalArgumentException().isThrownBy(() -> new Lives(0, 0, -1, 0));
	}

	static List<Lives> randomLives(long seed) {
		Random random = new Random(seed);
		List<Lives> lives = new ArrayList<>();
		for (int i = 0; i < 60; i++) {
			lives.add(new Lives(random.nextInt(40), random.nextInt(3), random.nextInt(3), random.nextInt(4)));
		}
		return lives;
	}

}
