package uk.nhs.london.aiportal.dashboard;

import java.util.List;

import uk.nhs.london.aiportal.indicator.Indicator;

/** The figures of {@link Topic#PILOTS}. */
final class PilotFigures {

	private PilotFigures() {
	}

	static List<Figure> of(TopicView view) {
		return List.of(PilotUsesFigure.of(view), age(Partition.of(view, Indicator.PILOT_AGE)),
				overdue(Partition.of(view, Indicator.PILOT_PLANNED_END)),
				extensions(Partition.of(view, Indicator.PILOT_EXTENSIONS)), OutcomesFigure.of(view),
				SurvivalFigure.of(view), StepsFigure.of(view));
	}

	private static Figure age(Partition ages) {
		return ages.figure(FigureName.PILOT_AGE,
				longHeadline(ages.of("UP_TO_24_MONTHS") + ages.of("LONGER"), ages.stated(), ages.all()),
				"Pilots by how long ago they were first live");
	}

	/** True whatever the numbers are. */
	static String longHeadline(int longer, int stated, int all) {
		return among(longer, stated, all, "was first live more than 12 months ago",
				"were first live more than 12 months ago", "the first use");
	}

	private static Figure overdue(Partition ends) {
		return ends.figure(FigureName.OVERDUE, overdueHeadline(ends.of("OVERDUE"), ends.stated(), ends.all()),
				"Pilots by their planned end");
	}

	/** True whatever the numbers are. */
	static String overdueHeadline(int overdue, int stated, int all) {
		return among(overdue, stated, all, "is past its planned end with nothing decided",
				"are past their planned end with nothing decided", "the planned end");
	}

	private static Figure extensions(Partition times) {
		int once = times.of("1");
		int more = times.stated() - times.of("0") - once;
		return times.figure(FigureName.EXTENSIONS, extensionsHeadline(once, more, times.all()),
				"Pilots by how often they were extended");
	}

	/** True whatever the numbers are. */
	static String extensionsHeadline(int once, int more, int all) {
		if (all == 0) {
			return "No pilot is live";
		}
		if (once + more == 0) {
			return (all == 1) ? "The only pilot has not been extended"
					: "None of " + Words.number(all) + " pilots has been extended";
		}
		if (all == 1) {
			return "The only pilot has been extended " + ((once == 1) ? "once" : "more than once");
		}
		return Words.number(once + more) + " of " + Words.number(all) + " pilots "
				+ ((once + more == 1) ? "has" : "have") + " been extended, "
				+ ((more == 0) ? "none" : Words.number(more)) + " of them more than once";
	}

	/**
	 * How many of those of which something is stated are so, and of how many it is not.
	 */
	private static String among(int so, int stated, int all, String one, String many, String what) {
		if (all == 0) {
			return "No pilot is live";
		}
		if (stated == 0) {
			return (all == 1) ? "Of the only pilot " + what + " is not stated"
					: "Of none of " + Words.number(all) + " pilots is " + what + " stated";
		}
		String not = "; of " + Words.number(all - stated) + " more " + what + " is not stated";
		String first = (all == 1) ? "The only pilot " + ((so == 1) ? one : "is not one that " + one)
				: (so == 0) ? "None of " + Words.number(stated) + " " + pilots(stated) + " " + one
						: (so == stated && stated > 1) ? "All " + Words.number(stated) + " pilots " + many
								: Words.number(so) + " of " + Words.number(stated) + " " + pilots(stated) + " "
										+ ((so == 1) ? one : many);
		return (stated == all) ? first : first + not;
	}

	private static String pilots(int number) {
		return (number == 1) ? "pilot" : "pilots";
	}

}
