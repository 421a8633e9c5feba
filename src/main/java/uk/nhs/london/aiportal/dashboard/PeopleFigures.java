package uk.nhs.london.aiportal.dashboard;

import java.util.List;

import uk.nhs.london.aiportal.indicator.Indicator;

/** The figures of {@link Topic#PEOPLE}. */
final class PeopleFigures {

	private PeopleFigures() {
	}

	static List<Figure> of(TopicView view) {
		return List.of(Partition.of(view, Indicator.CHAMPION)
			.figure(FigureName.CHAMPION, Indicator.CHAMPION.label(), Indicator.CHAMPION.label()));
	}

}
