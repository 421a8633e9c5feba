package uk.nhs.london.aiportal.initiative.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.classification.AiKind;
import uk.nhs.london.aiportal.classification.AnnualBand;
import uk.nhs.london.aiportal.classification.Applicability;
import uk.nhs.london.aiportal.classification.AssuranceStatus;
import uk.nhs.london.aiportal.classification.ChampionDependence;
import uk.nhs.london.aiportal.classification.Coded;
import uk.nhs.london.aiportal.classification.Decision;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.DeviceClass;
import uk.nhs.london.aiportal.classification.DeviceRoute;
import uk.nhs.london.aiportal.classification.EndReason;
import uk.nhs.london.aiportal.classification.EvaluationStatus;
import uk.nhs.london.aiportal.classification.EvaluationType;
import uk.nhs.london.aiportal.classification.FundingSource;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.classification.Origin;
import uk.nhs.london.aiportal.classification.Packaging;
import uk.nhs.london.aiportal.classification.PatientDataUse;
import uk.nhs.london.aiportal.classification.ScopeUnit;
import uk.nhs.london.aiportal.classification.Task;
import uk.nhs.london.aiportal.classification.UsageBasis;
import uk.nhs.london.aiportal.classification.UsageSource;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.initiative.ProductUse;
import uk.nhs.london.aiportal.initiative.ReferenceLists;
import uk.nhs.london.aiportal.initiative.Viewers;
import uk.nhs.london.aiportal.initiative.Visibility;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;
import uk.nhs.london.aiportal.product.Programmes;
import uk.nhs.london.aiportal.web.Choice;

/**
 * The answers that the record's pages offer. Where a question may be left open, "Not
 * stated" is one of them.
 */
@Component
class RecordChoices {

	private static final Choice NOT_STATED = Choice.notStated();

	private static final Choice DO_NOT_KNOW = Choice.apart("", "I do not know");

	private final ReferenceLists references;

	private final OrganisationDirectory organisations;

	private final Programmes programmes;

	private final ProductUse use;

	private final Viewers viewers;

	private final Clock clock;

	RecordChoices(ReferenceLists references, OrganisationDirectory organisations, Programmes programmes, ProductUse use,
			Viewers viewers, Clock clock) {
		this.references = references;
		this.organisations = organisations;
		this.programmes = programmes;
		this.use = use;
		this.viewers = viewers;
		this.clock = clock;
	}

	private static List<Choice> of(Choice open, Coded... codes) {
		return Stream.concat(Choice.of(codes).stream(), Stream.of(open)).toList();
	}

	/** With a sentence under each, for vocabularies whose words are not enough. */
	private static List<Choice> of(Choice open, Map<? extends Coded, String> hints) {
		Stream<Choice> choices = hints.entrySet()
			.stream()
			.map((it) -> new Choice(it.getKey().name(), it.getKey().label(), it.getValue()));
		return Stream.concat(choices, Stream.of(open)).toList();
	}

	/** The programmes that this person may know of, by name. */
	public List<Choice> programme(SignedIn by) {
		return Stream
			.concat(this.use.readableProgrammes(this.programmes.all(), this.viewers.of(by))
				.stream()
				.map((it) -> Choice.of(String.valueOf(it.id()), it.name())), Stream.of(NOT_STATED))
			.toList();
	}

	public List<Choice> isAi() {
		return Choice.of(AiKind.values());
	}

	public List<Choice> useDomain() {
		return of(DO_NOT_KNOW, UseDomain.values());
	}

	public List<Choice> task() {
		return Choice.of(Task.values());
	}

	public List<Choice> origin() {
		return of(DO_NOT_KNOW, Origin.values());
	}

	public List<Choice> packaging() {
		return of(NOT_STATED, Packaging.values());
	}

	public List<Choice> usesPatientData() {
		return of(DO_NOT_KNOW, PatientDataUse.values());
	}

	public List<Choice> visibility() {
		return Choice.of(Visibility.values());
	}

	public List<Choice> scopeUnit() {
		return of(NOT_STATED, ScopeUnit.values());
	}

	public List<Choice> declaredStage() {
		return of(DO_NOT_KNOW, Hints.DECLARED_STAGE);
	}

	/** A stage that somebody declares, who therefore knows it. */
	public List<Choice> newStage() {
		return declaredStage().stream().filter((choice) -> !choice.value().isEmpty()).toList();
	}

	public List<Choice> liveMode() {
		return of(NOT_STATED, Hints.LIVE_MODE);
	}

	public List<Choice> usageBasis() {
		return of(NOT_STATED, UsageBasis.values());
	}

	public List<Choice> usageSource() {
		return of(NOT_STATED, UsageSource.values());
	}

	public List<Choice> championDependence() {
		return of(NOT_STATED, ChampionDependence.values());
	}

	public List<Choice> fundingSource() {
		return of(NOT_STATED, FundingSource.values());
	}

	public List<Choice> annualBand() {
		return of(NOT_STATED, AnnualBand.values());
	}

	public List<Choice> decision() {
		return Choice.of(Decision.values());
	}

	/** Whoever records an end knows why. */
	public List<Choice> whyEnded() {
		return Choice.of(EndReason.values());
	}

	public List<Choice> deviceClass() {
		return of(NOT_STATED, DeviceClass.values());
	}

	public List<Choice> deviceRoute() {
		return of(NOT_STATED, DeviceRoute.values());
	}

	public List<Choice> applicability() {
		return of(NOT_STATED, Applicability.values());
	}

	public List<Choice> assuranceStatus() {
		return of(NOT_STATED, AssuranceStatus.values());
	}

	public List<Choice> evaluationType() {
		return of(NOT_STATED, EvaluationType.values());
	}

	public List<Choice> evaluationStatus() {
		return of(NOT_STATED, EvaluationStatus.values());
	}

	/**
	 * The codes of a vocabulary that a new answer may be, and those that the record has
	 * though they are no longer offered.
	 * @param stated codes that the record has
	 */
	public List<Choice> words(String vocabulary, Collection<String> stated) {
		LocalDate today = LocalDate.now(this.clock);
		return this.references.vocabulary(vocabulary)
			.stream()
			.filter((word) -> word.offeredOn(today) || stated.contains(word.code()))
			.map((word) -> word.offeredOn(today) ? word.choice() : word.choice().withHint("No longer offered"))
			.toList();
	}

	/** The same for a question of one answer that may be left open. */
	public List<Choice> word(String vocabulary, String stated) {
		return Stream.concat(words(vocabulary, List.of(stated)).stream(), Stream.of(NOT_STATED)).toList();
	}

	/** How much a barrier matters. */
	public List<Choice> severity() {
		return List.of(Choice.of("0", "Noted"), Choice.of("1", "Slows it"), Choice.of("2", "Holds it up"),
				Choice.of("3", "Stops it"), NOT_STATED);
	}

	/** The two ways of having nothing to enter, and the third of not saying so. */
	public List<Choice> absence() {
		return List.of(Choice.of("NONE", "There is none"), Choice.of("NOT_APPLICABLE", "It does not apply"),
				NOT_STATED);
	}

	public List<Choice> specialty() {
		Stream<Choice> choices = this.references.specialties()
			.stream()
			.map((it) -> new Choice(it.code(), it.label(), null));
		return Stream.concat(Stream.of(DO_NOT_KNOW), choices).toList();
	}

	/** The organisations open today. */
	public List<Choice> organisation() {
		return this.organisations.asAt(LocalDate.now(this.clock))
			.organisations()
			.stream()
			.map((it) -> new Choice(it.code(), it.officialName(), null))
			.toList();
	}

	/** Holders of a sign-off: this organisation, or another, open or closed. */
	public List<Choice> holder() {
		LondonMap london = this.organisations.asAt(LocalDate.now(this.clock));
		Stream<Choice> others = Stream.concat(london.organisations().stream(), london.closed().stream())
			.map((it) -> new Choice(it.code(), it.officialName(), null));
		return Stream.concat(Stream.of(new Choice("", "This organisation", null)), others).toList();
	}

}
