package uk.nhs.london.aiportal.initiative;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Contract;
import uk.nhs.london.aiportal.classification.Decision;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.DeviceClass;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.classification.Origin;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.PatientDataUse;
import uk.nhs.london.aiportal.classification.ScopeUnit;
import uk.nhs.london.aiportal.classification.Training;

/**
 * Answers that do not seem to go together. A warning never changes a class and never
 * blocks saving; what is not stated contradicts nothing, unless the rule is about just
 * that.
 */
public enum RecordWarning {

	ROUTINE_BUT_LIMITED("The stage is routine, but it is not used as the normal way of working.",
			List.of("declared_stage", "live_mode"),
			(it) -> it.stageIn(DeclaredStage.ROUTINE, DeclaredStage.SCALED) && it.modeIn(LiveMode.NONE, LiveMode.SHADOW,
					LiveMode.RESEARCH_PROTOCOL, LiveMode.LIMITED_LIVE, LiveMode.FREE_TRIAL)),
	LIVE_STAGE_WITHOUT_USE("The stage says that it is live, but nothing says that it is used.",
			List.of("declared_stage", "live_mode"),
			(it) -> it.isLive() && (it.facts().liveMode() == null || it.facts().liveMode() == LiveMode.NONE)),
	USED_BEFORE_ITS_STAGE("The stage says that it is not live yet, but it is used.",
			List.of("declared_stage", "live_mode", "first_live_on"),
			(it) -> it.stageIn(DeclaredStage.IDEA, DeclaredStage.PRE_DEPLOYMENT)
					&& (it.inUse() || it.facts().last(EventType.FIRST_LIVE) != null)),
	SHADOW_BUT_USED("The stage is shadow, but people act on what it says.", List.of("declared_stage", "live_mode"),
			(it) -> it.stageIn(DeclaredStage.SHADOW) && it.inUse()),
	USED_AFTER_THE_END("It has ended, but it was used after that.", List.of("declared_stage", "last_used_on"),
			(it) -> it.stageIn(DeclaredStage.ENDED) && it.after(it.facts().lastUsedOn(), it.on(EventType.ENDED))),
	BOUGHT_WITHOUT_CONTRACT("It was bought and is live, but there is no contract.",
			List.of("origin", "declared_stage", "contract_start", "contract_end", "contract_signed"),
			(it) -> it.facts().origin() == Origin.PURCHASED && it.isLive() && it.facts().contract() == null),
	USED_BEFORE_THE_CONTRACT("It was first used before the contract began.", List.of("first_live_on", "contract_start"),
			(it) -> it.after(it.contract().start(), it.on(EventType.FIRST_LIVE))),
	USED_AFTER_THE_CONTRACT("It was used after the contract ended.", List.of("last_used_on", "contract_end"),
			(it) -> it.after(it.facts().lastUsedOn(), it.contract().end())),
	PATIENTS_WITHOUT_DATA("Patients use it themselves, but it is said to use no data about them.",
			List.of("patient_facing", "uses_patient_data"),
			(it) -> Boolean.TRUE.equals(it.facts().patientFacing())
					&& it.facts().usesPatientData() == PatientDataUse.NONE),
	PATIENTS_WITHOUT_NOTICE("Patients use it themselves, but there is nothing that tells them what it is.",
			List.of("patient_facing", "declared_stage", "patient_notice_url"),
			(it) -> Boolean.TRUE.equals(it.facts().patientFacing()) && it.isLive()
					&& it.particulars().openness().patientNoticeUrl() == null
					&& !it.doesNotApply("patient_notice_url")),
	MORE_TRAINED_THAN_INTENDED("More people are trained than are meant to use it.",
			List.of("training_intended", "training_trained"), Case::tooManyTrained),
	TRAINED_WITHOUT_TRAINING("People are trained, but no training is offered.",
			List.of("training_trained", "training_offered"),
			(it) -> it.trained() > 0 && Boolean.FALSE.equals(it.particulars().trainingOffer().trainingOffered())),
	MORE_USED_THAN_ELIGIBLE("It was used more often than it could have been.", List.of("usage"),
			(it) -> it.facts()
				.usage()
				.stream()
				.anyMatch((period) -> period.used() != null && period.eligible() != null && period.eligible() > 0
						&& period.used() > period.eligible())),
	PILOT_WITHOUT_END("It is a pilot, but nothing says when it will be decided.",
			List.of("declared_stage", "pilot_planned_end"),
			(it) -> it.stageIn(DeclaredStage.PILOT) && it.facts().pilotPlannedEnd() == null
					&& !it.doesNotApply("pilot_planned_end")),
	PILOT_PAST_ITS_END("The planned end of the pilot has passed and nothing was decided since.",
			List.of("declared_stage", "pilot_planned_end", "adoption_decision", "adoption_decision_on"),
			(it) -> it.stageIn(DeclaredStage.PILOT) && it.after(it.today(), it.facts().pilotPlannedEnd())
					&& !it.after(it.on(EventType.ADOPTION_DECISION), it.facts().pilotPlannedEnd())),
	ADOPTED_BUT_A_PILOT("It was decided to adopt it, but the stage is still pilot.",
			List.of("adoption_decision", "declared_stage"),
			(it) -> it.decided(Decision.ADOPT) && it.stageIn(DeclaredStage.PILOT)),
	STOPPED_BUT_LIVE("It was decided to stop it, but it is live.", List.of("adoption_decision", "declared_stage"),
			(it) -> it.decided(Decision.STOP) && it.isLive()),
	MARKED_BUT_NO_DEVICE("It is said not to be a medical device, but it has the mark of one.",
			List.of("device_class", "device_route"),
			(it) -> it.facts().deviceClass() == DeviceClass.NOT_DEVICE && it.facts().deviceRoute() != null),
	ONE_SITE_AND_MORE("It is claimed for one site, but used at several.", List.of("scope_unit", "sites"),
			(it) -> it.facts().scopeUnit() == ScopeUnit.SINGLE_SITE
					&& (it.particulars().sites().size() > 1 || it.particulars().sites().contains("ALL"))),
	DECIDES_ALONE_BUT_ONLY_INFORMS("It is said to decide about people alone, and also that a person decides.",
			List.of("solely_automated_decision", "autonomy"),
			(it) -> Boolean.TRUE.equals(it.particulars().working().solelyAutomatedDecision())
					&& Set.of("INFORMS", "RECOMMENDS", "PRIORITISES")
						.contains(String.valueOf(it.particulars().code("autonomy")))),
	ALONE_BUT_INTEGRATED("It is said to work with no other system, and also with one.", List.of("integration"),
			(it) -> it.particulars().codes("integration").contains("STANDALONE_NO_INTEGRATION")
					&& it.particulars().codes("integration").size() > 1),
	GROUPS_WITHOUT_MEASURING("Groups were tested, but performance was not measured for groups of people.",
			List.of("groups_tested", "subgroup_performance"), (it) -> !it.particulars().codes("groups_tested").isEmpty()
					&& Boolean.FALSE.equals(it.particulars().equity().subgroupPerformance()));

	private final String sentence;

	private final List<String> fields;

	private final Predicate<Case> rule;

	RecordWarning(String sentence, List<String> fields, Predicate<Case> rule) {
		this.sentence = sentence;
		this.fields = fields;
		this.rule = rule;
	}

	public String sentence() {
		return this.sentence;
	}

	/** The sentence of a rule by its name; the name itself if there is no such rule. */
	static String sentence(String name) {
		return Arrays.stream(values())
			.filter((it) -> it.name().equals(name))
			.findFirst()
			.map(RecordWarning::sentence)
			.orElse(name);
	}

	/** The names of the fields that the rule reads. */
	public List<String> fields() {
		return this.fields;
	}

	boolean appliesTo(Answers answers, LocalDate today) {
		return this.rule.test(new Case(answers, PartialDate.of(today)));
	}

	/** A record on a day. */
	private record Case(Answers answers, PartialDate today) {

		private static final Set<DeclaredStage> LIVE = EnumSet.of(DeclaredStage.PILOT, DeclaredStage.ROLLOUT,
				DeclaredStage.ROUTINE, DeclaredStage.SCALED);

		private static final Set<LiveMode> IN_USE = EnumSet.of(LiveMode.LIMITED_LIVE, LiveMode.DEFAULT_PATHWAY,
				LiveMode.OPTIONAL_TOOL, LiveMode.FREE_TRIAL);

		Facts facts() {
			return this.answers.facts();
		}

		Particulars particulars() {
			return this.answers.particulars();
		}

		boolean stageIn(DeclaredStage... stages) {
			return Arrays.asList(stages).contains(this.answers.declaredStage());
		}

		boolean isLive() {
			return LIVE.stream().anyMatch(this::stageIn);
		}

		boolean inUse() {
			return modeIn(IN_USE.toArray(LiveMode[]::new));
		}

		boolean modeIn(LiveMode... modes) {
			return Arrays.asList(modes).contains(facts().liveMode());
		}

		boolean doesNotApply(String field) {
			Absence said = this.answers.absences().get(field);
			return said != null && said.kind() == AbsenceKind.NOT_APPLICABLE;
		}

		Contract contract() {
			Contract stated = facts().contract();
			return (stated != null) ? stated : new Contract(null, null, null, null);
		}

		boolean tooManyTrained() {
			Training training = facts().training();
			return training != null && training.intended() != null && trained() > training.intended();
		}

		int trained() {
			Training training = facts().training();
			return (training != null && training.trained() != null) ? training.trained() : 0;
		}

		boolean decided(Decision decision) {
			Event latest = facts().last(EventType.ADOPTION_DECISION);
			return latest != null && latest.decision() == decision;
		}

		@Nullable PartialDate on(EventType type) {
			Event latest = facts().last(type);
			return (latest != null) ? latest.on() : null;
		}

		/**
		 * Whether both are known and the first is the later; a month or a year counts as
		 * its first day.
		 */
		boolean after(@Nullable PartialDate later, @Nullable PartialDate earlier) {
			return later != null && earlier != null && later.firstDay().isAfter(earlier.firstDay());
		}

	}

}
