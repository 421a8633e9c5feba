package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.Applicability;
import uk.nhs.london.aiportal.classification.AssuranceItemBuilder;
import uk.nhs.london.aiportal.classification.AssuranceStatus;
import uk.nhs.london.aiportal.classification.ChampionDependence;
import uk.nhs.london.aiportal.classification.Decision;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Evaluation;
import uk.nhs.london.aiportal.classification.EvaluationStatus;
import uk.nhs.london.aiportal.classification.EvaluationType;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventBuilder;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.FactsBuilder;
import uk.nhs.london.aiportal.classification.FundingLineBuilder;
import uk.nhs.london.aiportal.classification.FundingSource;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.classification.Monitoring;
import uk.nhs.london.aiportal.classification.Origin;
import uk.nhs.london.aiportal.classification.Packaging;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Pathway;
import uk.nhs.london.aiportal.classification.PatientDataUse;
import uk.nhs.london.aiportal.classification.Samples;
import uk.nhs.london.aiportal.classification.Usage;
import uk.nhs.london.aiportal.classification.UsageBasis;
import uk.nhs.london.aiportal.classification.UsageSource;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeEntries;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.initiative.PublicReportBuilder;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.Visibility;

/**
 * Eleven initiatives at seven trusts over two years, written through the register, few
 * enough to count by hand. Today is 23 November 2026.
 *
 * <pre>
 * 10 Dec 2024  North Middlesex (closes 31 Dec, then Royal Free)   limited
 * 10 Feb 2026  Whittington (NCL, from 1 April WNL)                embedded, embedded
 *              Barts (NEL)                                        embedded, limited
 * 20 May 2026  Whittington                                        not shown; limited and on the red list
 *              London Ambulance (in no system)                    not yet live
 *              Chelsea and Westminster (WNL)                      limited, national office tool
 *              Hillingdon (WNL)                                   publicly reported, limited
 *              NHS Online (not counted)                           limited
 *  5 Aug 2026  Barts: its embedded one has ended
 * </pre>
 */
final class SmallLondon {

	static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final SignedIn BY = Accounts.administrator();

	private final InitiativeService register;

	private final LifeService lives;

	private final MutableClock clock;

	SmallLondon(InitiativeService register, LifeService lives, MutableClock clock) {
		this.register = register;
		this.lives = lives;
		this.clock = clock;
	}

	void write() {
		on(2024, 12, 10);
		limited("RAP");
		on(2026, 2, 10);
		embedded("RKE");
		embedded("RKE");
		Reference barts = embedded("R1H");
		limited("R1H");
		on(2026, 5, 20);
		notShown("RKE");
		redListed("RKE");
		add("RRU", (facts) -> facts.declaredStage(DeclaredStage.IDEA));
		add("RQM", limited((facts) -> facts.origin(Origin.NATIONAL_PROVIDED).packaging(Packaging.BUILT_IN_FEATURE)));
		this.register.registerPublicReport("RAS", answers(limited((facts) -> {
		})), List.of(),
				PublicReportBuilder.builder()
					.recordId("T1")
					.reportedOrganisation("RAS")
					.sourceUrl("https://example.org/report")
					.rowRead("{}")
					.build(),
				BY.username());
		limited("K0N6A");
		on(2026, 8, 5);
		this.lives.happened(barts,
				LifeEntries.of(Samples.declared(DeclaredStage.ENDED, LocalDate.now(this.clock).toString())), BY);
		this.clock.set(TODAY);
	}

	private void on(int year, int month, int day) {
		this.clock.set(LocalDate.of(year, month, day));
	}

	private PartialDate today() {
		return PartialDate.of(LocalDate.now(this.clock));
	}

	/** Let only its trust read it. */
	void keepInternal(Reference reference) {
		this.register.change(reference, this.register.versionOf(reference), "Who may read it",
				(answers) -> answers
					.withParticulars((it) -> it.withVisibility(Visibility.INTERNAL).withVisibilityReason("A reason")),
				BY);
	}

	/** One more, live and limited, as of the clock's day. */
	Reference limited(String organisation) {
		return add(organisation, limited((facts) -> {
		}));
	}

	private static Consumer<FactsBuilder> limited(Consumer<FactsBuilder> more) {
		Consumer<FactsBuilder> limited = (facts) -> facts.declaredStage(DeclaredStage.PILOT)
			.liveMode(LiveMode.LIMITED_LIVE);
		return limited.andThen(more);
	}

	private void redListed(String organisation) {
		add(organisation,
				limited((facts) -> facts.patientFacing(true)
					.useDomain(UseDomain.PATIENT_FACING)
					.assurance(List.of(AssuranceItemBuilder.builder()
						.type("DCB0160")
						.applicability(Applicability.REQUIRED)
						.status(AssuranceStatus.NOT_STARTED)
						.build()))));
	}

	/** All gates shown: a back-office tool needs no clinical sign-off. */
	Reference embedded(String organisation) {
		return live(organisation,
				(facts) -> facts
					.evaluations(List.of(new Evaluation(EvaluationType.REAL_WORLD, true, EvaluationStatus.CONCLUDED)))
					.monitoring(new Monitoring(today(), true)));
	}

	/** All but that somebody watches it. */
	private void notShown(String organisation) {
		live(organisation, (facts) -> {
		});
	}

	private Reference live(String organisation, Consumer<FactsBuilder> more) {
		Consumer<FactsBuilder> live = (facts) -> facts.declaredStage(DeclaredStage.ROUTINE)
			.useDomain(UseDomain.CORPORATE_FINANCE_HR)
			.origin(Origin.IN_HOUSE)
			.usesPatientData(PatientDataUse.NONE)
			.usesStaffData(false)
			.patientFacing(false)
			.liveMode(LiveMode.DEFAULT_PATHWAY)
			.pathway(new Pathway("SOP 1", PartialDate.parse("2024")))
			.lastUsedOn(today())
			.usage(List.of(new Usage(PartialDate.parse("2026-01"), today(), UsageBasis.INTENDED_USERS, 80, 100,
					UsageSource.SYSTEM_LOG)))
			.serviceOwnerRole("Head of finance systems")
			.championDependence(ChampionDependence.NONE)
			.funding(List.of(FundingLineBuilder.builder()
				.source(FundingSource.TRUST_RECURRENT)
				.from(PartialDate.parse("2024"))
				.build()));
		Reference reference = add(organisation, live.andThen(more));
		this.lives.happened(reference,
				LifeEntries.of(Event.of(EventType.FIRST_LIVE, PartialDate.parse("2024")),
						EventBuilder.builder()
							.type(EventType.ADOPTION_DECISION)
							.on(PartialDate.parse("2025"))
							.decision(Decision.ADOPT)
							.build()),
				BY);
		return reference;
	}

	Reference add(String organisation, Consumer<FactsBuilder> facts) {
		return this.register.register(organisation, answers(facts), BY);
	}

	private static Answers answers(Consumer<FactsBuilder> facts) {
		Consumer<FactsBuilder> titled = (builder) -> builder.title("Invented for a test");
		return Answers.none().withFacts(titled.andThen(facts));
	}

}
