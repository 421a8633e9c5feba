package uk.nhs.london.aiportal.chart;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.nhs.london.aiportal.chart.StepChart.Line;
import uk.nhs.london.aiportal.chart.StepChart.Point;
import uk.nhs.london.aiportal.chart.StepChart.Risk;
import uk.nhs.london.aiportal.chart.StepChart.Series;
import uk.nhs.london.aiportal.chart.StepChart.Tick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StepChartTests {

	@Test
	void lineStepsFromPointToPointInMonthsAndPixels() {
		Line line = chart(series(LineStyle.SOLID, new Point(0, 8, 0, null, null), new Point(6, 8, 0.25, 0.1, 0.5),
				new Point(12, 3, 0.5, 0.2, 0.75)))
			.lines()
			.get(0);
		assertThat(line.path()).isEqualTo("M0 240.0H6V180.0H12V120.0");
		assertThat(line.band()).isEqualTo("M6 120.0H12V216.0H6Z");
		assertThat(line.leader()).isEmpty();
		assertThat(line.endY()).isEqualTo(line.nameY()).isEqualTo(14 + 120);
	}

	@Test
	void shorterLineIsLedToItsName() {
		StepChart chart = chart(series(LineStyle.SOLID, point(0, 1), point(24, 0.5)),
				series(LineStyle.DASHED, point(0, 1), point(9, 0.75)));
		assertThat(chart.months()).isEqualTo(24);
		assertThat(chart.lines()).extracting(Line::leader).containsExactly("", "M9 60.0H24");
	}

	@Test
	void namesOfLinesThatEndTogetherAreMovedApartAndStayInSight() {
		for (double share : new double[] { 0, 0.01, 0.5, 0.99, 1 }) {
			StepChart chart = chart(series(LineStyle.SOLID, point(12, share)),
					series(LineStyle.DASHED, point(12, share)), series(LineStyle.DOTTED, point(12, share)));
			List<Integer> names = chart.lines().stream().map(Line::nameY).toList();
			assertThat(names).isSorted().allMatch((y) -> y >= 14 && y <= 254);
			assertThat(IntStream.of(1, 2).map((i) -> names.get(i) - names.get(i - 1))).allMatch((gap) -> gap >= 38);
		}
	}

	@Test
	void namesStandInTheOrderOfTheLines() {
		StepChart chart = chart(series(LineStyle.SOLID, point(12, 0.50)), series(LineStyle.DASHED, point(12, 0.52)));
		assertThat(chart.lines().get(1).nameY()).isLessThan(chart.lines().get(0).nameY() - 37);
	}

	@ParameterizedTest
	@CsvSource({ "0, 6, 0 6", "5, 6, 0 6", "6, 6, 0 6", "13, 13, 0 6 12", "29, 29, 0 6 12 18 24", "36, 36, 0 12 24 36",
			"42, 42, 0 12 24 36", "100, 100, 0 24 48 72 96", "1000, 1000, 0 120 240 360 480 600 720 840 960" })
	void ticksAreFewAndWholeHalvesOfYears(int longest, int months, String ticks) {
		StepChart chart = chart(series(LineStyle.SOLID, point(longest, 1)));
		assertThat(chart.months()).isEqualTo(months);
		assertThat(chart.ticks()).extracting((tick) -> String.valueOf(tick.months())).containsExactly(ticks.split(" "));
	}

	@Test
	void endsOfTheAxisKeepTheirNumbersInside() {
		assertThat(chart(series(LineStyle.SOLID, point(12, 1))).ticks()).containsExactly(new Tick(0, "0.00%", "start"),
				new Tick(6, "50.00%", "middle"), new Tick(12, "100.00%", "end"));
	}

	@Test
	void livesAtRiskStandOnceWhereTheyAreTheSame() {
		Series one = series(LineStyle.SOLID, new Point(0, 9, 1, null, null), new Point(7, 4, 0.5, null, null));
		Series other = series(LineStyle.DASHED, new Point(0, 9, 1, null, null), new Point(7, 4, 0.8, null, null));
		assertThat(chart(one, other).risks()).containsExactly(new Risk("Pilots", List.of(9, 4)));
		Series third = series(LineStyle.DOTTED, new Point(0, 3, 1, null, null), new Point(2, 1, 0.8, null, null));
		assertThat(chart(one, third).risks()).containsExactly(new Risk("SOLID", List.of(9, 4)),
				new Risk("DOTTED", List.of(3, 0)));
	}

	@Test
	void lineWithoutPointsIsLeftOut() {
		assertThat(chart(series(LineStyle.SOLID)).isEmpty()).isTrue();
		assertThat(chart().risks()).isEmpty();
		assertThat(chart(series(LineStyle.SOLID), series(LineStyle.DASHED, point(3, 1))).lines()).hasSize(1);
	}

	@Test
	void refusesWhatCannotBeToldApart() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> chart(series(LineStyle.SOLID, point(1, 1)), series(LineStyle.SOLID, point(1, 1))));
		assertThatIllegalArgumentException().isThrownBy(() -> point(1, 1.01));
		assertThatIllegalArgumentException().isThrownBy(() -> point(1, Double.NaN));
	}

	private static StepChart chart(Series... series) {
		return StepChart.of("Months", "Pilots", List.of(series));
	}

	private static Series series(LineStyle style, Point... points) {
		return new Series(style, style.name(), "", List.of(points));
	}

	private static Point point(int months, double share) {
		return new Point(months, 1, share, null, null);
	}

}
