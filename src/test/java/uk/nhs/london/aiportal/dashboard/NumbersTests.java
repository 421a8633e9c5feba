package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import uk.nhs.london.aiportal.dashboard.TrainingFigure.Trained;
import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.indicator.IndicatorCounts.Count;
import uk.nhs.london.aiportal.initiative.Viewer;
import uk.nhs.london.aiportal.organisation.Counting;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.organisation.OrganisationKind;

import static org.assertj.core.api.Assertions.assertThat;

/** What a stranger is told of indicators. */
class NumbersTests {

	private static final Organisation BARTS = trust("R1H");

	private static final Organisation WHITTINGTON = trust("RKE");

	private static Organisation trust(String code) {
		return new Organisation(code, code, code, OrganisationKind.ACUTE, "Acute", false, Counting.SYSTEM, null, null,
				null, null, null, "E1", null);
	}

	private static Numbers numbers(Count... counts) {
		return new Numbers(new Snapshot(LondonMap.empty(LocalDate.of(2026, 11, 23)), List.of(), Viewer.stranger()),
				List.of(counts));
	}

	private static Count count(Indicator indicator, String value, Organisation trust, boolean internal, int count) {
		return new Count(indicator, value, trust.code(), internal, count, 0);
	}

	@Test
	void smallNumberLeavesOutWhatIsKeptAndLargeOneCountsIt() {
		Numbers numbers = numbers(count(Indicator.SPONSOR, "YES", BARTS, false, 3),
				count(Indicator.SPONSOR, "YES", WHITTINGTON, true, 3),
				count(Indicator.SPONSOR, "NO", WHITTINGTON, true, 5),
				count(Indicator.CHAMPION, "YES", BARTS, false, 9));
		List<Organisation> both = List.of(BARTS, WHITTINGTON);
		assertThat(numbers.of(both, Indicator.SPONSOR, "YES")).isEqualTo(6);
		assertThat(numbers.of(List.of(WHITTINGTON), Indicator.SPONSOR, "YES")).isZero();
		assertThat(numbers.byValue(both, Indicator.SPONSOR)).isEqualTo(Map.of("YES", 6));
		assertThat(numbers.any(both, Indicator.SPONSOR)).isEqualTo(6);
		assertThat(numbers.readable(both, Indicator.SPONSOR)).isEqualTo(Map.of("YES", 3));
		assertThat(numbers.readsAny(List.of(BARTS), Indicator.SPONSOR)).isTrue();
		assertThat(numbers.readsAny(List.of(WHITTINGTON), Indicator.SPONSOR)).isFalse();
	}

	@Test
	void peopleMayBeMoreThanAWholeNumberOfJavaHolds() {
		long most = 3L * 999_999_999;
		Trained trained = Trained.of(List.of(BARTS),
				numbers(count(Indicator.TRAINING_KNOWN, "YES", BARTS, false, 3),
						new Count(Indicator.TRAINING_INTENDED, "", "R1H", false, 3, most),
						new Count(Indicator.TRAINED, "", "R1H", false, 3, most / 2)));
		assertThat(trained.inWords()).isEqualTo("50%: 1,499,999,998 of 2,999,999,997 people");
		assertThat(Proportion.cells(trained.trained(), trained.intended()).stream().map(Cell::text))
			.containsExactly("50% (50% to 50%)", "50", "50");
	}

}
