package uk.nhs.london.aiportal.dashboard;

import java.util.List;

import uk.nhs.london.aiportal.indicator.Indicator;

/** The figures of {@link Topic#PILOTS}. */
final class PilotFigures {

	private static final Saying LONG = new Saying("first use", "was first live more than 12 months ago",
			"were first live more than 12 months ago", "was not first live more than 12 months ago");

	private static final Saying OVERDUE = new Saying("planned end", "is past %s with nothing decided",
			"are past %s with nothing decided", "is not past %s with nothing decided");

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
		return LONG.of(longer, stated, all);
	}

	private static Figure overdue(Partition ends) {
		return ends.figure(FigureName.OVERDUE, overdueHeadline(ends.of("OVERDUE"), ends.stated(), ends.all()),
				"Pilots by their planned end");
	}

	/** True whatever the numbers are. */
	static String overdueHeadline(int overdue, int stated, int all) {
		return OVERDUE.of(overdue, stated, all);
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
	 * How many are so, of those of which something is stated.
	 *
	 * @param what it is that is stated; %s stands for it in the others
	 */
	private record Saying(String what, String one, String many, String not) {

		String of(int so, int stated, int all) {
			if (all == 0) {
				return "No pilot is live";
			}
			if (stated == 0) {
				return (all == 1) ? "Of the only pilot the " + this.what + " is not stated"
						: "Of none of " + Words.number(all) + " pilots is the " + this.what + " stated";
			}
			return (stated == all) ? of(so, all)
					: ofSome(so, stated) + "; of " + Words.number(all - stated) + " more it is not";
		}

		private String of(int so, int all) {
			String its = "its " + this.what;
			if (all == 1) {
				return "The only pilot " + ((so == 1) ? this.one : this.not).formatted(its);
			}
			String number = Words.number(all) + " pilots ";
			return (so == 0) ? "None of " + number + this.one.formatted(its)
					: (so == all) ? "All " + number + this.many.formatted("their " + this.what)
							: Words.number(so) + " of " + number
									+ ((so == 1) ? this.one.formatted(its) : this.many.formatted("their " + this.what));
		}

		private String ofSome(int so, int stated) {
			String whose = " whose " + this.what + " is stated";
			if (stated == 1) {
				return "The only pilot" + whose + " " + ((so == 1) ? this.one : this.not).formatted("it");
			}
			String number = Words.number(stated) + " pilots" + whose;
			return (so == 0) ? "None of " + number + " " + this.one.formatted("it")
					: (so == stated) ? "All " + number + " " + this.many.formatted("it") : "Of " + number + ", "
							+ Words.number(so) + " " + ((so == 1) ? this.one : this.many).formatted("it");
		}

	}

}
