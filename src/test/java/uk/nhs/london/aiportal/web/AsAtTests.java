package uk.nhs.london.aiportal.web;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AsAtTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "  " })
	void anAddressThatNamesNoDateIsAboutToday(String typed) {
		AsAt asAt = AsAt.of(typed, TODAY);
		assertThat(asAt.date()).isEqualTo(TODAY);
		assertThat(asAt.isToday()).isTrue();
		assertThat(asAt.on("/london")).isEqualTo("/london");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-03-01", "1 March 2026", "01 MARCH 2026", "1 mar 2026", "1/3/2026", "01/03/2026",
			" 2026-03-01 " })
	void readsADateInTheFormsThatPeopleWrite(String typed) {
		assertThat(AsAt.of(typed, TODAY).date()).isEqualTo(LocalDate.of(2026, 3, 1));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "banana | The date must be a real date, for example 31 March 2026",
					"2026-02-30 | The date must be a real date, for example 31 March 2026",
					"31 June 2026 | The date must be a real date, for example 31 March 2026",
					"2026-03 | The date must be a real date, for example 31 March 2026",
					"3/31/2026 | The date must be a real date, for example 31 March 2026",
					"2026-11-24 | The date must be today or in the past",
					"+999999999-12-31 | The date must be today or in the past",
					"1948-07-04 | The date must be on or after 5 July 1948, when the NHS began",
					"-999999999-01-01 | The date must be on or after 5 July 1948, when the NHS began" })
	void saysWhatIsWrongWithAnyOther(String typed, String message) {
		assertThatExceptionOfType(AsAtException.class).isThrownBy(() -> AsAt.of(typed, TODAY)).withMessage(message);
	}

	@Test
	void linksKeepTheDateAndTheirOtherParameters() {
		AsAt asAt = AsAt.of("2026-03-31", TODAY);
		assertThat(asAt.on("/london")).isEqualTo("/london?asAt=2026-03-31");
		assertThat(asAt.on("/initiatives?class=PILOT")).isEqualTo("/initiatives?class=PILOT&asAt=2026-03-31");
		assertThat(asAt.inWords()).isEqualTo("31 March 2026");
	}

	@Test
	void isNeverAboutTheFuture() {
		assertThatIllegalArgumentException().isThrownBy(() -> new AsAt(TODAY.plusDays(1), TODAY));
	}

}
