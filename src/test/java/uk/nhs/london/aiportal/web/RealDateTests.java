package uk.nhs.london.aiportal.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.nhs.london.aiportal.classification.PartialDate.Precision;

import static org.assertj.core.api.Assertions.assertThat;

class RealDateTests {

	private static final Clock NOON_30_JUNE_2026 = Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC);

	private final Validator validator = Validation.byDefaultProvider()
		.configure()
		.clockProvider(() -> NOON_30_JUNE_2026)
		.buildValidatorFactory()
		.getValidator();

	@ParameterizedTest
	@CsvSource(nullValues = "-", delimiter = '|',
			textBlock = """
					31 | 3        | 2025  | -
					29 | 2        | 2024  | -
					1  | March    | 2025  | -
					1  | mar      | 2025  | -
					30 | 6        | 2026  | -
					01 | 07       | 2026  | date: Start date must be today or in the past
					29 | 2        | 2025  | date: Start date must be a real date
					31 | 4        | 2025  | date: Start date must be a real date
					0  | 1        | 2025  | date: Start date must be a real date
					1  | 13       | 2025  | date: Start date must be a real date
					1  | banana   | 2025  | date: Start date must be a real date
					-1 | 1        | 2025  | date: Start date must be a real date
					1  | 1        | 25    | date.year: Year must include 4 numbers
					1  | 1        | 20255 | date.year: Year must include 4 numbers
					'' | 3        | 2025  | date.day: Start date must include a day
					31 | ''       | 2025  | date.month: Start date must include a month
					31 | 3        | ''    | date.year: Start date must include a year
					'' | ''       | 2025  | date.day: Start date must include a day and month, date.month: Start date must include a day and month
					'' | ''       | ''    | date: Enter the start date
					""")
	void aDayInThePastIsRequired(String day, String month, String year, String messages) {
		record Form(@RealDate(name = "Start date", required = "Enter the start date", past = true) DateInput date) {
		}
		assertThat(messages(new Form(new DateInput(day, month, year)))).isEqualTo((messages != null) ? messages : "");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", delimiter = '|', textBlock = """
			31 | 3  | 2027 | -
			'' | 3  | 2025 | -
			'' | '' | 2025 | -
			'' | '' | ''   | -
			31 | '' | 2025 | date.month: Decided on must include a month
			'' | 3  | ''   | date.year: Decided on must include a year
			'' | 13 | 2025 | date: Decided on must be a real date
			""")
	void aYearOrAMonthAloneMayDo(String day, String month, String year, String messages) {
		record Form(@RealDate(name = "Decided on", least = Precision.YEAR) DateInput date) {
		}
		assertThat(messages(new Form(new DateInput(day, month, year)))).isEqualTo((messages != null) ? messages : "");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", delimiter = '|', textBlock = """
			'' | 3  | 2025 | -
			'' | '' | 2025 | date.month: Month must include a month
			""")
	void aMonthMayBeTheLeast(String day, String month, String year, String messages) {
		record Form(@RealDate(name = "Month", least = Precision.MONTH) DateInput date) {
		}
		assertThat(messages(new Form(new DateInput(day, month, year)))).isEqualTo((messages != null) ? messages : "");
	}

	@Test
	void aDateThatWasNotPostedIsBlank() {
		record Form(@RealDate(name = "Start date", required = "Enter the start date") DateInput date) {
		}
		assertThat(messages(new Form(null))).isEqualTo("date: Enter the start date");
	}

	private String messages(Object form) {
		return this.validator.validate(form)
			.stream()
			.map((violation) -> violation.getPropertyPath() + ": " + violation.getMessage())
			.sorted()
			.collect(Collectors.joining(", "));
	}

}
