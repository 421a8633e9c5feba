package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.nhs.london.aiportal.dashboard.Ladder.Dominance;
import uk.nhs.london.aiportal.dashboard.Ladder.Step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LadderTests {

	/** A trust that does all that the highest level asks for. */
	private static final Reach BEST = new Reach(true, true, 9, 3, 3, 1, 3, false, false, true);

	/** A is large, D only prepares, E made no return. */
	private static final Ladder EXAMPLE = new Ladder(List.of(step("A", reach(30, 20)), step("B", reach(4, 1)),
			step("C", reach(3, 0)), step("D", new Reach(true, true, 0, 0, 0, 0, 0, false, false, false)),
			step("E", new Reach(false, false, 0, 0, 0, 0, 0, false, false, false))));

	private static Reach reach(int live, int embedded) {
		return new Reach(true, false, live, embedded, Math.min(embedded, 1), 0, 0, false, false, false);
	}

	private static Step step(String trust, Reach reach) {
		return new Step(trust, reach.level(), reach.embedded());
	}

	private static Ladder of(String levels) {
		List<Step> steps = new ArrayList<>();
		for (String level : levels.isBlank() ? new String[0] : levels.split(" ")) {
			Level known = Level.valueOf(level);
			steps.add(new Step("Trust " + (steps.size() + 1), known, known.reaches(Level.A3) ? 1 : 0));
		}
		return new Ladder(steps);
	}

	@Test
	void pooledShareHidesWhatHalfOfTheTrustsHaveReached() {
		assertThat(new Share(21, 0, 37).low()).isEqualTo("57%");
		assertThat(EXAMPLE.half()).isEqualTo(Level.A2);
		assertThat(EXAMPLE.at(Level.A2)).isEqualTo(3);
		assertThat(EXAMPLE.at(Level.A3)).isEqualTo(2);
		assertThat(EXAMPLE.nearlyAll()).isEqualTo(Level.A1);
		assertThat(EXAMPLE.lowest()).isEqualTo(Level.A1);
		assertThat(EXAMPLE.returned()).isEqualTo(4);
		assertThat(EXAMPLE.isProvisional()).isFalse();
		Dominance largest = EXAMPLE.dominance().orElseThrow();
		assertThat(largest.trust()).isEqualTo("A");
		assertThat(largest.percent()).isEqualTo(95);
		assertThat(LadderFigure.headline(EXAMPLE)).isEqualTo("At least half of the trusts have reached A2, piloting: "
				+ "3 of 5 are there or above; 95% of what is embedded is at A");
	}

	@Test
	void oneOfFourHasAnIntervalThatSaysHowLittleItTells() {
		Wilson interval = Wilson.of(1, 4);
		assertThat(interval.low()).isCloseTo(0.05, within(0.005));
		assertThat(interval.high()).isCloseTo(0.70, within(0.005));
		assertThat(new Share(1, 0, 4).hasPercentage()).isFalse();
	}

	@Test
	void eachLevelIsReachedAndMissedOnEachSideOfItsRule() {
		assertThat(BEST.level()).isEqualTo(Level.A5);
		assertThat(new Reach(true, true, 9, 3, 2, 1, 3, false, false, true).level()).isEqualTo(Level.A4);
		assertThat(new Reach(true, true, 9, 3, 3, 0, 3, false, false, true).level()).isEqualTo(Level.A4);
		assertThat(new Reach(true, true, 9, 3, 3, 1, 2, false, false, true).level()).isEqualTo(Level.A4);
		assertThat(new Reach(true, true, 9, 3, 3, 1, 3, true, false, true).level()).isEqualTo(Level.A4);
		assertThat(new Reach(true, true, 9, 3, 3, 1, 3, false, false, false).level()).isEqualTo(Level.A4);
		assertThat(new Reach(true, true, 10, 3, 3, 1, 3, false, false, true).level()).isEqualTo(Level.A3);
		assertThat(new Reach(true, true, 9, 3, 1, 1, 3, false, false, true).level()).isEqualTo(Level.A3);
		assertThat(new Reach(true, true, 9, 3, 3, 1, 3, true, true, true).level()).isEqualTo(Level.A3);
		assertThat(reach(60, 0).level()).isEqualTo(Level.A2);
		assertThat(new Reach(true, true, 0, 0, 0, 0, 0, false, false, true).level()).isEqualTo(Level.A1);
		assertThat(reach(0, 0).level()).isEqualTo(Level.A0);
		assertThat(new Reach(false, true, 9, 3, 3, 1, 3, false, false, true).level()).isEqualTo(Level.NR);
	}

	@Test
	void whatIsLackingIsSaidUntilTheTop() {
		assertThat(BEST.lacking()).isEmpty();
		assertThat(reach(10, 3).lacking()).containsExactly("something embedded in a second use",
				"a third of what is live embedded");
		Arrays
			.asList(reach(0, 0), reach(3, 0), reach(3, 1), new Reach(false, false, 0, 0, 0, 0, 0, false, false, false))
			.forEach((reach) -> assertThat(reach.lacking()).isNotEmpty());
		assertThat(LevelsFigure.headline("Barts Health", BEST))
			.isEqualTo("Barts Health stands at A5, at scale, the highest level");
		assertThat(LevelsFigure.headline("Barts Health", reach(3, 0)))
			.isEqualTo("Barts Health stands at A2, piloting; for the next level it lacks an embedded initiative");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					''             | No trust is counted here
					NR             | The only trust has made no return in the last six months
					A4             | The only trust has reached A4, embedding
					NR NR          | None of 2 trusts has made a return in the last six months
					A3 NR NR       | Only 1 of 3 trusts has made a return in the last six months: there is no level that half have reached
					A2 A2 A2       | All 3 trusts have reached A2, piloting
					A0 A0          | All 2 trusts have reached A0, none
					A2 A1 NR       | At least half of the trusts have reached A1, exploring: 2 of 3 are there or above; provisional, as 1 has made no return
					A3 A2 A1 A0 NR | At least half of the trusts have reached A1, exploring: 3 of 5 are there or above; all of what is embedded is at Trust 1
					A5 A5 A1 A0    | At least half of the trusts have reached A5, at scale: 2 of 4 are there
					A3 NR NR NR A0 A0 A0 A0 A0 A0 A0 A0 A0 A0 A0 | At least half of the trusts have reached A0, none: 12 of 15 are there or above; all of what is embedded is at Trust 1
					""")
	void headlineIsTrueForEveryShape(String levels, String expected) {
		assertThat(LadderFigure.headline(of(levels))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "A0 A0 A0 A0 NR, false", "A0 A0 A0 NR, true", "A0 A0 A0 A0 A0 A0 A0 NR NR, true",
			"A0 A0 A0 A0 A0 A0 A0 A0 NR NR, false" })
	void underEightyPercentOfReturnsIsProvisional(String levels, boolean provisional) {
		assertThat(of(levels).isProvisional()).isEqualTo(provisional);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0 | 0  | 0 | No trust is counted here
			0 | 1  | 1 | The only trust has reported nothing
			0 | 1  | 0 | The only trust made its last return more than six months ago
			1 | 1  | 0 | The only trust has made a return in the last six months
			0 | 31 | 26 | None of 31 trusts has made a return in the last six months; 26 have reported nothing
			1 | 2  | 1 | 1 of 2 trusts has made a return in the last six months; 1 has reported nothing
			3 | 3  | 0 | All 3 trusts have made a return in the last six months
			""")
	void coverageIsTrueForEveryShape(int fresh, int trusts, int silent, String expected) {
		assertThat(CoverageFigure.headline(fresh, trusts, silent)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0  | 0 | 0 | No stage is declared, as no initiative is registered
			1  | 0 | 0 | None of 1 initiative is declared to be in routine use
			1  | 1 | 1 | 1 of 1 initiative is declared to be in routine use and is embedded by the rules
			9  | 1 | 0 | 1 of 9 initiatives is declared to be in routine use and is not embedded by the rules
			9  | 3 | 0 | 3 of 9 initiatives are declared to be in routine use; of these none is embedded by the rules
			9  | 3 | 3 | 3 of 9 initiatives are declared to be in routine use; all of these are embedded by the rules
			""")
	void stagesAreTrueForEveryShape(int all, int routine, int embedded, String expected) {
		assertThat(StagesFigure.headline(all, routine, embedded)).isEqualTo(expected);
	}

	@Test
	void usesAreTrueForEveryShape() {
		assertThat(UsesFigure.headline(new Commonest(List.of(), 0), 0, 0)).isEqualTo("No trust is counted here");
		assertThat(UsesFigure.headline(new Commonest(List.of("pathology"), 0), 5, 0))
			.isEqualTo("No trust has reported for what it uses AI");
		assertThat(UsesFigure.headline(new Commonest(List.of("pathology"), 0), 5, 2))
			.isEqualTo("No trust has anything embedded in any use");
		assertThat(UsesFigure.headline(new Commonest(List.of("pathology"), 3), 5, 4))
			.isEqualTo("The use embedded at most trusts is pathology: at 3 of 5");
		assertThat(UsesFigure.headline(new Commonest(List.of("pathology", "documentation"), 1), 5, 4))
			.isEqualTo("The uses embedded at most trusts are pathology and documentation: at 1 of 5");
		assertThat(UsesFigure.headline(new Commonest(List.of("a", "b", "c", "d"), 1), 5, 4))
			.isEqualTo("The uses embedded at most trusts are 4 kinds: at 1 of 5");
	}

	@ParameterizedTest
	@CsvSource({ "South East London, SOUTH_EAST", "West and North London, WEST_AND_NORTH",
			"North West London, NORTH_WEST", "North Central London, NORTH_CENTRAL", "Somewhere, LONDON" })
	void systemLiesWhereItsNameSays(String system, String area) {
		assertThat(LevelsFigure.area(system)).hasToString(area);
	}

}
