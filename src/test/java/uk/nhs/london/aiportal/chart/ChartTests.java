package uk.nhs.london.aiportal.chart;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ChartTests {

	@Test
	void longestBarTakesAllTheWidthAndItsPartsStandSideBySide() {
		BarChart chart = BarChart.of(List.of(), List.of(bar("A", 3, 1), bar("B", 1, 1)));
		assertThat(chart.rows().get(0).slices()).containsExactly(new BarChart.Slice(Style.EMBEDDED, "0.00%", "75.00%"),
				new BarChart.Slice(Style.PILOT, "75.00%", "25.00%"));
		assertThat(chart.rows().get(1).slices()).extracting(BarChart.Slice::width).containsExactly("25.00%", "25.00%");
	}

	@Test
	void nothingKnownIsNotDrawnAsZero() {
		BarChart chart = BarChart.of(List.of(),
				List.of(bar("A", 0, 0), new BarChart.Bar(null, "B", "Reported nothing", null)));
		assertThat(chart.rows().get(0).slices()).isEmpty();
		assertThat(chart.rows().get(1).slices()).extracting(BarChart.Slice::style).containsExactly(Style.ABSENT);
	}

	@Test
	void groupIsNamedOnceAboveItsBars() {
		BarChart chart = BarChart.of(List.of(), List.of(new BarChart.Bar("North", "A", "", null),
				new BarChart.Bar("North", "B", "", null), new BarChart.Bar("South", "C", "", null)));
		assertThat(chart.rows()).extracting(BarChart.Row::group).containsExactly("North", null, "South");
	}

	@Test
	void columnsStandOnOneBaseAndStackUp() {
		ColumnChart chart = ColumnChart.of(List.of(),
				List.of(new ColumnChart.Time("Q1", null), new ColumnChart.Time("Q2",
						List.of(new Part(Style.EMBEDDED, 2), new Part(Style.HATCHED, 0), new Part(Style.PILOT, 3)))));
		ColumnChart.Column absent = chart.columns().get(0);
		ColumnChart.Column stacked = chart.columns().get(1);
		assertThat(absent.total()).isNull();
		assertThat(absent.boxes()).isEmpty();
		assertThat(stacked.total()).isEqualTo(5);
		assertThat(stacked.boxes()).extracting(ColumnChart.Box::style).containsExactly(Style.EMBEDDED, Style.PILOT);
		int base = chart.ticks().get(0).y();
		ColumnChart.Box lower = stacked.boxes().get(0);
		ColumnChart.Box upper = stacked.boxes().get(1);
		assertThat(lower.y() + lower.height()).isEqualTo(base);
		assertThat(upper.y() + upper.height()).isEqualTo(lower.y());
		assertThat(upper.y()).isEqualTo(stacked.top()).isEqualTo(chart.ticks().get(5).y());
	}

	@Test
	void emptyTimesStillHaveAScale() {
		ColumnChart chart = ColumnChart.of(List.of(), List.of(new ColumnChart.Time("Q1", List.of())));
		assertThat(chart.ticks()).extracting(ColumnChart.Tick::value).containsExactly(0, 1);
	}

	@ParameterizedTest
	@CsvSource({ "0, 1", "5, 1", "6, 2", "10, 2", "11, 5", "26, 10", "51, 20", "198, 50", "1000000, 200000",
			"2147483647, 500000000" })
	void linesAcrossAreFewAndRound(int highest, int step) {
		assertThat(ColumnChart.step(highest)).isEqualTo(step);
	}

	@Test
	void refusesANegativePart() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Part(Style.PILOT, -1));
	}

	private static BarChart.Bar bar(String label, int embedded, int pilots) {
		return new BarChart.Bar(null, label, "",
				List.of(new Part(Style.EMBEDDED, embedded), new Part(Style.PILOT, pilots)));
	}

}
