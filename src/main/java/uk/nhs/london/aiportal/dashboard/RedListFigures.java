package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;

import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.indicator.Indicator;

/** The figures of {@link Topic#RED_LIST}. */
final class RedListFigures {

	private static final Series LISTED = new Series("red_list", "On the red list", Style.AT_RISK, Indicator.RED_LIST,
			null);

	private RedListFigures() {
	}

	static List<Figure> of(TopicView view) {
		Reasons missing = Reasons.all(view, Indicator.RED_LIST_ITEM);
		List<Figure> figures = new ArrayList<>();
		figures.add(missing.figure(FigureName.RED_LIST_ITEMS,
				Listing.RED_LIST.heading(LISTED.of(view.members(), view)) + missing.mostOften(),
				"Initiatives on the red list by what is missing, which may be several things", "missing",
				"What is missing"));
		if (!view.place().isTrust()) {
			TrustsFigure trusts = new TrustsFigure(view, List.of(LISTED));
			figures.add(trusts.figure(FigureName.RED_LIST_BY_TRUST, trusts.headline("on the red list"),
					"Initiatives on the red list by trust"));
		}
		return figures;
	}

}
