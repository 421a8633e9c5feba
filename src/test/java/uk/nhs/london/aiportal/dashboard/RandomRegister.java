package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.Role;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.AnnualBand;
import uk.nhs.london.aiportal.classification.Applicability;
import uk.nhs.london.aiportal.classification.AssuranceItem;
import uk.nhs.london.aiportal.classification.AssuranceItemBuilder;
import uk.nhs.london.aiportal.classification.AssuranceStatus;
import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.classification.Contract;
import uk.nhs.london.aiportal.classification.Decision;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventBuilder;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.Origin;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Product;
import uk.nhs.london.aiportal.classification.RandomFacts;
import uk.nhs.london.aiportal.classification.Samples;
import uk.nhs.london.aiportal.classification.Task;
import uk.nhs.london.aiportal.classification.Training;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.initiative.Absence;
import uk.nhs.london.aiportal.initiative.AbsenceKind;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.Barrier;
import uk.nhs.london.aiportal.initiative.Benefit;
import uk.nhs.london.aiportal.initiative.Equity;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeEntries;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.initiative.OverrideService;
import uk.nhs.london.aiportal.initiative.OverrideRefusedException;
import uk.nhs.london.aiportal.initiative.Particulars;
import uk.nhs.london.aiportal.initiative.Partner;
import uk.nhs.london.aiportal.initiative.PublicReportBuilder;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.ReferenceLists;
import uk.nhs.london.aiportal.initiative.RolesBuilder;
import uk.nhs.london.aiportal.initiative.Visibility;
import uk.nhs.london.aiportal.initiative.VocabularyCode;
import uk.nhs.london.aiportal.initiative.WithdrawalService;
import uk.nhs.london.aiportal.product.Programmes;

/**
 * Fills a register from a seed, on some days of two years: much is stated, some is not,
 * some is ended, kept, reported by others, overridden or withdrawn.
 */
final class RandomRegister {

	/**
	 * The days on which anything is written: the last is that of which random facts are.
	 */
	static final List<LocalDate> DAYS = List.of(LocalDate.of(2024, 11, 20), LocalDate.of(2025, 9, 10),
			LocalDate.of(2026, 2, 10), LocalDate.of(2026, 4, 15), LocalDate.of(2026, 6, 20), Samples.TODAY);

	static final LocalDate TODAY = Samples.TODAY.plusDays(1);

	private static final SignedIn BY = Accounts.administrator();

	/** Several of one system, one of another, one of none; of others nothing is known. */
	private static final List<String> TRUSTS = List.of("RKE", "RKE", "RKE", "RQM", "RQM", "RAS", "R1H", "R1H", "RRU");

	private static final int ON_EACH_DAY = 9;

	private final InitiativeService register;

	private final LifeService lives;

	private final WithdrawalService withdrawals;

	private final OverrideService overrides;

	private final ReferenceLists words;

	private final List<Long> programmes;

	private final MutableClock clock;

	private final Random random;

	private final RandomFacts facts;

	private final List<Reference> references = new ArrayList<>();

	private LocalDate today = DAYS.get(0);

	/** Through which it is written. */
	record Services(InitiativeService register, LifeService lives, WithdrawalService withdrawals,
			OverrideService overrides, ReferenceLists words, Programmes programmes) {
	}

	RandomRegister(Services services, MutableClock clock, long seed) {
		this.register = services.register();
		this.lives = services.lives();
		this.withdrawals = services.withdrawals();
		this.overrides = services.overrides();
		this.words = services.words();
		this.programmes = List.of(services.programmes().named("First programme", null, "tests").id(),
				services.programmes().named("Second programme", null, "tests").id());
		this.clock = clock;
		this.random = new Random(seed);
		this.facts = new RandomFacts(seed);
	}

	void write() {
		for (LocalDate day : DAYS) {
			this.today = day;
			this.clock.set(day);
			this.register.classifyDue(1000);
			if (!this.references.isEmpty()) {
				for (int i = 0; i < ON_EACH_DAY; i++) {
					goOn(any(this.references));
				}
			}
			for (int i = 0; i < ON_EACH_DAY; i++) {
				add(any(TRUSTS));
			}
		}
		this.withdrawals.withdraw(this.references.remove(0), "A mistake", BY);
		report();
		override();
		this.clock.set(TODAY);
		this.register.classifyDue(1000);
	}

	private void add(String trust) {
		Facts facts = facts();
		List<Event> events = facts.events()
			.stream()
			.filter((event) -> !event.on().firstDay().isAfter(this.today))
			// The register takes no decision of which it is not said what was decided.
			.filter((event) -> event.type() != EventType.ADOPTION_DECISION || event.decision() != null)
			.map((event) -> event.with().on(PartialDate.of(event.on().firstDay())).build())
			.sorted(Comparator.comparing(Event::on))
			.toList();
		Reference reference = this.register.register(trust,
				absent(new Answers(facts.withEvents(List.of()), particulars(), Map.of())), BY);
		this.lives.happened(reference, LifeEntries.of(events), BY);
		this.references.add(reference);
	}

	private void goOn(Reference reference) {
		switch (this.random.nextInt(5)) {
			case 0 -> this.register.attest(reference, BY);
			case 1 -> this.lives.happened(reference, LifeEntries.of(event()), BY);
			case 2 -> this.register.change(reference, this.register.versionOf(reference), "Beside the ruleset",
					(it) -> absent(it.withParticulars((before) -> particulars())), BY);
			default -> this.register.change(reference, this.register.versionOf(reference), "All",
					(it) -> new Answers(facts().withEvents(it.facts().events())
						.withRegisteredOn(it.facts().registeredOn())
						.withAttestations(it.facts().attestations()), it.particulars(), it.absences()),
					BY);
		}
	}

	private Event event() {
		EventType type = one(EventType.FIRST_LIVE, EventType.APPROVED, EventType.ADOPTION_DECISION,
				EventType.ADOPTION_DECISION, EventType.STAGE_DECLARED, EventType.ENDED);
		return EventBuilder.builder()
			.type(type)
			.on(PartialDate.of(this.today.minusDays(this.random.nextInt(100))))
			.decision((type == EventType.ADOPTION_DECISION) ? any(List.of(Decision.values())) : null)
			.stage((type == EventType.STAGE_DECLARED) ? any(List.of(DeclaredStage.values())) : null)
			.build();
	}

	private void report() {
		for (int i = 0; i < 3; i++) {
			this.register.registerPublicReport("RAS", new Answers(facts(), Particulars.none(), Map.of()), List.of(),
					PublicReportBuilder.builder()
						.recordId("T" + i)
						.reportedOrganisation("RAS")
						.sourceUrl("https://example.org/report")
						.rowRead("{}")
						.build(),
					BY.username());
		}
	}

	/** The class is not the computed one for at least one of these. */
	private void override() {
		SignedIn other = new SignedIn("another-administrator", Role.ADMINISTRATOR, null, null, null, null);
		for (Reference reference : this.references.subList(0, 4)) {
			try {
				this.overrides.propose(reference, Classification.EMBEDDED, "A reason", this.today.plusMonths(3), BY);
				this.overrides.approve(reference, this.overrides.of(reference).get(0).id(), other);
			}
			catch (OverrideRefusedException ex) {
				// It is embedded by the rules.
			}
		}
	}

	private Facts facts() {
		Facts facts = this.facts.next();
		return facts.with()
			.title("Invented " + this.random.nextInt(1000))
			.organisation(null)
			.registeredOn(null)
			.attestations(List.of())
			.predecessors(List.of())
			.useDomain(one(facts.useDomain(), facts.useDomain(), facts.useDomain(), any(List.of(UseDomain.values())),
					null))
			.tasks((this.random.nextInt(4) > 0) ? facts.tasks() : Set.of(one(Task.DETECT, Task.TRANSCRIBE)))
			.origin(one(facts.origin(), facts.origin(), facts.origin(), Origin.PURCHASED))
			.product(one(facts.product(), facts.product(), null, product("Alpha"), product("Beta"), product("Gamma")))
			.training(one(null, new Training(maybe(60), maybe(80)), new Training(10, 25), new Training(60, 45)))
			.funding(facts.funding().stream().map((it) -> it.withAnnualBand(band())).toList())
			.contract((facts.contract() != null) ? facts.contract() : one(null, new Contract(null, null, true, true)))
			.assurance(assurance(facts))
			.build();
	}

	private static Product product(String name) {
		return new Product(name, "Invented Ltd", null);
	}

	private @Nullable AnnualBand band() {
		return this.random.nextBoolean() ? any(List.of(AnnualBand.values())) : null;
	}

	/** Each once, and nothing said of how far what does not apply has come. */
	private List<AssuranceItem> assurance(Facts facts) {
		Map<String, AssuranceItem> items = new LinkedHashMap<>();
		facts.assurance().forEach((it) -> items.put(it.type(), it));
		for (String type : List.of("EHIA", "DPIA", "DCB0160")) {
			if (this.random.nextInt(5) == 0) {
				items.put(type,
						AssuranceItemBuilder.builder()
							.type(type)
							.applicability(any(List.of(Applicability.values())))
							.status(one(null, AssuranceStatus.COMPLETE, any(List.of(AssuranceStatus.values()))))
							.expiresOn(one(null, date(400)))
							.heldBy(one(null, null, "RNK"))
							.build());
			}
		}
		return items.values()
			.stream()
			.map((it) -> (it.applicability() != Applicability.NOT_APPLICABLE) ? it
					: it.with().reason("A reason").status(null).expiresOn(null).build())
			.toList();
	}

	private Particulars particulars() {
		boolean internal = this.random.nextInt(6) == 0;
		return Particulars.none()
			.withSpecialty(one(null, this.words.specialties().get(0).code(), this.words.specialties().get(1).code()))
			.withVisibility(internal ? Visibility.INTERNAL : one(null, Visibility.SHARED_LONDON, Visibility.PUBLIC))
			.withVisibilityReason(internal ? "A reason" : null)
			.withProgrammeId(one(null, null, any(this.programmes)))
			.withRoles(RolesBuilder.builder()
				.projectManagerDedicated(maybe())
				.executiveSponsor(maybe())
				.lastDiscussedOn(one(null, date(-300), date(-500)))
				.build())
			.withEquity(new Equity(maybe(), null))
			.withCodes("groups_tested", some("DEMOGRAPHIC", 2))
			.withCodes("hosting_model", some("HOSTING", 1))
			.withCodes("integration", some("INTEGRATION", 2))
			.withCodes("integration_depth", some("INTEGRATION_DEPTH", 1))
			.withCodes("procurement_route", some("PROCUREMENT_ROUTE", 1))
			.withCodes("shared_assets", some("SHARED_ASSET", 2))
			.withBenefits(some("BENEFIT_DOMAIN", 3).stream()
				.map((code) -> new Benefit(code, first(some("BENEFIT_STATUS", 1)), null, null, null, null, null, null,
						null))
				.toList())
			.withPartners(some("PARTNER_KIND", 2).stream()
				.map((kind) -> new Partner("Somebody", one(kind, null), null, null))
				.toList())
			.withBarriers(some("BARRIER", 3).stream().map(this::barrier).toList());
	}

	private Barrier barrier(String code) {
		PartialDate since = one(null, date(-700), date(-400));
		PartialDate resolved = one(null, null, date(-60), date(30));
		boolean inOrder = since == null || resolved == null || !resolved.firstDay().isBefore(since.firstDay());
		return new Barrier(code, one(null, 1, 2, 3, 3), since, inOrder ? resolved : null, null);
	}

	/** That there is none, said of some of what is empty. */
	private Answers absent(Answers answers) {
		Answers said = answers;
		Particulars it = answers.particulars();
		Map<String, Boolean> empty = Map.of("benefits", it.benefits().isEmpty(), "barriers", it.barriers().isEmpty(),
				"partners", it.partners().isEmpty(), "shared_assets", it.codes("shared_assets").isEmpty());
		for (Map.Entry<String, Boolean> list : empty.entrySet()) {
			boolean none = list.getValue() && this.random.nextBoolean();
			said = said.withAbsence(list.getKey(), none ? new Absence(AbsenceKind.NONE, null) : null);
		}
		return said;
	}

	/** Up to some codes of a vocabulary. */
	private Set<String> some(String vocabulary, int most) {
		List<VocabularyCode> codes = this.words.vocabulary(vocabulary);
		Set<String> some = new LinkedHashSet<>();
		for (int i = this.random.nextInt(most + 1); i > 0; i--) {
			some.add(any(codes).code());
		}
		return some;
	}

	private static @Nullable String first(Set<String> codes) {
		return codes.stream().findFirst().orElse(null);
	}

	/** A day, or a month, somewhere between today and some days from it. */
	private PartialDate date(int days) {
		LocalDate day = this.today.plusDays((long) this.random.nextInt(Math.abs(days)) * Integer.signum(days));
		return (this.random.nextInt(4) == 0) ? PartialDate.parse(day.toString().substring(0, 7)) : PartialDate.of(day);
	}

	private @Nullable Boolean maybe() {
		return one(null, true, false);
	}

	private @Nullable Integer maybe(int most) {
		return one(null, this.random.nextInt(most));
	}

	private <T> T any(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

	@SafeVarargs
	private <T> T one(T... values) {
		return values[this.random.nextInt(values.length)];
	}

}
