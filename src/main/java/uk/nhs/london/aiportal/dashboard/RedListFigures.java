package uk.nhs.london.aiportal.dashboard;

import java.util.List;

import uk.nhs.london.aiportal.indicator.Indicator;

/** The figures of {@link Topic#RED_LIST}. */
final class RedListFigures {

	private RedListFigures() {
	}

	static List<Figure> of(TopicView view) {
		return List.of(Partition.of(view, Indicator.RED_LIST_ITEM)
			.figure(FigureName.RED_LIST_ITEMS, Indicator.RED_LIST_ITEM.label(), Indicator.RED_LIST_ITEM.label()));
	}

}
