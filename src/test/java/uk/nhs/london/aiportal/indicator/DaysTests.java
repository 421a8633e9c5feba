package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DaysTests {

	/** Days of January 2026, such as "3-5 8-9": from, and the first day after. */
	private static Days days(String text) {
		Days days = Days.NONE;
		for (String stretch : (text.equals("none") ? "" : text).split(" ")) {
			if (!stretch.isEmpty()) {
				String[] ends = stretch.split("-");
				days = days.or(Days.between(day(ends[0]), day(ends[1])));
			}
		}
		return days;
	}

	private static LocalDate day(String number) {
		return LocalDate.of(2026, 1, Integer.parseInt(number));
	}

	@ParameterizedTest
	@CsvSource({ "1-9, none, 1-9", "none, 1-9, none", "1-9, 1-9, none", "1-9, 3-5, 1-3 5-9", "1-9, 9-12, 1-9",
			"3-9, 1-4, 4-9", "1-9, 8-12, 1-8", "1-4 6-9, 3-7, 1-3 7-9", "1-9, 2-3 5-6, 1-2 3-5 6-9" })
	void daysThatAreNotAmongOthers(String these, String others, String left) {
		assertThat(days(these).except(days(others))).isEqualTo(days(left));
		assertThat(Days.ALL.except(days(others)).or(days(others))).isEqualTo(Days.ALL);
	}

	@ParameterizedTest
	@CsvSource({ "1-4 6-9, 3-7, 3-4 6-7, 1-9", "1-3, 3-5, none, 1-5", "1-3, 4-5, none, 1-3 4-5",
			"none, 1-2, none, 1-2" })
	void daysOfBothAndOfEither(String one, String other, String both, String either) {
		assertThat(days(one).and(days(other))).isEqualTo(days(both));
		assertThat(days(one).or(days(other))).isEqualTo(days(either));
	}

}
