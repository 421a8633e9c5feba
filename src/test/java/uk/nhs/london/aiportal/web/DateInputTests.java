package uk.nhs.london.aiportal.web;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.nhs.london.aiportal.classification.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DateInputTests {

	@ParameterizedTest
	@ValueSource(strings = { "2022", "2022-03", "2022-03-31", "2024-02-29" })
	void partialDateComesBackAsItWas(String date) {
		assertThat(DateInput.of(PartialDate.parse(date)).toPartialDate()).hasToString(date);
	}

	@ParameterizedTest
	@CsvSource({ "'', '', 2022, 2022-01-01", "'', 3, 2022, 2022-03-01", "' 5 ', September, 2022, 2022-09-05",
			"5, SEP, 2022, 2022-09-05" })
	void countsAsTheFirstDayOfWhatWasTyped(String day, String month, String year, LocalDate date) {
		assertThat(new DateInput(day, month, year).toDate()).isEqualTo(date);
	}

	@Test
	void blankIsNoDate() {
		assertThat(DateInput.BLANK.toPartialDate()).isNull();
		assertThat(new DateInput(null, " ", null)).isEqualTo(DateInput.BLANK);
		assertThat(DateInput.of((LocalDate) null)).isEqualTo(DateInput.BLANK);
		assertThat(DateInput.orBlank(null)).isEqualTo(DateInput.BLANK);
	}

	@ParameterizedTest
	@CsvSource({ "31, 4, 2022", "x, 4, 2022", "1, x, 2022", "1, 4, 22", "1, '', 2022", "1, 4, ''" })
	void whatIsNoDateIsRefused(String day, String month, String year) {
		assertThatExceptionOfType(DateTimeException.class)
			.isThrownBy(() -> new DateInput(day, month, year).toPartialDate());
	}

}
