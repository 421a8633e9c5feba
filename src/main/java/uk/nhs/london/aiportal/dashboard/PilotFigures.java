package uk.nhs.london.aiportal.dashboard;

import java.util.List;

import uk.nhs.london.aiportal.indicator.Indicator;

/** The figures of {@link Topic#PILOTS}. */
final class PilotFigures {

	private PilotFigures() {
	}

	static List<Figure> of(TopicView view) {
		return List.of(Partition.of(view, Indicator.PILOT_EXTENSIONS)
			.figure(FigureName.EXTENSIONS, Indicator.PILOT_EXTENSIONS.label(), Indicator.PILOT_EXTENSIONS.label()));
	}

}
