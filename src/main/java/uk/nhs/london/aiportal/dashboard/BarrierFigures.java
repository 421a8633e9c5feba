package uk.nhs.london.aiportal.dashboard;

import java.util.List;

import uk.nhs.london.aiportal.indicator.Indicator;

/** The figures of {@link Topic#BARRIERS}. */
final class BarrierFigures {

	private BarrierFigures() {
	}

	static List<Figure> of(TopicView view) {
		return List.of(stated(Partition.of(view, Indicator.BARRIERS_ANSWERED)), BarrierFamiliesFigure.of(view),
				BarrierCodesFigure.of(view), BarrierMonthsFigure.open(view), BarrierMonthsFigure.removed(view),
				PlatformFigure.of(FigureName.HOSTING, Indicator.HOSTING, "where they run", view),
				PlatformFigure.of(FigureName.INTEGRATION, Indicator.INTEGRATION, "the systems that they work with",
						view),
				PlatformFigure.of(FigureName.INTEGRATION_DEPTH, Indicator.INTEGRATION_DEPTH,
						"how they work with other systems", view));
	}

	private static Figure stated(Partition barriers) {
		return barriers.figure(FigureName.BARRIERS_STATED,
				headline(barriers.of("OPEN"), barriers.stated(), barriers.all()),
				"Initiatives that are going on, by whether a barrier is open");
	}

	/** True whatever the numbers are. */
	static String headline(int open, int stated, int all) {
		if (all == 0) {
			return "No initiative is going on";
		}
		if (stated == 0) {
			return "What stands in the way is stated of none of " + Words.initiatives(all);
		}
		String first = (stated == 1)
				? "The only initiative that says has " + ((open == 1) ? "an open barrier" : "no open barrier")
				: (open == 0) ? "None of " + Words.number(stated) + " initiatives that say has an open barrier"
						: (open == stated)
								? "All " + Words.number(stated) + " initiatives that say have an open barrier"
								: Words.number(open) + " of " + Words.number(stated) + " initiatives that say "
										+ ((open == 1) ? "has" : "have") + " an open barrier";
		return (stated == all) ? first
				: first + "; " + Words.number(all - stated) + " " + ((all - stated == 1) ? "does" : "do") + " not say";
	}

}
