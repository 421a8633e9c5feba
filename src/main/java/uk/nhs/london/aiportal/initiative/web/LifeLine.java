package uk.nhs.london.aiportal.initiative.web;

import java.time.LocalDate;
import java.util.List;

import uk.nhs.london.aiportal.chart.LifeChart;

/**
 * The class of an initiative over time, as a picture and as tables.
 *
 * @param headline what matters most, in a sentence
 * @param description the picture in words, for those who do not see it
 * @param known the class as now known, stretch by stretch
 * @param recorded the class as it was recorded, likewise
 * @param differs whether the two differ anywhere
 * @param marks what each numbered mark stands for
 */
record LifeLine(String headline, String description, LifeChart chart, List<Stretch> known, List<Stretch> recorded,
		boolean differs, List<List<String>> marks) {

	/** A stretch of days with one class. */
	record Stretch(LocalDate from, LocalDate to, String inWords) {
	}

}
