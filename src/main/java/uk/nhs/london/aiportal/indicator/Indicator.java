package uk.nhs.london.aiportal.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

import uk.nhs.london.aiportal.classification.AnnualBand;
import uk.nhs.london.aiportal.classification.ChampionDependence;
import uk.nhs.london.aiportal.classification.Coded;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Scale;
import uk.nhs.london.aiportal.classification.Task;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.initiative.RecordWarning;
import uk.nhs.london.aiportal.initiative.ReferenceLists;

/**
 * What can be counted of initiatives beside their class, each defined here and nowhere
 * else: a name for machines, a sentence for people, and the days on which an initiative
 * counts. Only what trusts registered counts, but in {@link #COUNTED_AS}, and nothing
 * that is withdrawn. "Live" is embedded or a pilot of any kind; "going on" is neither
 * ended nor out of scope.
 */
public enum Indicator implements Coded {

	COUNTED_AS("Counted as",
			"""
					In which class it counts, as recorded: who says so, the class or kind of pilot, whether the headline counts \
					it, and whether it is on the red list. What was publicly reported counts here and in no other indicator.""",
			Values.NONE, LadderIndicators::countedAs),

	RETURNED("Stated in the last six months",
			"Its trust registered or confirmed it in the last six months. A trust has made its return if one of its "
					+ "initiatives was.",
			Values.NONE, LadderIndicators::returned),

	DECLARED_STAGE("Declared stage",
			"The stage that its trust declares, and beside it the class by the rules: "
					+ "embedded, not shown, another pilot or neither.",
			Values.coded(DeclaredStage.values())
				.and("EMBEDDED", "Embedded", "NOT_SHOWN", "Not shown", "OTHER_PILOT", "Other pilot", "OUTSIDE",
						"Neither pilot nor embedded"),
			LadderIndicators::stage),

	DOMAIN_REACHED("Reached in a use",
			"What it is used for, and whether it is embedded, a pilot or not yet live there. National office tools and "
					+ "use that nobody approved are left out of embedded and pilot.",
			Values.coded(UseDomain.values())
				.and("EMBEDDED", "Embedded", "PILOT", "Pilot", "NOT_YET_LIVE", "Not yet live"),
			LadderIndicators::domain),

	EMBEDDED_SCALE("Scale of what is embedded", "How much of its trust an embedded initiative is used in.",
			Values.coded(Scale.values()), LadderIndicators::scale),

	EMBEDDED_PROVEN("Embedded and proven",
			"Embedded, with a benefit that was realised and verified and, if it is used in care, measured for groups of "
					+ "people.",
			Values.NONE, LadderIndicators::proven),

	RED_FOR_LONG("On the red list for more than 90 days",
			"On the red list, and by what is known has been without a break for more than 90 days.", Values.NONE,
			LadderIndicators::redForLong),

	RED_LIST("Red list",
			"Live, touches patients, and an assurance that is required is known to be missing or not to hold.",
			Values.NONE, AssuranceIndicators::listed),

	RED_LIST_ITEM("Missing on the red list",
			"On the red list, and this is known to be missing or not to hold. An initiative may lack several.",
			Values.signOffs("NOT_COVERED", "Sign-offs that cover what is in use", "NOTICE",
					"An end to a recall, a safety notice or a supplier's withdrawal", "NOT_WATCHED",
					"A local evaluation, a review of monitoring, or a way to report incidents"),
			AssuranceIndicators::red),

	EXPIRING("Sign-off expires within 90 days", "Live, and this sign-off is complete and expires within 90 days.",
			Values.NONE, AssuranceIndicators::expiring),

	EXPIRED("Sign-off expired", "Live, and this sign-off is past its date.", Values.NONE, AssuranceIndicators::expired),

	CONFIRMATION("To be confirmed",
			"Going on, and its trust last registered or confirmed it about six months ago, or longer.",
			Values.of("WITHIN_30_DAYS", "Due within 30 days", "OVERDUE", "Overdue"), AssuranceIndicators::confirmation),

	PILOT_SINCE("Pilots by use and first month of use",
			"A pilot, by what it is used for and the month in which it was first live.",
			Values.coded(UseDomain.values()), PilotIndicators::since),

	PILOT_AGE("Pilots by how long ago they were first live", "A pilot, by how long ago it was first live, to the day.",
			Values.of("UP_TO_6_MONTHS", "Up to 6 months", "UP_TO_12_MONTHS", "More than 6, up to 12 months",
					"UP_TO_24_MONTHS", "More than 12, up to 24 months", "LONGER", "More than 24 months"),
			PilotIndicators::age),

	PILOT_LONG("Long pilots", "A pilot that was first live more than 12 months ago.", Values.NONE,
			PilotIndicators::longer),

	PILOT_PLANNED_END("Planned end of pilots",
			"A pilot, by whether its planned end is past, and by whether the latest decision then is to adopt or to "
					+ "stop it.",
			Values.of("OVERDUE", "Past, nothing decided", "PAST_DECIDED", "Past, decided to adopt or to stop", "AHEAD",
					"Not past"),
			PilotIndicators::plannedEnd),

	PILOT_OVERDUE("Overdue pilots",
			"A pilot past its planned end, whose latest decision is not to adopt or to stop it.", Values.NONE,
			PilotIndicators::overdue),

	PILOT_EXTENSIONS("Extensions of pilots", "A pilot, by how often it was decided to extend it.",
			Values.of("0", "Not extended", "1", "Once", "2", "Twice", "3", "Three times", "4_OR_MORE",
					"Four times or more"),
			PilotIndicators::extensions),

	OUTCOME("What came of a start",
			"First live in a month, and what came of it first: embedded, ended, or still a pilot or paused, with the "
					+ "least number of months within which it did. Embedded counts from the first day on which its "
					+ "evidence shows it or the register said so; ended if its declared stage is ended. National office "
					+ "tools and use that nobody approved are left out.",
			Values.of("EMBEDDED", "Embedded", "ENDED", "Ended", "PILOTING", "Still piloting", "END_NOT_STATED",
					"Ended, day not stated"),
			PilotIndicators::outcome),

	OUTCOME_AFTER("Where it stood some time after its start",
			"Whether it had been embedded, had ended, or was still a pilot, or paused, a number of months after the day "
					+ "on which it was first live. All that were first live in one month are followed long enough when "
					+ "the last of them would be. Embedded and ended as in what came of a start.",
			Values.of("6", "After 6 months", "12", "After 12 months", "18", "After 18 months", "24", "After 24 months",
					"30", "After 30 months", "36", "After 36 months", "EMBEDDED", "Embedded", "ENDED", "Ended",
					"PILOTING", "Still piloting", "END_NOT_STATED", "Ended, day not stated", "TOO_EARLY",
					"Not followed so long"),
			PilotIndicators::outcomeAfter),

	STEP("Months of a step",
			"From approval to first use, from first use to the decision to adopt, and from that to embedded: the months "
					+ "by the calendar, from January to March two, of those that took the step. National office tools "
					+ "and use that nobody approved are left out.",
			Values.of("APPROVED_LIVE", "From approval to first use", "LIVE_DECISION",
					"From first use to the decision to adopt", "DECISION_EMBEDDED",
					"From the decision to adopt to embedded", "MONTHS", "Months", "OTHER_ORDER", "The other way round"),
			PilotIndicators::steps),

	MONEY("Money of live initiatives",
			"Live, by when its money ends. It lasts where a recurrent line has no end or a renewal is minuted; it ends "
					+ "with the last line otherwise.",
			Values.of("LASTING", "Lasting", "LATER", "Ends later", "WITHIN_12_MONTHS", "Ends in 6 to 12 months",
					"WITHIN_6_MONTHS", "Ends within 6 months", "ENDED", "Has ended", "END_NOT_STATED",
					"End not stated"),
			MoneyIndicators::money),

	MONEY_ENDING("Money that ends within twelve months or has ended",
			"Live, and its last money has ended or ends within twelve months; by the highest yearly value that is stated "
					+ "of its lines.",
			Values.coded(AnnualBand.values()), MoneyIndicators::ending),

	BARRIERS_ANSWERED("Barriers stated", "Going on, by whether a barrier is open, or its trust says that none is.",
			Values.of("OPEN", "A barrier is open", "NONE_OPEN", "None is open"), BarrierIndicators::answered),

	BARRIER_FAMILY("Open barriers by family", "Going on, with a barrier of this family that is not resolved.",
			Values.listed("BARRIER"), BarrierIndicators::open),

	BARRIER("Open barriers", "Going on, with this barrier not resolved.", Values.listed("BARRIER"),
			BarrierIndicators::code),

	BARRIER_SINCE("Age of open barriers",
			"Going on, by the family of an open barrier and the month in which the oldest of the family arose.",
			Values.listed("BARRIER"), BarrierIndicators::since),

	BARRIER_RESOLVED("Barriers removed",
			"With a barrier of this family that was resolved, and the months that it stood by the calendar; of several "
					+ "the one that stood longest.",
			Values.listed("BARRIER").and("MONTHS", "Months"), BarrierIndicators::resolved),

	HOSTING("Where it runs", "Live, by where it runs.",
			Values.listed("HOSTING").and("EMBEDDED", "Embedded", "PILOT", "Pilot"), codes("hosting_model")),

	INTEGRATION("Systems it works with", "Live, by the systems that it works with; one may work with several.",
			Values.listed("INTEGRATION").and("EMBEDDED", "Embedded", "PILOT", "Pilot"), codes("integration")),

	INTEGRATION_DEPTH("How it works with them", "Live, by how it works with other systems.",
			Values.listed("INTEGRATION_DEPTH").and("EMBEDDED", "Embedded", "PILOT", "Pilot"),
			codes("integration_depth")),

	TRAINING_KNOWN("Training known",
			"Live, by whether it is stated how many are meant to use it and how many are trained.", Values.YES_NO,
			PeopleIndicators::trainingKnown),

	TRAINED("People trained", "Live, and both numbers are stated: how many people are trained.", Values.NONE,
			PeopleIndicators::trained),

	TRAINING_INTENDED("People meant to use it", "Live, and both numbers are stated: how many are meant to use it.",
			Values.NONE, PeopleIndicators::intended),

	TRAINED_BEYOND("More trained than meant to use it",
			"Live, and both numbers are stated: more people are trained than are meant to use it.", Values.NONE,
			PeopleIndicators::trainedBeyond),

	PROJECT_MANAGER("Dedicated project manager", "Live, by whether it has a dedicated project manager.", Values.YES_NO,
			PeopleIndicators::projectManager),

	SPONSOR("Executive sponsor", "Live, by whether it has an executive sponsor.", Values.YES_NO,
			PeopleIndicators::sponsor),

	DISCUSSED("Last discussed by the board", "Live, by when a board or committee last discussed it, to the day.",
			Values.of("WITHIN_12_MONTHS", "In the last 12 months", "LONGER_AGO", "Longer ago"),
			PeopleIndicators::discussed),

	CHAMPION("Dependence on a champion", "Live, by how far it depends on single people.",
			Values.coded(ChampionDependence.values()), PeopleIndicators::champion),

	BENEFIT("Benefits by head",
			"Live, by head of benefit and the best that is said of it: expected, measured, or realised and verified.",
			Values.listed("BENEFIT_DOMAIN")
				.and("EXPECTED", "Expected", "MEASURED", "Measured", "REALISED_VERIFIED", "Realised and verified",
						"NONE", "None, says its trust"),
			PeopleIndicators::benefits),

	IMPACT_ASSESSMENT("Equality and health inequalities impact assessment",
			"Live, by the status of its impact assessment; one that is past its last day is expired.",
			Values.of("NOT_STARTED", "Not started", "IN_PROGRESS", "In progress", "COMPLETE", "Complete", "EXPIRED",
					"Expired", "REFUSED", "Refused", "REQUIRED", "Status not stated", "NOT_APPLICABLE",
					"Does not apply", "UNKNOWN", "Not known whether it applies"),
			PeopleIndicators::impactAssessment),

	SUBGROUPS("Measured for groups of people",
			"Live and used in care, by whether its performance was measured for groups of people.", Values.YES_NO,
			PeopleIndicators::subgroups),

	GROUP_TESTED("Groups tested",
			"Live and used in care, and said to be measured for groups of people, with this group among them; one may be "
					+ "measured for several.",
			Values.listed("DEMOGRAPHIC"), PeopleIndicators::groups),

	PRODUCT("Product", "Live, with this known product.", Values.NONE, SharingIndicators::product),

	TASK("Task, specialty and product",
			"Going on, by what it does, in which specialty, and with which product; one may do several things.",
			Values.coded(Task.values()).ofOneThing(), SharingIndicators::task),

	BOUGHT("Bought separately",
			"Going on, and its trust bought this product itself: not by a national call-off, not as part of a contract "
					+ "that it had, not in a programme of several trusts. Where the route is not stated, it counts.",
			Values.NONE.ofOneThing(), SharingIndicators::bought),

	OWN_PAPER("Own paper",
			"Going on, with a complete clinical safety case or data protection impact assessment of this product that "
					+ "its trust made for itself.",
			Values.of("DCB0160", "Clinical safety case (DCB0160)", "DPIA", "Data protection impact assessment")
				.ofOneThing(),
			SharingIndicators::paper),

	OFFERED("Offered to other trusts", "Going on, and its trust says that others can have this.",
			Values.listed("SHARED_ASSET").and("NONE", "Nothing, says its trust").ofOneThing(),
			SharingIndicators::offered),

	PARTNER("Partners by kind", "Going on, with a partner of this kind; one may have several.",
			Values.listed("PARTNER_KIND").and("KIND_NOT_STATED", "Kind not stated", "NONE", "None, says its trust"),
			SharingIndicators::partners),

	PROGRAMME("Programmes of several trusts", "Going on, as part of this programme.", Values.NONE.ofOneThing(),
			SharingIndicators::programme),

	FRESHNESS("Last stated", "Going on, by when its trust last registered or confirmed it.",
			Values.of("WITHIN_6_MONTHS", "In the last 6 months", "WITHIN_12_MONTHS", "6 to 12 months ago", "LONGER_AGO",
					"Longer ago"),
			QualityIndicators::freshness),

	UNKNOWN("Not answered", "Going on, and this question, which is asked of it by now, is not answered.", Values.NONE,
			QualityIndicators::unknown),

	ASKED("Asked", "Going on, and asked by now what is asked then of such a one.", Values.NONE,
			QualityIndicators::asked),

	DECLARED_AGAINST_CLASS("Declared against computed",
			"Live, by whether the stage that its trust declares goes with the class by the rules: routine or scaled with "
					+ "embedded, every other with pilot.",
			Values.of("AGREES", "Agrees", "ROUTINE_BUT_PILOT", "Declared routine, a pilot by the rules",
					"PILOT_BUT_EMBEDDED", "Not declared routine, embedded by the rules"),
			QualityIndicators::declared),

	CONFLICT("Conflicting answers",
			"Going on, with answers that do not seem to go together and that nobody said are right.",
			Values.of(conflicts()), QualityIndicators::conflict),

	STALL_RADAR("Stall radar", "A pilot or paused, and stalled for at least one reason.", Values.NONE,
			QualityIndicators::listed),

	STALLED("Why it is stalled", "A pilot, or paused, that is stalled for this reason. An initiative may have several.",
			Values.of("OVERDUE", "Past its planned end, nothing decided", "LONG", "A pilot for more than 12 months",
					"EXTENDED_AGAIN", "Extended more than once", "NOT_USED", "Not used for 90 days", "MONEY_ENDED",
					"Its money has ended", "STOPPED_BY_BARRIER", "A barrier stops it", "NOT_CONFIRMED",
					"Not confirmed for 12 months", "PAUSED_FOR_LONG", "Paused for more than 90 days"),
			QualityIndicators::stalled);

	/**
	 * The version of the definitions. Raise it when a rule or a value changes: the marks
	 * are then made anew when the portal starts.
	 */
	static final int VERSION = 8;

	private final String label;

	private final String definition;

	private final Values values;

	private final BiConsumer<Life, Marks> rule;

	Indicator(String label, String definition, Values values, BiConsumer<Life, Marks> rule) {
		this.label = label;
		this.definition = definition;
		this.values = values;
		this.rule = rule;
	}

	private static BiConsumer<Life, Marks> codes(String question) {
		return (life, marks) -> BarrierIndicators.codes(question, life, marks);
	}

	private static String[] conflicts() {
		return Arrays.stream(RecordWarning.values())
			.flatMap((it) -> Stream.of(it.name(), it.sentence()))
			.toArray(String[]::new);
	}

	@Override
	public String label() {
		return this.label;
	}

	public String definition() {
		return this.definition;
	}

	/**
	 * The words for a value; the value itself if it is none of a list, as of a month.
	 */
	public String label(String value, ReferenceLists references) {
		return this.values.label(value, references);
	}

	/** The codes that it tells apart, in their order; empty if they are no list. */
	public List<String> codes(ReferenceLists references) {
		return this.values.codes(references);
	}

	/** The families of its vocabulary in their order, and their words by their codes. */
	public Map<String, String> families(ReferenceLists references) {
		return this.values.families(references);
	}

	void mark(Life life, Consumer<Mark> taker) {
		this.rule.accept(life, new Marks(this, taker));
	}

	/** The one of a name; empty if there is none. */
	public static Optional<Indicator> of(String name) {
		return Arrays.stream(values()).filter((it) -> it.name().equals(name)).findFirst();
	}

}
