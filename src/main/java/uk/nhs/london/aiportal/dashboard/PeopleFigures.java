package uk.nhs.london.aiportal.dashboard;

import java.util.List;

import uk.nhs.london.aiportal.indicator.Indicator;

/** The figures of {@link Topic#PEOPLE}. */
final class PeopleFigures {

	static final Among MANAGED = Among.live("has a dedicated project manager", "have a dedicated project manager",
			"has no dedicated project manager", "whether it has a dedicated project manager");

	static final Among SPONSORED = Among.live("has an executive sponsor", "have an executive sponsor",
			"has no executive sponsor", "whether it has an executive sponsor");

	static final Among DISCUSSED = Among.live("was discussed by a board or committee in the last 12 months",
			"were discussed by a board or committee in the last 12 months",
			"was last discussed by a board or committee longer ago", "when a board or committee last discussed it");

	static final Among SINGLE = Among.live("depends on a single person", "depend on a single person",
			"does not depend on a single person", "how far it depends on single people");

	static final Among ASSESSED = new Among("has a complete impact assessment", "have a complete impact assessment",
			"has no complete impact assessment", "how its impact assessment stands",
			"live initiative that may need an impact assessment", "live initiatives that may need an impact assessment",
			"Nothing is live that may need an impact assessment");

	static final Among MEASURED = new Among("was measured for groups of people", "were measured for groups of people",
			"was not measured for groups of people", "whether it was measured for groups of people",
			"live initiative used in care", "live initiatives used in care", "Nothing is live that is used in care");

	private PeopleFigures() {
	}

	static List<Figure> of(TopicView view) {
		return List.of(TrainingFigure.of(view),
				figure(view, FigureName.PROJECT_MANAGER, Indicator.PROJECT_MANAGER, "YES", MANAGED,
						"Live initiatives by whether they have a dedicated project manager"),
				figure(view, FigureName.SPONSOR, Indicator.SPONSOR, "YES", SPONSORED,
						"Live initiatives by whether they have an executive sponsor"),
				figure(view, FigureName.DISCUSSED, Indicator.DISCUSSED, "WITHIN_12_MONTHS", DISCUSSED,
						"Live initiatives by when a board or committee last discussed them"),
				figure(view, FigureName.CHAMPION, Indicator.CHAMPION, "SINGLE_PERSON", SINGLE,
						"Live initiatives by how far they depend on single people"),
				BenefitsFigure.of(view), assessed(view),
				figure(view, FigureName.SUBGROUPS, Indicator.SUBGROUPS, "YES", MEASURED,
						"Live initiatives used in care, by whether performance was measured for groups of people"),
				GroupsFigure.of(view), ReachFigure.of(view));
	}

	private static Figure figure(TopicView view, FigureName name, Indicator indicator, String value, Among among,
			String measure) {
		Partition answers = Partition.of(view, indicator);
		return answers.figureWithShares(name, among.headline(answers.of(value), answers.stated(), answers.all()),
				measure);
	}

	/** It is not stated either where it is only known that it is needed. */
	private static Figure assessed(TopicView view) {
		Partition answers = Partition.of(view, Indicator.IMPACT_ASSESSMENT);
		int asked = answers.all() - answers.of("NOT_APPLICABLE");
		int stated = asked - answers.of(Partition.NOT_STATED) - answers.of("REQUIRED") - answers.of("UNKNOWN");
		return answers.figureWithShares(FigureName.IMPACT_ASSESSMENTS,
				ASSESSED.headline(answers.of("COMPLETE"), stated, asked),
				"Live initiatives by their equality and health inequalities impact assessment");
	}

}
