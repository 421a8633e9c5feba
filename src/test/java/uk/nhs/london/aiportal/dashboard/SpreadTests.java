package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.nhs.london.aiportal.survival.Lives;

import static org.assertj.core.api.Assertions.assertThat;

/** Medians, quartiles, ages and the lives behind curves, by hand. */
class SpreadTests {

	@ParameterizedTest
	@CsvSource({ "7, 7, 7, 7", "1 2, 1, 1.5, 2", "5 1 3, 1, 3, 5", "1 2 3 4, 1, 2.5, 3", "4 4 4 4 9, 4, 4, 4",
			"1 2 3 4 5 6 7 8, 2, 4.5, 6", "0 0 12, 0, 0, 12" })
	void quartilesAreTheLeastThatAQuarterDoesNotExceed(String months, String lower, String median, String upper) {
		Map<Integer, Integer> counts = new TreeMap<>();
		List.of(months.split(" ")).forEach((it) -> counts.merge(Integer.valueOf(it), 1, Integer::sum));
		assertThat(Spread.of(counts).cells()).extracting(Cell::value).containsExactly(lower, median, upper);
	}

	@Test
	void nothingHasNoMedian() {
		assertThat(Spread.of(Map.of(3, 0)).cells()).extracting(Cell::value).containsOnly("");
	}

	@Test
	void agesAreMonthsByTheCalendarAndAddressesNameWholeYears() {
		Ages ages = Ages.of("DATA.", Map.of("DATA.2024.01", 2, "DATA.2024.12", 1, "DATA.2026.02", 1, "DATA.2026.03", 4,
				"DATA.NOT_STATED", 7, "FUNDING.2024.01", 9), LocalDate.of(2026, 3, 1));
		assertThat(ages.all()).isEqualTo(15);
		assertThat(ages.stated()).isEqualTo(8);
		assertThat(ages.notStated()).isEqualTo(7);
		assertThat(ages.spread().counts()).isEqualTo(Map.of(26, 2, 15, 1, 1, 1, 0, 4));
		assertThat(ages.statedValues()).containsExactly("DATA.2024.", "DATA.2026.");
		assertThat(ages.longerThan(0)).isEqualTo(4);
		assertThat(ages.valuesLongerThan(0)).containsExactly("DATA.2024.", "DATA.2026.02");
		assertThat(ages.longerThan(26)).isZero();
		assertThat(ages.valuesLongerThan(26)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026.11, 2026-11-29, -1", "2026.11, 2026-11-30, 0", "2026.11, 2026-12-29, 0",
			"2026.11, 2026-12-30, 1", "2026.01, 2026-02-27, 0", "2026.01, 2026-02-28, 1", "2026.12, 2026-01-01, -1",
			"2024.02, 2025-02-27, 11", "2024.02, 2025-02-28, 12" })
	void monthIsFollowedForAsLongAsItsLastDay(String month, LocalDate date, int followed) {
		assertThat(Months.followed(month, date)).isEqualTo(followed);
	}

	@Test
	void whatHappenedLaterThanAMonthIsFollowedDoesNotCountYet() {
		LocalDate date = LocalDate.of(2026, 11, 23);
		assertThat(SurvivalFigure.lives(Map.of("PILOTING.2026.03", 2), date)).containsExactly(Lives.of(7, 0, 2));
		assertThat(SurvivalFigure.lives(Map.of("EMBEDDED.7.2026.03", 1), date)).containsExactly(Lives.of(7, 1, 0));
		assertThat(SurvivalFigure.lives(Map.of("EMBEDDED.8.2026.03", 1), date)).containsExactly(Lives.of(7, 0, 1));
		assertThat(SurvivalFigure.lives(Map.of("ENDED.3.2026.03", 4), date)).containsExactly(new Lives(3, 0, 4, 0));
		assertThat(SurvivalFigure.lives(Map.of("PILOTING.2026.11", 1), date)).containsExactly(Lives.of(0, 0, 1));
		assertThat(SurvivalFigure.lives(Map.of("END_NOT_STATED.2026.03", 1), date)).isEmpty();
	}

	@Test
	void numbersUnderTheCurvesAreThoseOfTheTable() {
		List<Lives> lives = List.of(new Lives(6, 2, 1, 0), new Lives(9, 0, 1, 2), new Lives(40, 0, 0, 6));
		SurvivalFigure.Curves curves = SurvivalFigure.Curves.of(lives);
		assertThat(curves.lives()).isEqualTo(12);
		assertThat(curves.embedded().at(12).share()).isEqualTo(2 / 12.0);
		assertThat(curves.ended().at(12).share()).isCloseTo(1 / 12.0 + 9 / 12.0 / 9, Offset.offset(1e-12));
		assertThat(curves.embedded().at(12).share() + curves.ended().at(12).share() + curves.piloting().at(12).share())
			.isCloseTo(1, Offset.offset(1e-12));
		assertThat(curves.piloting().points()).extracting((point) -> point.months())
			.contains(6, 12, 36)
			.allMatch((months) -> months <= 36);
	}

}
