package uk.nhs.london.aiportal.dashboard;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import uk.nhs.london.aiportal.indicator.Indicator;

/**
 * The pages of figures about one question each: the four findings of the report, and what
 * to act on. Each shows London, a system or a trust.
 */
enum Topic {

	PILOTS("pilots-and-embedding", "Pilots and embedding",
			"How long pilots last, what comes of them, and how long each step takes.",
			EnumSet.of(Indicator.PILOT_SINCE, Indicator.PILOT_AGE, Indicator.PILOT_PLANNED_END,
					Indicator.PILOT_EXTENSIONS, Indicator.OUTCOME, Indicator.OUTCOME_AFTER, Indicator.STEP),
			PilotFigures::of),

	BARRIERS("infrastructure-and-barriers", "Infrastructure and barriers",
			"What stands in the way, for how long, and what the live ones run on. How ready trusts are cannot be set "
					+ "against it yet: nothing about readiness is collected.",
			EnumSet.of(Indicator.BARRIERS_ANSWERED, Indicator.BARRIER_FAMILY, Indicator.BARRIER,
					Indicator.BARRIER_SINCE, Indicator.BARRIER_RESOLVED, Indicator.HOSTING, Indicator.INTEGRATION,
					Indicator.INTEGRATION_DEPTH),
			BarrierFigures::of),

	PEOPLE("training-and-leadership", "Training and leadership",
			"Who is trained, who leads, what it brings and whether it works for everybody.",
			EnumSet.of(Indicator.TRAINING_KNOWN, Indicator.TRAINED, Indicator.TRAINING_INTENDED,
					Indicator.TRAINED_BEYOND, Indicator.PROJECT_MANAGER, Indicator.SPONSOR, Indicator.DISCUSSED,
					Indicator.CHAMPION, Indicator.BENEFIT, Indicator.IMPACT_ASSESSMENT, Indicator.SUBGROUPS,
					Indicator.GROUP_TESTED, Indicator.DOMAIN_REACHED),
			PeopleFigures::of),

	SHARING("collaboration-and-duplication", "Collaboration and duplication",
			"What is done twice, what could be shared, and with whom trusts work.",
			EnumSet.of(Indicator.TASK, Indicator.BOUGHT, Indicator.OWN_PAPER, Indicator.OFFERED, Indicator.PARTNER,
					Indicator.PROGRAMME),
			SharingFigures::of),

	STALLED("stall-radar", "Stall radar", "What does not move, and why it is listed.",
			EnumSet.of(Indicator.STALLED, Indicator.STALL_RADAR), StallFigures::of),

	MONEY("money-ending", "Money that ends", "Whose money has ended or ends in the next twelve months.",
			EnumSet.of(Indicator.MONEY, Indicator.MONEY_ENDING), MoneyFigures::of),

	RED_LIST("red-list", "Red list", "What is live, touches patients and lacks an assurance that is required.",
			EnumSet.of(Indicator.RED_LIST, Indicator.RED_LIST_ITEM), RedListFigures::of),

	QUALITY("data-quality", "Data quality", "How far these figures can be believed.",
			EnumSet.of(Indicator.RETURNED, Indicator.FRESHNESS, Indicator.UNKNOWN, Indicator.ASKED,
					Indicator.DECLARED_AGAINST_CLASS, Indicator.CONFLICT),
			QualityFigures::of);

	private final String path;

	private final String title;

	private final String question;

	private final Set<Indicator> indicators;

	private final Function<TopicView, List<Figure>> figures;

	Topic(String path, String title, String question, Set<Indicator> indicators,
			Function<TopicView, List<Figure>> figures) {
		this.path = path;
		this.title = title;
		this.question = question;
		this.indicators = indicators;
		this.figures = figures;
	}

	/** The last part of its address, after that of the place. */
	public String path() {
		return this.path;
	}

	public String title() {
		return this.title;
	}

	public String question() {
		return this.question;
	}

	Set<Indicator> indicators() {
		return this.indicators;
	}

	/** Its figures, in the order of the page. */
	List<Figure> figures(TopicView view) {
		return this.figures.apply(view);
	}

	static Optional<Topic> of(String path) {
		return Arrays.stream(values()).filter((it) -> it.path.equals(path)).findFirst();
	}

}
