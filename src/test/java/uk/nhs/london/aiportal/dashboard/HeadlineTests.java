package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.initiative.Provenance;

import static org.assertj.core.api.Assertions.assertThat;

/** What a chart says in words must be true for every shape of the numbers. */
class HeadlineTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0  | 0 | 0  | No live initiative counts in the share
			0  | 0 | 1  | The only live initiative is a pilot
			0  | 1 | 1  | The only live initiative is not shown to be embedded, and may be
			1  | 0 | 1  | The only live initiative is shown to be embedded
			0  | 0 | 9  | None of 9 live initiatives is shown to be embedded
			0  | 2 | 9  | None of 9 live initiatives is shown to be embedded; 2 more may be
			1  | 2 | 9  | 1 of 9 live initiatives is shown to be embedded; 2 more may be
			4  | 0 | 9  | 4 of 9 live initiatives are shown to be embedded
			9  | 0 | 9  | All 9 live initiatives are shown to be embedded
			""")
	void shareIsSaidWithoutAPercentage(int embedded, int notShown, int live, String headline) {
		assertThat(HeadlineFigure.headline(new Share(embedded, notShown, live))).isEqualTo(headline);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0   | 0  | 1    | The only live initiative is not shown to be
			1   | 0  | 1    | The only live initiative is
			0   | 3  | 4    | None of 4 live initiatives is
			2   | 1  | 4    | 2 of 4 live initiatives are
			0   | 0  | 5    | None of 5 live initiatives is
			5   | 0  | 5    | All 5 live initiatives are
			0   | 1  | 5    | 0 to 20 in 100 live initiatives are
			1   | 0  | 1000 | 1 in 100 live initiatives are
			999 | 0  | 1000 | 99 in 100 live initiatives are
			43  | 24 | 198  | 22 to 34 in 100 live initiatives are
			""")
	void pageOpensWithTheShareInWords(int embedded, int notShown, int live, String opening) {
		assertThat(Lede.opening(new Share(embedded, notShown, live))).isEqualTo(opening);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0 | 0 | 0 | No initiative is registered
			1 | 0 | 0 | The only initiative is embedded
			0 | 1 | 0 | The only initiative is a pilot
			0 | 0 | 1 | The only initiative is neither pilot nor embedded
			3 | 0 | 0 | All 3 initiatives are embedded
			0 | 3 | 0 | All 3 initiatives are pilots
			0 | 0 | 3 | All 3 initiatives are neither pilot nor embedded
			1 | 1 | 1 | 1 of 3 initiatives is embedded, 1 is a pilot and 1 is neither
			0 | 2 | 1 | None of 3 initiatives is embedded, 2 are pilots and 1 is neither
			2 | 2 | 0 | 2 of 4 initiatives are embedded, 2 are pilots and none is neither
			""")
	void classesAreSaidForEveryShape(int embedded, int pilots, int neither, String headline) {
		List<CellCount> cells = new ArrayList<>();
		cells.add(cell(CountedAs.EMBEDDED, embedded));
		cells.add(cell(CountedAs.LIMITED, pilots));
		cells.add(cell(CountedAs.ENDED, neither));
		assertThat(ClassesFigure.headline(new Counts(cells))).isEqualTo(headline);
	}

	@Test
	void classesThatAreNotAllToldAreSaidWithTheWhole() {
		List<CellCount> told = List.of(cell(CountedAs.EMBEDDED, 44), cell(CountedAs.LIMITED, 1));
		assertThat(ClassesFigure.headline(new Counts(told, 3, 3)))
			.isEqualTo("Of 48 initiatives 44 are shown as embedded, "
					+ "1 as a pilot and 0 as neither; the class of some is not shown");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0  | 0  | 0  | No trust is counted here
			0  | 1  | 1  | The only trust has reported nothing
			0  | 5  | 5  | None of 5 trusts has reported anything
			0  | 5  | 0  | No trust has anything embedded
			0  | 5  | 1  | No trust has anything embedded; 1 has reported nothing
			1  | 5  | 2  | 1 of 5 trusts has something embedded; 2 have reported nothing
			5  | 5  | 0  | All 5 trusts have something embedded
			1  | 1  | 0  | The only trust has something embedded
			""")
	void organisationsAreSaidForEveryShape(int embedded, int trusts, int silent, String headline) {
		assertThat(OrganisationsFigure.headline(embedded, trusts, silent)).isEqualTo(headline);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0 | 4 | No system has anything embedded
			1 | 4 | 1 of 4 systems has something embedded
			4 | 4 | Every system has something embedded
			""")
	void systemsAreSaidForEveryShape(int embedded, int systems, String headline) {
		assertThat(SystemsFigure.headline(embedded, systems)).isEqualTo(headline);
	}

	@Test
	void movementSaysWhatRoseFellAndStayed() {
		assertThat(MovementFigure.headline("31 March 2024", 3, 12, 5, 5))
			.isEqualTo("Since 31 March 2024 embedded rose from 3 to 12 and pilots stayed at 5");
		assertThat(MovementFigure.headline("31 March 2024", 3, 0, 5, 4))
			.isEqualTo("Since 31 March 2024 embedded fell from 3 to 0 and pilots fell from 5 to 4");
	}

	@Test
	void percentagesAreZeroOrAHundredOnlyWhereExact() {
		assertThat(Share.wholePercent(0)).isZero();
		assertThat(Share.wholePercent(0.001)).isEqualTo(1);
		assertThat(Share.wholePercent(0.999)).isEqualTo(99);
		assertThat(Share.wholePercent(1)).isEqualTo(100);
	}

	@Test
	void twelveQuartersEndOnTheDateItself() {
		assertThat(Quarters.endsUpTo(LocalDate.of(2026, 11, 23))).hasSize(12)
			.startsWith(LocalDate.of(2024, 3, 31))
			.endsWith(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 11, 23));
		assertThat(Quarters.endsUpTo(LocalDate.of(2026, 3, 31))).startsWith(LocalDate.of(2023, 6, 30))
			.endsWith(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 3, 31));
		assertThat(Quarters.before(LocalDate.of(2024, 3, 31))).isEqualTo(LocalDate.of(2023, 12, 31));
	}

	private static CellCount cell(CountedAs countedAs, int count) {
		return new CellCount("R1H", Provenance.TRUST, countedAs, true, false, false, count);
	}

}
