package uk.nhs.london.aiportal.dashboard;

import java.util.List;

import uk.nhs.london.aiportal.indicator.Indicator;

/** The figures of {@link Topic#STALLED}. */
final class StallFigures {

	private StallFigures() {
	}

	static List<Figure> of(TopicView view) {
		return List.of(Partition.of(view, Indicator.STALLED)
			.figure(FigureName.STALLED, Indicator.STALLED.label(), Indicator.STALLED.label()));
	}

}
