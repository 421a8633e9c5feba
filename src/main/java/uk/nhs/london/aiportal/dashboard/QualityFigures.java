package uk.nhs.london.aiportal.dashboard;

import java.util.List;

import uk.nhs.london.aiportal.indicator.Indicator;

/** The figures of {@link Topic#QUALITY}. */
final class QualityFigures {

	private QualityFigures() {
	}

	static List<Figure> of(TopicView view) {
		return List.of(Partition.of(view, Indicator.FRESHNESS)
			.figure(FigureName.FRESHNESS, Indicator.FRESHNESS.label(), Indicator.FRESHNESS.label()));
	}

}
