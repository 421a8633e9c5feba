package uk.nhs.london.aiportal.initiative;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.Contract;
import uk.nhs.london.aiportal.classification.Decision;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.DeviceClass;
import uk.nhs.london.aiportal.classification.DeviceRoute;
import uk.nhs.london.aiportal.classification.EventBuilder;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.FactsBuilder;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.classification.Origin;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.PatientDataUse;
import uk.nhs.london.aiportal.classification.ScopeUnit;
import uk.nhs.london.aiportal.classification.Training;
import uk.nhs.london.aiportal.classification.Usage;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.RecordWarnings.Found;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.london.aiportal.initiative.RecordWarning.ADOPTED_BUT_A_PILOT;
import static uk.nhs.london.aiportal.initiative.RecordWarning.ALONE_BUT_INTEGRATED;
import static uk.nhs.london.aiportal.initiative.RecordWarning.BOUGHT_WITHOUT_CONTRACT;
import static uk.nhs.london.aiportal.initiative.RecordWarning.DECIDES_ALONE_BUT_ONLY_INFORMS;
import static uk.nhs.london.aiportal.initiative.RecordWarning.GROUPS_WITHOUT_MEASURING;
import static uk.nhs.london.aiportal.initiative.RecordWarning.LIVE_STAGE_WITHOUT_USE;
import static uk.nhs.london.aiportal.initiative.RecordWarning.MARKED_BUT_NO_DEVICE;
import static uk.nhs.london.aiportal.initiative.RecordWarning.MORE_TRAINED_THAN_INTENDED;
import static uk.nhs.london.aiportal.initiative.RecordWarning.MORE_USED_THAN_ELIGIBLE;
import static uk.nhs.london.aiportal.initiative.RecordWarning.ONE_SITE_AND_MORE;
import static uk.nhs.london.aiportal.initiative.RecordWarning.PATIENTS_WITHOUT_DATA;
import static uk.nhs.london.aiportal.initiative.RecordWarning.PATIENTS_WITHOUT_NOTICE;
import static uk.nhs.london.aiportal.initiative.RecordWarning.PILOT_PAST_ITS_END;
import static uk.nhs.london.aiportal.initiative.RecordWarning.PILOT_WITHOUT_END;
import static uk.nhs.london.aiportal.initiative.RecordWarning.ROUTINE_BUT_LIMITED;
import static uk.nhs.london.aiportal.initiative.RecordWarning.SHADOW_BUT_USED;
import static uk.nhs.london.aiportal.initiative.RecordWarning.STOPPED_BUT_LIVE;
import static uk.nhs.london.aiportal.initiative.RecordWarning.TRAINED_WITHOUT_TRAINING;
import static uk.nhs.london.aiportal.initiative.RecordWarning.USED_AFTER_THE_CONTRACT;
import static uk.nhs.london.aiportal.initiative.RecordWarning.USED_AFTER_THE_END;
import static uk.nhs.london.aiportal.initiative.RecordWarning.USED_BEFORE_ITS_STAGE;
import static uk.nhs.london.aiportal.initiative.RecordWarning.USED_BEFORE_THE_CONTRACT;

@PostgresTest
class RecordWarningTests {

	private static final SignedIn LEAD = Accounts.leadOf("RQM", "Chelsea and Westminster");

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	@Autowired
	private InitiativeService initiatives;

	@Autowired
	private RecordWarnings warnings;

	/** The rules that some pair of answers has shown on both sides. */
	private final Set<RecordWarning> shown = EnumSet.noneOf(RecordWarning.class);

	@Test
	void everyRuleIsShownOnEachSideOfItsEdge() {
		edge(ROUTINE_BUT_LIMITED, routine().andThen((it) -> it.liveMode(LiveMode.LIMITED_LIVE)),
				routine().andThen((it) -> it.liveMode(LiveMode.DEFAULT_PATHWAY)));
		edge(LIVE_STAGE_WITHOUT_USE, routine(), routine().andThen((it) -> it.liveMode(LiveMode.OPTIONAL_TOOL)));
		edge(LIVE_STAGE_WITHOUT_USE, pilot().andThen((it) -> it.liveMode(LiveMode.NONE)), stage(DeclaredStage.IDEA));
		edge(USED_BEFORE_ITS_STAGE,
				stage(DeclaredStage.PRE_DEPLOYMENT).andThen((it) -> it.liveMode(LiveMode.LIMITED_LIVE)),
				stage(DeclaredStage.PRE_DEPLOYMENT).andThen((it) -> it.liveMode(LiveMode.SHADOW)));
		edge(USED_BEFORE_ITS_STAGE, stage(DeclaredStage.IDEA).andThen(events(EventType.FIRST_LIVE, "2026")),
				pilot().andThen(events(EventType.FIRST_LIVE, "2026")));
		edge(SHADOW_BUT_USED, stage(DeclaredStage.SHADOW).andThen((it) -> it.liveMode(LiveMode.FREE_TRIAL)),
				stage(DeclaredStage.SHADOW).andThen((it) -> it.liveMode(LiveMode.SHADOW)));
		Consumer<FactsBuilder> ended = stage(DeclaredStage.ENDED).andThen(events(EventType.ENDED, "2026-03-31"));
		edge(USED_AFTER_THE_END, ended.andThen((it) -> it.lastUsedOn(day("2026-04-01"))),
				ended.andThen((it) -> it.lastUsedOn(day("2026-03-31"))));
		edge(BOUGHT_WITHOUT_CONTRACT, pilot().andThen((it) -> it.origin(Origin.PURCHASED)),
				pilot().andThen((it) -> it.origin(Origin.IN_HOUSE)));
		edge(BOUGHT_WITHOUT_CONTRACT, pilot().andThen((it) -> it.origin(Origin.PURCHASED)),
				stage(DeclaredStage.PRE_DEPLOYMENT).andThen((it) -> it.origin(Origin.PURCHASED)));
		edge(USED_BEFORE_THE_CONTRACT, contract("2026-04-01", null).andThen(events(EventType.FIRST_LIVE, "2026-03-31")),
				contract("2026-04-01", null).andThen(events(EventType.FIRST_LIVE, "2026-04-01")));
		edge(USED_AFTER_THE_CONTRACT, contract("2024", "2026-03-31").andThen((it) -> it.lastUsedOn(day("2026-04-01"))),
				contract("2024", "2026-03-31").andThen((it) -> it.lastUsedOn(day("2026-03-31"))));
		edge(PATIENTS_WITHOUT_DATA, facing().andThen((it) -> it.usesPatientData(PatientDataUse.NONE)),
				facing().andThen((it) -> it.usesPatientData(PatientDataUse.DE_IDENTIFIED)));
		edge(PATIENTS_WITHOUT_NOTICE, facing().andThen(pilot()), facing().andThen(stage(DeclaredStage.IDEA)));
		edge(MORE_TRAINED_THAN_INTENDED, (it) -> it.training(new Training(60, 61)),
				(it) -> it.training(new Training(60, 60)));
		edge(MORE_USED_THAN_ELIGIBLE, used(1001, 1000), used(1000, 1000));
		edge(MORE_USED_THAN_ELIGIBLE, used(1, 1).andThen(used(2, 1)), used(1, 0));
		edge(PILOT_WITHOUT_END, pilot(), pilot().andThen((it) -> it.pilotPlannedEnd(day("2027"))));
		edge(PILOT_PAST_ITS_END, pilot().andThen((it) -> it.pilotPlannedEnd(day("2026-11-22"))),
				pilot().andThen((it) -> it.pilotPlannedEnd(day("2026-11-23"))));
		Consumer<FactsBuilder> late = pilot().andThen((it) -> it.pilotPlannedEnd(day("2026-05-31")));
		edge(PILOT_PAST_ITS_END, late.andThen(decided(Decision.EXTEND, "2026-05-31")),
				late.andThen(decided(Decision.EXTEND, "2026-06-01")));
		edge(ADOPTED_BUT_A_PILOT, pilot().andThen(decided(Decision.ADOPT, "2026")),
				pilot().andThen(decided(Decision.EXTEND, "2026")));
		edge(STOPPED_BUT_LIVE, routine().andThen(decided(Decision.STOP, "2026")),
				stage(DeclaredStage.ENDED).andThen(decided(Decision.STOP, "2026")));
		Consumer<FactsBuilder> marked = (it) -> it.deviceRoute(DeviceRoute.UKCA);
		edge(MARKED_BUT_NO_DEVICE, marked.andThen((it) -> it.deviceClass(DeviceClass.NOT_DEVICE)),
				marked.andThen((it) -> it.deviceClass(DeviceClass.I)));
		detailsToo();
		assertThat(this.shown).containsExactlyInAnyOrder(RecordWarning.values());
	}

	private void detailsToo() {
		Answers one = facts((it) -> it.scopeUnit(ScopeUnit.SINGLE_SITE).training(new Training(9, 1)));
		edge(ONE_SITE_AND_MORE, said(one, (it) -> it.withSites(Set.of("RQM01", "RQM91"))),
				said(one, (it) -> it.withSites(Set.of("RQM01"))));
		edge(ONE_SITE_AND_MORE, said(one, (it) -> it.withSites(Set.of("ALL"))), one);
		edge(TRAINED_WITHOUT_TRAINING,
				said(one, (it) -> it.withTrainingOffer(it.trainingOffer().withTrainingOffered(false))),
				said(one, (it) -> it.withTrainingOffer(it.trainingOffer().withTrainingOffered(true))));
		UnaryOperator<Particulars> alone = (it) -> it.withWorking(it.working().withSolelyAutomatedDecision(true));
		edge(DECIDES_ALONE_BUT_ONLY_INFORMS,
				said(said(one, alone), (it) -> it.withCodes(Map.of("autonomy", Set.of("INFORMS")))),
				said(said(one, alone), (it) -> it.withCodes(Map.of("autonomy", Set.of("ACTS_ALONE")))));
		edge(ALONE_BUT_INTEGRATED,
				said(one, (it) -> it.withCodes("integration", Set.of("STANDALONE_NO_INTEGRATION", "EPR"))),
				said(one, (it) -> it.withCodes("integration", Set.of("STANDALONE_NO_INTEGRATION"))));
		UnaryOperator<Particulars> tested = (it) -> it.withCodes("groups_tested", Set.of("AGE"));
		edge(GROUPS_WITHOUT_MEASURING,
				said(said(one, tested), (it) -> it.withEquity(it.equity().withSubgroupPerformance(false))),
				said(said(one, tested), (it) -> it.withEquity(it.equity().withSubgroupPerformance(true))));
		Answers pilotWithoutNotice = facts(pilot().andThen(facing()));
		Absence apart = new Absence(AbsenceKind.NOT_APPLICABLE, "Because");
		edge(PATIENTS_WITHOUT_NOTICE,
				pilotWithoutNotice.withAbsence("patient_notice_url", new Absence(AbsenceKind.NONE, null)),
				pilotWithoutNotice.withAbsence("patient_notice_url", apart));
		edge(PILOT_WITHOUT_END, pilotWithoutNotice, pilotWithoutNotice.withAbsence("pilot_planned_end", apart));
	}

	@Test
	void nothingStatedContradictsNothing() {
		assertThat(RecordWarning.values()).noneMatch((it) -> it.appliesTo(Answers.none(), TODAY));
	}

	@Test
	void aKeptWarningShowsItsReasonUntilOneOfItsAnswersChanges() {
		Answers answers = facts(routine().andThen((it) -> it.title("Kept").liveMode(LiveMode.LIMITED_LIVE)));
		Reference reference = this.initiatives.register("RQM", answers, LEAD);
		change(reference, (it) -> this.warnings.keep(it, ROUTINE_BUT_LIMITED, "One clinic is its whole scope"));
		assertThat(found(reference).keptBecause()).isEqualTo("One clinic is its whole scope");
		change(reference, (it) -> it.withParticulars((said) -> said.withSummary("Something else")));
		assertThat(found(reference).kept()).isTrue();
		change(reference, (it) -> it.withFacts((facts) -> facts.liveMode(LiveMode.FREE_TRIAL)));
		assertThat(found(reference).kept()).isFalse();
		change(reference, (it) -> it.withFacts((facts) -> facts.liveMode(LiveMode.LIMITED_LIVE)));
		assertThat(found(reference).kept()).as("the same answers again").isTrue();
		assertThat(this.initiatives.versions(reference)).hasSize(5);
	}

	private Found found(Reference reference) {
		return this.warnings.of(this.initiatives.find(reference).answers(), TODAY)
			.stream()
			.filter((it) -> it.warning() == ROUTINE_BUT_LIMITED)
			.findFirst()
			.orElseThrow();
	}

	private void change(Reference reference, UnaryOperator<Answers> change) {
		this.initiatives.change(reference, this.initiatives.versionOf(reference), "Test", change, LEAD);
	}

	private void edge(RecordWarning warning, Consumer<FactsBuilder> within, Consumer<FactsBuilder> beyond) {
		edge(warning, facts(within), facts(beyond));
	}

	private void edge(RecordWarning warning, Answers within, Answers beyond) {
		assertThat(warning.appliesTo(within, TODAY)).as("%s applies", warning).isTrue();
		assertThat(warning.appliesTo(beyond, TODAY)).as("%s does not apply", warning).isFalse();
		assertThat(this.warnings.of(within, TODAY)).extracting(Found::warning).contains(warning);
		this.shown.add(warning);
	}

	private static Answers facts(Consumer<FactsBuilder> facts) {
		return Answers.none().withFacts(facts);
	}

	private static Answers said(Answers answers, UnaryOperator<Particulars> particulars) {
		return answers.withParticulars(particulars);
	}

	private static Consumer<FactsBuilder> stage(DeclaredStage stage) {
		return (it) -> it.declaredStage(stage);
	}

	private static Consumer<FactsBuilder> pilot() {
		return stage(DeclaredStage.PILOT);
	}

	private static Consumer<FactsBuilder> routine() {
		return stage(DeclaredStage.ROUTINE);
	}

	private static Consumer<FactsBuilder> facing() {
		return (it) -> it.patientFacing(true);
	}

	private static Consumer<FactsBuilder> contract(String start, String end) {
		return (it) -> it.contract(new Contract(day(start), (end != null) ? day(end) : null, true, null));
	}

	private static Consumer<FactsBuilder> used(int used, int eligible) {
		return (it) -> it.usage(List.of(new Usage(null, day("2026-09"), null, used, eligible, null)));
	}

	private static Consumer<FactsBuilder> events(EventType type, String on) {
		return (it) -> it.events(List.of(EventBuilder.builder().type(type).on(day(on)).build()));
	}

	private static Consumer<FactsBuilder> decided(Decision decision, String on) {
		return (it) -> it.events(List
			.of(EventBuilder.builder().type(EventType.ADOPTION_DECISION).on(day(on)).decision(decision).build()));
	}

	private static PartialDate day(String text) {
		return PartialDate.parse(text);
	}

}
