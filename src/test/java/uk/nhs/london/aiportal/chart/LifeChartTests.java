package uk.nhs.london.aiportal.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.nhs.london.aiportal.chart.LifeChart.Box;
import uk.nhs.london.aiportal.chart.LifeChart.Line;
import uk.nhs.london.aiportal.chart.LifeChart.Mark;
import uk.nhs.london.aiportal.chart.LifeChart.Span;
import uk.nhs.london.aiportal.chart.LifeChart.Tick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

class LifeChartTests {

	@Test
	void spansJoinAndTakeAllTheWidth() {
		LifeChart chart = chart("2025-01-01", "2025-12-31",
				new Line("Now known", List.of(span("2025-01-01", "2025-03-14", Style.OTHER, "Not yet live"),
						span("2025-03-15", "2025-12-31", Style.PILOT, "Pilot"))));
		assertThat(chart.lanes().get(0).boxes()).extracting(Box::x, Box::width)
			.containsExactly(tuple("0.00%", "20.00%"), tuple("20.00%", "80.00%"));
	}

	@Test
	void onlyAWordThatHasRoomOnTheNarrowestScreenStandsInItsBox() {
		LifeChart chart = chart("2025-01-01", "2025-12-31",
				new Line("Now known", List.of(span("2025-01-01", "2025-03-14", Style.OTHER, "Not yet live"),
						span("2025-03-15", "2025-12-31", Style.PILOT, "Pilot"))));
		assertThat(chart.lanes().get(0).boxes()).extracting(Box::label).containsExactly(null, "Pilot");
	}

	@Test
	void linesStandUnderEachOtherOnOneScale() {
		LifeChart chart = chart("2025-01-01", "2025-12-31",
				new Line("Now known", List.of(span("2025-01-01", "2025-12-31", Style.PILOT, "Pilot"))),
				new Line("As recorded", List.of(span("2025-01-01", "2025-12-31", Style.ABSENT, ""))));
		assertThat(chart.lanes().get(1).labelY())
			.isGreaterThan(chart.lanes().get(0).y() + chart.lanes().get(0).height());
		assertThat(chart.lanes().get(1).boxes().get(0).width()).isEqualTo("100.00%");
		assertThat(chart.linesBottom()).isLessThan(chart.labelY()).isLessThan(chart.height());
	}

	@Test
	void daysTooCloseToTellApartShareAMark() {
		LifeChart chart = LifeChart.of(day("2020-01-01"), day("2025-12-31"), List.of(),
				List.of(new Line("Now known", List.of())),
				Stream.of("2019-06-01", "2020-01-01", "2020-02-01", "2023-01-01", "2025-12-31")
					.map(LifeChartTests::day)
					.toList());
		assertThat(chart.marks()).extracting(Mark::number).containsExactly(1, 2, 3);
		assertThat(chart.marks()).extracting(Mark::days).containsExactly(3, 1, 1);
		assertThat(chart.marks()).first().extracting(Mark::x).isEqualTo("0.00%");
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-01, 2026-06-30, Jun 2026", "2026-03-15, 2026-06-30, Apr 2026", "2022-03-01, 2026-06-30, 2023",
			"2016-01-01, 2026-06-30, 2020", "2026-06-30, 2026-06-30, ''" })
	void theCalendarHasFewAndRoundSteps(String from, String to, String first) {
		List<Tick> ticks = chart(from, to, new Line("", List.of())).ticks();
		assertThat(ticks).hasSizeLessThanOrEqualTo(4);
		assertThat(ticks.stream().map(Tick::label).findFirst().orElse("")).isEqualTo(first);
	}

	@Test
	void wordsAtTheEdgesStayInside() {
		List<Tick> ticks = chart("2025-01-01", "2026-01-01", new Line("", List.of())).ticks();
		assertThat(ticks).first().extracting(Tick::anchor).isEqualTo("start");
		assertThat(ticks).last().extracting(Tick::anchor).isEqualTo("end");
	}

	@Test
	void refusesToEndBeforeItBegins() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> chart("2026-01-02", "2026-01-01", new Line("", List.of())));
	}

	private static LifeChart chart(String from, String to, Line... lines) {
		return LifeChart.of(day(from), day(to), List.of(), List.of(lines), List.of());
	}

	private static Span span(String from, String to, Style style, String label) {
		return new Span(day(from), day(to), style, label);
	}

	private static LocalDate day(String text) {
		return LocalDate.parse(text);
	}

}
