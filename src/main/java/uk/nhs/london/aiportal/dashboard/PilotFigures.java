package uk.nhs.london.aiportal.dashboard;

import java.util.List;

import uk.nhs.london.aiportal.indicator.Indicator;

/** The figures of {@link Topic#PILOTS}. */
final class PilotFigures {

	static final Among LONG = new Among("was first live more than 12 months ago",
			"were first live more than 12 months ago", "was not first live more than 12 months ago",
			"when it was first live", "pilot", "pilots", "No pilot is live");

	static final Among OVERDUE = new Among("is past its planned end with nothing decided",
			"are past their planned end with nothing decided", "is not past its planned end with nothing decided",
			"when it is planned to end", "pilot", "pilots", "No pilot is live");

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
				LONG.headline(ages.of("UP_TO_24_MONTHS") + ages.of("LONGER"), ages.stated(), ages.all()),
				"Pilots by how long ago they were first live");
	}

	private static Figure overdue(Partition ends) {
		return ends.figure(FigureName.OVERDUE, OVERDUE.headline(ends.of("OVERDUE"), ends.stated(), ends.all()),
				"Pilots by their planned end");
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

}
