package uk.nhs.london.aiportal.dashboard;

import java.util.Arrays;
import java.util.Optional;

import uk.nhs.london.aiportal.indicator.Indicator;

/**
 * The figures of a dashboard, each defined here and nowhere else: the page prints the
 * definition under the chart, and the name is the name of its file.
 */
enum FigureName {

	COVERAGE("coverage", FigureName.RETURN + " What every other figure says rests on these returns."),

	LADDER("ladder", """
			Each trust has one vote, whatever its size, and stands on the level that About the figures explains. A \
			place has reached the highest level that at least half of its trusts have reached; nearly all means at \
			least 80 in 100. A trust without a return in the last six months reaches none. Under 80% of returns the \
			level is provisional. A level is made of the initiatives that you may read only, because it may rest on a \
			single one."""),

	LEVELS("levels-by-trust",
			"""
					The level on which each trust stands, and what the next level asks for that is not there. Levels count \
					presence and breadth, not volume. National office tools and use that nobody approved do not count. Made of \
					the initiatives that you may read only; the numbers of embedded and live are those of the headline share."""),

	HEADLINE("headline", """
			The embedded share is the number of initiatives counted as embedded, over those counted as embedded or \
			as a pilot of any kind. It is a range: the high end adds those counted as not shown, which would be \
			embedded if their missing evidence were recorded. Built-in office tools that are provided nationally, and \
			use that nobody approved, are left out of the share. With fewer than 5 initiatives there is no percentage. \
			The interval is Wilson's, at 95%."""),

	CLASSES("classes", """
			Every initiative that a trust has registered stands in exactly one of these: embedded, one of eight kinds \
			of pilot, or one of five outside the two. National office tools and use that nobody approved stand here \
			too, though the headline share leaves them out."""),

	STAGES("declared-stages", Indicator.DECLARED_STAGE.definition()),

	KINDS("like-with-like", """
			Trusts of one kind beside each other. The level is made as in the ladder, the embedded share as in the \
			headline; fewer than 5 live initiatives have no percentage."""),

	USES("embedded-by-use",
			"""
					For each use, the furthest that each trust has come in it: anything embedded, else a pilot, else something \
					not yet live. National office tools and use that nobody approved are left out of embedded and pilot. A \
					trust's cell is made of the initiatives that you may read only; the numbers of initiatives count what every \
					figure counts. A trust that has reported nothing is not one with nothing."""),

	ORGANISATIONS("initiatives-by-organisation", """
			The initiatives that each trust has registered, in the order of systems and names and never of size. A \
			trust that has registered none is shown as having reported nothing, which is not zero. What a trust that \
			has since merged registered counts at its successor."""),

	SYSTEMS("initiatives-by-system", """
			The initiatives of the trusts that each system hosted on the date. A trust counts in one system only, \
			whoever else it serves, and London Ambulance in none. The embedded share is made as in the headline."""),

	MOVED("moved",
			"""
					The initiatives whose class, as recorded at the end of a day, was another than at the end of the last day on \
					which one was recorded, since the first day of the quarter. Why is the change of the record on that day; \
					where there was none, the calendar: a date in the facts was reached. First registrations are no moves. Only \
					those that you may read, at most 100."""),

	MOVEMENT("movement", """
			What the register said at the end of each quarter, for the trusts that belonged here on that day. Became \
			embedded and no longer embedded are counted trust by trust and day by day, so two initiatives of one trust \
			that cross in opposite directions on one day cancel out. Moved with their trust are those that a change of \
			structure brought or took."""),

	PILOT_USES("pilots-by-use", Indicator.PILOT_SINCE.definition() + """
			\sMonths are counted by the calendar, from January to March two. London's median is of all London's pilots \
			for the same use, whatever trusts are chosen here. A quarter, and three quarters, took no more months than \
			stated.""" + FigureName.READABLE),

	PILOT_AGE("pilots-by-age", Indicator.PILOT_AGE.definition()),

	OVERDUE("overdue-pilots", Indicator.PILOT_PLANNED_END.definition()),

	EXTENSIONS("extensions", Indicator.PILOT_EXTENSIONS.definition()),

	OUTCOMES("outcomes-by-start",
			Indicator.OUTCOME_AFTER.definition()
					+ """
							\sThe share is of those of which it is known, with Wilson's interval at 95%; there is none of fewer than 5. \
							Embedded means by then: what ceased to be embedded later is counted too."""
					+ FigureName.READABLE),

	SURVIVAL("outcomes-over-time", Indicator.OUTCOME.definition() + """
			\sThose not followed so long count for as long as they were; those that ended on a day that is not stated \
			are left out. Embedded and ended are cumulative incidences \
			(Aalen and Johansen), as each rules the other out; still piloting is the Kaplan\u2013Meier estimate. The \
			three add up to 100%. Shares resting on fewer than 5 are left out.""" + FigureName.READABLE),

	STEPS("months-of-each-step", Indicator.STEP.definition() + """
			\sA quarter, and three quarters, took no more months than stated.""" + FigureName.READABLE),

	BARRIERS_STATED("barriers-stated", Indicator.BARRIERS_ANSWERED.definition()),

	BARRIER_FAMILIES("barriers-by-kind", Indicator.BARRIER_FAMILY.definition() + """
			\sOne initiative may have several. The share is of those whose trust says what stands in the way, or that \
			nothing does, with Wilson's interval at 95%; there is none of fewer than 5."""),

	BARRIERS("barriers", Indicator.BARRIER.definition() + " One initiative may have several."),

	BARRIER_AGE("age-of-barriers", Indicator.BARRIER_SINCE.definition() + """
			\sMonths are counted by the calendar, from January to March two.""" + FigureName.READABLE),

	BARRIERS_REMOVED("barriers-removed", Indicator.BARRIER_RESOLVED.definition() + FigureName.READABLE),

	HOSTING("hosting", Indicator.HOSTING.definition()),

	INTEGRATION("integration", Indicator.INTEGRATION.definition()),

	INTEGRATION_DEPTH("integration-depth", Indicator.INTEGRATION_DEPTH.definition()),

	TRAINING("training", """
			The people trained and the people meant to use it, of the live initiatives of which both numbers are \
			stated, with the share of live initiatives of which they are. The same person counts once for each. More \
			may be trained than are meant to use it; the share is then above 100% and has no interval. Other shares \
			have Wilson's interval at 95%; there is none of fewer than 5.""" + FigureName.READABLE),

	PROJECT_MANAGER("project-manager", Indicator.PROJECT_MANAGER.definition() + FigureName.OF_ALL),

	SPONSOR("executive-sponsor", Indicator.SPONSOR.definition() + FigureName.OF_ALL),

	DISCUSSED("last-discussed", Indicator.DISCUSSED.definition() + FigureName.OF_ALL),

	CHAMPION("champion", Indicator.CHAMPION.definition() + FigureName.OF_ALL),

	BENEFITS("benefits", Indicator.BENEFIT.definition() + """
			 One initiative may count at several heads, once at each. Verified means that somebody outside the project \
			has checked it. Benefits are counted and never added up: numbers that nobody verified make no sum."""),

	IMPACT_ASSESSMENTS("impact-assessments", Indicator.IMPACT_ASSESSMENT.definition() + FigureName.OF_ALL),

	SUBGROUPS("measured-for-groups", Indicator.SUBGROUPS.definition() + FigureName.OF_ALL),

	GROUPS_TESTED("groups-tested", Indicator.GROUP_TESTED.definition() + """
			 The share is of all live initiatives used in care, with Wilson's interval at 95%; there is none of fewer \
			than 5."""),

	REACH("uses-by-trust",
			Indicator.DOMAIN_REACHED.definition()
					+ """
							\sEach trust counts once in each use, by the furthest that it has come in what you may read; the numbers of \
							initiatives count what every figure counts. Trusts are named and never ranked."""),

	SAME_TASK("same-task-several-products", Indicator.TASK.definition() + """
			 Listed are a task and a specialty for which at least two trusts use at least two products between them. \
			They are candidates: only people can say whether they do the same.""" + FigureName.PRODUCTS),

	BOUGHT_SEPARATELY("bought-separately", Indicator.BOUGHT.definition() + """
			\sListed are products that at least two trusts bought so.""" + FigureName.PRODUCTS),

	PAPERS("papers-not-shared",
			Indicator.OWN_PAPER.definition()
					+ """
							 Listed are products for which at least two trusts each have such a paper, and no trust of London says that \
							others can have its one."""
					+ FigureName.PRODUCTS),

	OFFERED("offered-to-others",
			Indicator.OFFERED.definition() + " One may offer several things." + FigureName.READABLE),

	PARTNERS("partners", Indicator.PARTNER.definition()),

	PROGRAMMES("programmes", Indicator.PROGRAMME.definition() + FigureName.OF_A_TRUST),

	STALLED("stalled", Indicator.STALLED.definition()),

	STALLED_BY_TRUST("stalled-by-trust", Indicator.STALL_RADAR.definition() + FigureName.BY_TRUST),

	MONEY("money", Indicator.MONEY.definition()),

	MONEY_BY_TRUST("money-by-trust", Indicator.MONEY.definition() + FigureName.BY_TRUST),

	MONEY_BY_VALUE("money-by-value", Indicator.MONEY_ENDING.definition()),

	RED_LIST_ITEMS("red-list-items", Indicator.RED_LIST_ITEM.definition()),

	RED_LIST_BY_TRUST("red-list-by-trust", Indicator.RED_LIST.definition() + FigureName.BY_TRUST),

	RETURNS("returns",
			FigureName.RETURN + " Those that have not are shown, and what they stated before that is still going on."),

	FRESHNESS("freshness", Indicator.FRESHNESS.definition() + " The interval is Wilson's, at 95%."),

	FRESHNESS_BY_TRUST("freshness-by-trust", Indicator.FRESHNESS.definition() + FigureName.BY_TRUST),

	UNKNOWN("not-answered",
			Indicator.UNKNOWN.definition() + " "
					+ """
							"None" and "does not apply" are answers. The picture shows the questions that are left open most often, the \
							table and the file all of them. The interval is Wilson's, at 95%."""),

	COMPLETENESS("completeness", """
			The questions that are asked of what is going on, by when they are first asked, each counted once for \
			every initiative that it is asked of by now."""),

	DECLARED("declared-against-computed",
			Indicator.DECLARED_AGAINST_CLASS.definition()
					+ " With fewer than 5 there is no percentage. The interval is Wilson's, at 95%."),

	DECLARED_BY_TRUST("declared-against-computed-by-trust",
			Indicator.DECLARED_AGAINST_CLASS.definition() + FigureName.BY_TRUST),

	CONFLICTS("conflicting-answers", Indicator.CONFLICT.definition() + " An initiative may have several."),

	OVERRIDES("overrides",
			"""
					Initiatives of which two people said, with a reason and for six months at most, that the class by the \
					rules is wrong. All other figures count the class by the rules. Only those that you may read are counted.""");

	private static final String RETURN = "A trust has made a return if it registered or confirmed any initiative in the "
			+ "last six months, among those that you may read.";

	/** What is said of every figure that tells trusts apart. */
	private static final String BY_TRUST = " Trusts stand in the order of systems and names and never of size. A trust "
			+ "that has registered none is shown as having reported nothing, which is not zero.";

	/** How figures are made that steps of single initiatives would show in. */
	private static final String READABLE = " Made of the initiatives that you may read only, because single ones would "
			+ "show in it.";

	private static final String OF_ALL = " The share is of all of these, stated or not, with Wilson's interval at 95%; "
			+ "there is none of fewer than 5.";

	/** What names of trusts and products may be told to whom. */
	private static final String NAMED = " Made of the initiatives that you may read only, so that no name gives one away.";

	private static final String OF_A_TRUST = " On the page of a trust are those that it takes part in, with the trusts of "
			+ "all London." + NAMED;

	private static final String PRODUCTS = " Spellings that are known today to be one product count as one, also on past "
			+ "dates." + OF_A_TRUST;

	private final String path;

	private final String definition;

	FigureName(String path, String definition) {
		this.path = path;
		this.definition = definition;
	}

	/** The name in addresses: of its place on the page and of its file. */
	public String path() {
		return this.path;
	}

	/**
	 * Whether it is one of those that a board reads on paper about a place as a whole.
	 */
	public boolean inBrief(Place place) {
		return switch (this) {
			case COVERAGE, LADDER, HEADLINE, MOVED, KINDS -> true;
			case LEVELS -> !place.isLondon();
			default -> false;
		};
	}

	public String definition() {
		return this.definition;
	}

	static Optional<FigureName> of(String path) {
		return Arrays.stream(values()).filter((it) -> it.path.equals(path)).findFirst();
	}

}
