package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.ChampionDependence;
import uk.nhs.london.aiportal.classification.Classifier;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Decision;
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
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Pathway;
import uk.nhs.london.aiportal.classification.PatientDataUse;
import uk.nhs.london.aiportal.classification.Usage;
import uk.nhs.london.aiportal.classification.UsageBasis;
import uk.nhs.london.aiportal.classification.UsageSource;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.Provenance;

/**
 * An initiative of which some is stated, whose class of today stands on all days, so that
 * a rule shows on which days it marks it.
 */
record SampleLife(Answers answers, LocalDate today, @Nullable LocalDate embeddedBefore) {

	static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	/** Live in a limited way, and more. */
	static SampleLife pilot(Consumer<FactsBuilder> more) {
		Consumer<FactsBuilder> limited = (facts) -> facts.declaredStage(DeclaredStage.PILOT)
			.liveMode(LiveMode.LIMITED_LIVE);
		return new SampleLife(Answers.none().withFacts(limited.andThen(more)), TODAY, null);
	}

	/**
	 * All gates shown in the months after a review, if its events say so.
	 * @param reviewedOn when somebody last looked how it does
	 */
	static SampleLife routine(String reviewedOn, Event... events) {
		return new SampleLife(Answers.none()
			.withFacts((facts) -> facts.registeredOn(LocalDate.of(2026, 6, 1))
				.declaredStage(DeclaredStage.ROUTINE)
				.useDomain(UseDomain.CORPORATE_FINANCE_HR)
				.origin(Origin.IN_HOUSE)
				.usesPatientData(PatientDataUse.NONE)
				.usesStaffData(false)
				.patientFacing(false)
				.liveMode(LiveMode.DEFAULT_PATHWAY)
				.pathway(new Pathway("SOP 1", PartialDate.parse("2020")))
				.lastUsedOn(PartialDate.of(TODAY))
				.usage(List.of(usage("2024-01", "2024-08-31"), usage("2026-06", "2026-11-01")))
				.serviceOwnerRole("Head of finance systems")
				.championDependence(ChampionDependence.NONE)
				.funding(List.of(FundingLineBuilder.builder()
					.source(FundingSource.TRUST_RECURRENT)
					.from(PartialDate.parse("2020"))
					.build()))
				.evaluations(List.of(new Evaluation(EvaluationType.REAL_WORLD, true, EvaluationStatus.CONCLUDED)))
				.monitoring(new Monitoring(PartialDate.parse(reviewedOn), true))
				.events(List.of(events))), TODAY, null);
	}

	private static Usage usage(String from, String to) {
		return new Usage(PartialDate.parse(from), PartialDate.parse(to), UsageBasis.INTENDED_USERS, 80, 100,
				UsageSource.SYSTEM_LOG);
	}

	static Event event(EventType type, String on) {
		return Event.of(type, PartialDate.parse(on));
	}

	static Event decided(Decision decision, String on) {
		return EventBuilder.builder()
			.type(EventType.ADOPTION_DECISION)
			.on(PartialDate.parse(on))
			.decision(decision)
			.build();
	}

	static Event declared(DeclaredStage stage, String on) {
		return EventBuilder.builder().type(EventType.STAGE_DECLARED).on(PartialDate.parse(on)).stage(stage).build();
	}

	SampleLife recordedAsEmbeddedOn(String day) {
		return new SampleLife(this.answers, this.today, LocalDate.parse(day));
	}

	SampleLife with(UnaryOperator<Answers> change) {
		return new SampleLife(change.apply(this.answers), this.today, this.embeddedBefore);
	}

	SampleLife asOf(String today) {
		return new SampleLife(this.answers, LocalDate.parse(today), this.embeddedBefore);
	}

	/** What it counts as in an indicator on a day. */
	List<String> on(String day, Indicator indicator) {
		LocalDate then = LocalDate.parse(day);
		List<String> values = new ArrayList<>();
		indicator.mark(life(), (mark) -> {
			if (!then.isBefore(mark.from()) && then.isBefore(mark.before())) {
				values.add(mark.value());
			}
		});
		return values;
	}

	/** The sum of the amounts that it counts with on a day. */
	int amountOn(String day, Indicator indicator) {
		LocalDate then = LocalDate.parse(day);
		List<Integer> amounts = new ArrayList<>();
		indicator.mark(life(), (mark) -> {
			if (!then.isBefore(mark.from()) && then.isBefore(mark.before())) {
				amounts.add(mark.amount());
			}
		});
		return amounts.stream().mapToInt(Integer::intValue).sum();
	}

	Life life() {
		LocalDate registered = LocalDate.of(2024, 1, 1);
		return new Life(Provenance.TRUST, this.answers, registered, this.today, this.embeddedBefore,
				List.of(new Life.Standing(Days.ALL, Classifier.classify(this.answers.facts(), this.today))), List.of(),
				List.of(),
				Map.of("INFRA_INTEGRATION", "INFRASTRUCTURE", "INFRA_HARDWARE_NETWORK", "INFRASTRUCTURE", "LIABILITY",
						"GOVERNANCE", "STAFF_TIME", "WORKFORCE_AND_LEADERSHIP", "BENEFIT.STAFF_TIME", "EFFICIENCY",
						"BENEFIT.FLOW", "EFFICIENCY", "BENEFIT.PATIENT_SAFETY", "PATIENT_CARE"),
				List.of());
	}

}
