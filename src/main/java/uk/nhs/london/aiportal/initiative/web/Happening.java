package uk.nhs.london.aiportal.initiative.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.web.Choice;

/**
 * What may have happened, in the words of whoever records it. Each has a page that asks
 * what it needs and nothing more.
 */
enum Happening {

	STAGE("stage", EventType.STAGE_DECLARED, "It moved to another stage",
			"From pilot to roll-out, for example; or the stage was not declared before", "Which stage is it in now?"),
	APPROVED("approved", EventType.APPROVED, "It was approved", "To be built, bought or tried",
			"When was it approved?"),
	FIRST_LIVE("first-live", EventType.FIRST_LIVE, "It was used live for the first time", "On real patients or work",
			"When was it first used live?"),
	ROUTINE("routine", EventType.ROUTINE_FROM, "It became routine", "The normal way of working within its scope",
			"Since when has it been routine?"),
	CHANGED("changed", EventType.MATERIAL_CHANGE, "Something important about it changed",
			"A new version, a larger role, other people, or another kind of place", "What has changed?"),
	PAUSED("paused", EventType.PAUSED, "Use was paused", "It is meant to go on later", "When was use paused, and why?"),
	RESUMED("resumed", EventType.RESUMED, "Use was resumed", "After a pause", "When was use resumed?"),
	ENDED("ended", EventType.ENDED, "It ended", "It was stopped for good, or never started",
			"How did it end, and what was learned?");

	/** The choice that leads to the page of decisions. */
	static final String DECISION = "decision";

	private static final Set<DeclaredStage> NOT_YET_LIVE = Set.of(DeclaredStage.IDEA, DeclaredStage.PRE_DEPLOYMENT);

	private static final Set<DeclaredStage> ROUTINE_STAGES = Set.of(DeclaredStage.ROUTINE, DeclaredStage.SCALED);

	private static final Set<DeclaredStage> LIVE_STAGES = Set.of(DeclaredStage.SHADOW, DeclaredStage.PILOT,
			DeclaredStage.ROLLOUT, DeclaredStage.ROUTINE, DeclaredStage.SCALED);

	private static final Set<DeclaredStage> BY_OTHER_MEANS = Set.of(DeclaredStage.PAUSED, DeclaredStage.ENDED);

	private final String slug;

	private final EventType type;

	private final String choice;

	private final String hint;

	private final String question;

	Happening(String slug, EventType type, String choice, String hint, String question) {
		this.slug = slug;
		this.type = type;
		this.choice = choice;
		this.hint = hint;
		this.question = question;
	}

	static Optional<Happening> of(String slug) {
		return Arrays.stream(values()).filter((it) -> it.slug.equals(slug)).findFirst();
	}

	/** Everything that may have happened, a decision where it usually comes. */
	static List<Choice> choices() {
		List<Choice> choices = new ArrayList<>(
				Arrays.stream(values()).map((it) -> new Choice(it.slug, it.choice, it.hint)).toList());
		choices.add(ROUTINE.ordinal(), new Choice(DECISION, "It was decided to adopt, extend or stop it",
				"Or the time for that came and nobody decided"));
		return choices;
	}

	/** The last part of its address. */
	public String slug() {
		return this.slug;
	}

	public String question() {
		return this.question;
	}

	EventType type() {
		return this.type;
	}

	/** Whether its page asks why; what that asks is in the words of the page. */
	public boolean asksWhy() {
		return this == STAGE || this == PAUSED || this == RESUMED || this == CHANGED;
	}

	/**
	 * Whether its page asks for the stage it is in now.
	 * @param current the stage declared last
	 */
	boolean asksStage(@Nullable DeclaredStage current) {
		return this == STAGE || this == RESUMED
				|| (this == FIRST_LIVE && (current == null || NOT_YET_LIVE.contains(current)));
	}

	/** Whether a stage may be the answer; pausing and ending have pages of their own. */
	boolean offers(DeclaredStage stage) {
		return (this == STAGE) ? !BY_OTHER_MEANS.contains(stage) : LIVE_STAGES.contains(stage);
	}

	/**
	 * The stage that it declares by itself; null if none.
	 * @param current the stage declared last
	 */
	@Nullable DeclaredStage declares(@Nullable DeclaredStage current) {
		return switch (this) {
			case PAUSED -> DeclaredStage.PAUSED;
			case ENDED -> DeclaredStage.ENDED;
			case ROUTINE -> (current == null || !ROUTINE_STAGES.contains(current)) ? DeclaredStage.ROUTINE : null;
			default -> null;
		};
	}

}
