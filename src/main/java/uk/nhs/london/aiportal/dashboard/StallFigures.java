package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;

import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.indicator.Indicator;

/** The figures of {@link Topic#STALLED}. */
final class StallFigures {

	private static final Series LISTED = new Series("stalled", "Stalled", Style.AT_RISK, Indicator.STALL_RADAR, null);

	private StallFigures() {
	}

	static List<Figure> of(TopicView view) {
		Reasons reasons = Reasons.all(view, Indicator.STALLED);
		List<Figure> figures = new ArrayList<>();
		figures.add(reasons.figure(FigureName.STALLED,
				Listing.STALLED.heading(LISTED.of(view.members(), view)) + reasons.mostOften(),
				"Stalled initiatives by reason, of which one may have several", "reason", "Why it is stalled"));
		if (!view.place().isTrust()) {
			TrustsFigure trusts = new TrustsFigure(view, List.of(LISTED));
			figures.add(trusts.figure(FigureName.STALLED_BY_TRUST, trusts.headline("stalled"),
					"Stalled initiatives by trust"));
		}
		return figures;
	}

}
