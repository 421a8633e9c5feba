package uk.nhs.london.aiportal.dashboard;

import java.util.List;

import uk.nhs.london.aiportal.chart.Chart;
import uk.nhs.london.aiportal.chart.HeatMap;
import uk.nhs.london.aiportal.chart.Key;
import uk.nhs.london.aiportal.chart.LadderChart;
import uk.nhs.london.aiportal.chart.TileMap;

/**
 * A table or list that is a picture at the same time and brings its own key.
 *
 * @param drawing the record of the chart room
 * @param caption of the table
 */
record Picture(String kind, Object drawing, String caption) implements Chart {

	static Picture of(LadderChart ladder, String caption) {
		return new Picture("ladder", ladder, caption);
	}

	static Picture of(HeatMap map, String caption) {
		return new Picture("heat", map, caption);
	}

	static Picture of(TileMap map, String caption) {
		return new Picture("tiles", map, caption);
	}

	@Override
	public String fragment() {
		return "dashboard/pictures :: " + this.kind;
	}

	@Override
	public String description() {
		return this.caption;
	}

	@Override
	public List<Key> key() {
		return List.of();
	}

}
