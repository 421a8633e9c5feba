package uk.nhs.london.aiportal.web;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PagesTests {

	@ParameterizedTest
	@CsvSource({ "1, 1, [1]", "1, 3, [1] 2 3", "2, 3, 1 [2] 3", "1, 9, [1] 2 … 9", "3, 9, 1 2 [3] 4 … 9",
			"4, 9, 1 2 3 [4] 5 … 9", "5, 9, 1 … 4 [5] 6 … 9", "6, 9, 1 … 5 [6] 7 8 9", "9, 9, 1 … 8 [9]",
			"7, 23, 1 … 6 [7] 8 … 23", "3, 5, 1 2 [3] 4 5" })
	void showsBothEndsAndWhatIsAroundTheCurrentPage(int current, int last, String shown) {
		assertThat(Pages.of(current, last, (page) -> "?page=" + page).items().stream().map((item) -> {
			String number = item.isGap() ? "…" : String.valueOf(item.number());
			return item.current() ? "[" + number + "]" : number;
		}).collect(Collectors.joining(" "))).isEqualTo(shown);
	}

	@Test
	void leadsOneOnAndOneBack() {
		Pages pages = Pages.of(2, 3, (page) -> "?page=" + page);
		assertThat(pages.previous()).isEqualTo("?page=1");
		assertThat(pages.next()).isEqualTo("?page=3");
		assertThat(Pages.of(1, 3, String::valueOf).previous()).isNull();
		assertThat(Pages.of(3, 3, String::valueOf).next()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "0, 25, 1", "1, 25, 1", "25, 25, 1", "26, 25, 2", "60, 25, 3" })
	void rowsFillSoManyPages(int rows, int onPage, int last) {
		assertThat(Pages.last(rows, onPage)).isEqualTo(last);
	}

	@ParameterizedTest
	@CsvSource({ ", 1", "1, 1", "3, 3", "4, 0", "0, 0", "-1, 0", "x, 0", "99999999999, 0", "'', 0" })
	void addressAsksForAPageThatThereIsOrForNone(String typed, int number) {
		assertThat(Pages.number(typed, 3)).isEqualTo(number);
	}

	@Test
	void pageOutOfRangeIsTheCallersToRedirect() {
		assertThatIllegalArgumentException().isThrownBy(() -> Pages.of(4, 3, String::valueOf));
		assertThatIllegalArgumentException().isThrownBy(() -> Pages.of(0, 3, String::valueOf));
	}

}
