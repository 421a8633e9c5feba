package uk.nhs.london.aiportal.chart;

import java.util.List;

import org.junit.jupiter.api.Test;

import uk.nhs.london.aiportal.chart.LadderChart.Place;
import uk.nhs.london.aiportal.chart.LadderChart.Step;
import uk.nhs.london.aiportal.chart.TileMap.Area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Charts that are tables or lists: heat map, tile map and ladder. */
class MapTests {

	private static final Grade EMBEDDED = new Grade(Style.EMBEDDED, "E", "Embedded");

	private static final Grade PILOT = new Grade(Style.PILOT, "P", "Pilot");

	@Test
	void lastRowCountsPlacesThatReachedTheGradeAndThoseThatReported() {
		HeatMap map = new HeatMap(List.of(EMBEDDED, PILOT), List.of("Imaging", "Pathology"),
				List.of(row("A", EMBEDDED, PILOT), row("B", EMBEDDED, PILOT), new HeatMap.Row("C", null, null)),
				EMBEDDED);
		assertThat(map.count(0)).isEqualTo(2);
		assertThat(map.count(1)).isZero();
		assertThat(map.reporting()).isEqualTo(2);
	}

	@Test
	void rowWithoutACellForEachColumnIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new HeatMap(List.of(EMBEDDED), List.of("Imaging", "Pathology"), List.of(row("A", PILOT)),
					EMBEDDED))
			.withMessageContaining("A has 1 cells, not 2");
	}

	@Test
	void systemsStandFromTheNorthWestToTheSouthEastAndAllOfLondonLast() {
		TileMap map = TileMap.of(List.of(), List.of(group(Area.LONDON), group(Area.SOUTH_EAST), group(Area.NORTH_EAST),
				group(Area.WEST_AND_NORTH), group(Area.SOUTH_WEST)));
		assertThat(map.groups()).extracting(TileMap.Group::area)
			.containsExactly(Area.WEST_AND_NORTH, Area.NORTH_EAST, Area.SOUTH_WEST, Area.SOUTH_EAST, Area.LONDON);
		assertThat(Area.WEST_AND_NORTH.cssClass()).isEqualTo("tile-map__group--west-and-north");
	}

	@Test
	void rungsThatHalfAndNearlyAllReachedAreMarked() {
		LadderChart chart = LadderChart.of(List.of(),
				List.of(new Place("A", null, "", List.of(1, 0, 1, 2, 1, 0, 0), Rung.A2, Rung.A1)));
		assertThat(chart.rows().get(0).steps()).containsExactly(new Step(Rung.NR, 1, false, false),
				new Step(Rung.A0, 0, false, false), new Step(Rung.A1, 1, false, true),
				new Step(Rung.A2, 2, true, false), new Step(Rung.A3, 1, false, false),
				new Step(Rung.A4, 0, false, false), new Step(Rung.A5, 0, false, false));
	}

	@Test
	void ladderOfNobodyHasNoMark() {
		LadderChart chart = LadderChart.of(List.of(),
				List.of(new Place("A", null, "", List.of(0, 0, 0, 0, 0, 0, 0), null, null)));
		assertThat(chart.rows().get(0).steps()).hasSize(7).noneMatch((step) -> step.half() || step.nearlyAll());
	}

	@Test
	void ladderRefusesCountsThatFitNoRungAndSilenceAsARung() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Place("A", null, "", List.of(1), null, null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Place("A", null, "", List.of(1, 0, 0, 0, 0, 0, -1), null, null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Place("A", null, "", List.of(1, 0, 0, 0, 0, 0, 0), Rung.NR, null));
	}

	private static HeatMap.Row row(String label, Grade... grades) {
		return new HeatMap.Row(label, null,
				List.of(grades).stream().map((grade) -> new HeatMap.Cell(grade, null)).toList());
	}

	private static TileMap.Group group(Area area) {
		return new TileMap.Group(area, area.name(), null, "", List.of());
	}

}
