package uk.nhs.london.aiportal.dashboard;

import java.util.List;

import uk.nhs.london.aiportal.indicator.Indicator;

/** The figures of {@link Topic#BARRIERS}. */
final class BarrierFigures {

	private BarrierFigures() {
	}

	static List<Figure> of(TopicView view) {
		return List.of(Partition.of(view, Indicator.HOSTING)
			.figure(FigureName.HOSTING, Indicator.HOSTING.label(), Indicator.HOSTING.label()));
	}

}
