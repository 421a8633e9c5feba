package uk.nhs.london.aiportal.dashboard;

import java.util.List;

import uk.nhs.london.aiportal.indicator.Indicator;

/** The figures of {@link Topic#SHARING}. */
final class SharingFigures {

	private SharingFigures() {
	}

	static List<Figure> of(TopicView view) {
		return List.of(SameTaskFigure.of(view), SeparatelyFigure.of(view), PapersFigure.of(view),
				OfferedFigure.of(view), partners(Partition.of(view, Indicator.PARTNER), view),
				ProgrammesFigure.of(view));
	}

	private static Figure partners(Partition partners, TopicView view) {
		List<String> unknown = List.of(Partition.NOT_STATED, "NONE", "KIND_NOT_STATED");
		Commonest commonest = Commonest.of(
				partners.counts().keySet().stream().filter((it) -> !unknown.contains(it)).toList(),
				(kind) -> Indicator.PARTNER.label(kind, view.words()), partners::of);
		return partners.figure(FigureName.PARTNERS,
				partnersHeadline(commonest, partners.of(Partition.NOT_STATED), partners.all()),
				"Initiatives that are going on, by the kinds of their partners");
	}

	/**
	 * True whatever the numbers are.
	 * @param all zero only if nothing is going on
	 */
	static String partnersHeadline(Commonest commonest, int silent, int all) {
		if (all == 0) {
			return "No initiative is going on";
		}
		if (commonest.count() == 0) {
			return "No partner of a known kind is stated"
					+ ((silent == 0) ? "" : "; of " + Words.initiatives(silent) + " nothing is stated");
		}
		String first = "The most common kind" + (commonest.isOne() ? "" : "s") + " of partner, in "
				+ Words.initiatives(commonest.count()) + (commonest.isOne() ? "" : " each") + ": " + commonest.names();
		return (silent == 0) ? first : first + "; of " + Words.initiatives(silent) + " nothing is stated";
	}

}
