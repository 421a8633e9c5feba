package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;

import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.indicator.Indicator;

/** The figures of {@link Topic#QUALITY}. */
final class QualityFigures {

	static final String FRESH = "WITHIN_6_MONTHS";

	static final List<Series> FRESHNESS = List.of(
			new Series("within_6_months", "In the last 6 months", Style.EMBEDDED, Indicator.FRESHNESS, FRESH),
			new Series("within_12_months", "6 to 12 months ago", Style.PILOT, Indicator.FRESHNESS, "WITHIN_12_MONTHS"),
			new Series("longer_ago", "Longer ago", Style.AT_RISK, Indicator.FRESHNESS, "LONGER_AGO"));

	private QualityFigures() {
	}

	static List<Figure> of(TopicView view) {
		List<Figure> figures = new ArrayList<>();
		figures.add(ReturnsFigure.of(view));
		figures.add(freshness(Partition.of(view, Indicator.FRESHNESS)));
		if (!view.place().isTrust()) {
			figures.add(new TrustsFigure(view, FRESHNESS).figure(FigureName.FRESHNESS_BY_TRUST,
					freshTrusts(ReturnsFigure.made(view), view.members().size()),
					"Initiatives by trust and by when they were last registered or confirmed"));
		}
		figures.add(UnknownFigure.of(view));
		figures.add(CompletenessFigure.of(view));
		figures.add(DeclaredFigure.of(view));
		if (!view.place().isTrust()) {
			figures.add(DeclaredFigure.byTrust(view));
		}
		figures.add(conflicts(Reasons.found(view, Indicator.CONFLICT)));
		figures.add(OverridesFigure.of(view));
		return figures;
	}

	private static Figure freshness(Partition freshness) {
		int fresh = freshness.of(FRESH);
		int all = freshness.all();
		return freshness.figure(FigureName.FRESHNESS, freshHeadline(fresh, all),
				"Initiatives that go on by when their trust last registered or confirmed them"
						+ Proportion.inWords(fresh, all));
	}

	/** True whatever the numbers are. */
	static String freshHeadline(int fresh, int all) {
		return switch (all) {
			case 0 -> "Nothing is registered here that goes on";
			case 1 -> "The only initiative was " + ((fresh == 1) ? "" : "not ")
					+ "registered or confirmed in the last six months";
			default -> Words
				.sentenceCase((fresh == 0) ? "none of " + Words.number(all)
						: (fresh == all) ? "all " + Words.number(all)
								: Words.number(fresh) + " of " + Words.number(all))
					+ " initiatives " + ((fresh < 2) ? "was" : "were")
					+ " registered or confirmed in the last six months";
		};
	}

	/** True whatever the numbers are. */
	static String freshTrusts(int made, int trusts) {
		return switch (trusts) {
			case 0 -> "No trust is counted here";
			case 1 -> "The only trust has " + ((made == 1) ? "" : "not ") + "stated something in the last six months";
			default -> Words.sentenceCase(
					(made == 0) ? "none of " + trusts : (made == trusts) ? "all " + trusts : made + " of " + trusts)
					+ " trusts " + ((made < 2) ? "has" : "have") + " stated something in the last six months";
		};
	}

	private static Figure conflicts(Reasons conflicts) {
		return conflicts.figure(FigureName.CONFLICTS,
				conflictHeadline(conflicts.counts().size()) + conflicts.mostOften(),
				"Initiatives by answers that do not seem to go together", "warning",
				"Answers that do not seem to go together");
	}

	/** True whatever the numbers are. */
	static String conflictHeadline(int kinds) {
		return switch (kinds) {
			case 0 -> "No answers are known to conflict";
			case 1 -> "Answers conflict in one way";
			default -> "Answers conflict in " + kinds + " ways";
		};
	}

}
