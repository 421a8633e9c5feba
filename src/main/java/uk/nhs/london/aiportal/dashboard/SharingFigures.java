package uk.nhs.london.aiportal.dashboard;

import java.util.List;

import uk.nhs.london.aiportal.indicator.Indicator;

/** The figures of {@link Topic#SHARING}. */
final class SharingFigures {

	private SharingFigures() {
	}

	static List<Figure> of(TopicView view) {
		return List.of(Partition.of(view, Indicator.PARTNER)
			.figure(FigureName.PARTNERS, Indicator.PARTNER.label(), Indicator.PARTNER.label()));
	}

}
