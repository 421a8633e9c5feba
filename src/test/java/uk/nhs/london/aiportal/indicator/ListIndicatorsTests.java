package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.nhs.london.aiportal.classification.AnnualBand;
import uk.nhs.london.aiportal.classification.Applicability;
import uk.nhs.london.aiportal.classification.AssuranceItemBuilder;
import uk.nhs.london.aiportal.classification.AssuranceStatus;
import uk.nhs.london.aiportal.classification.Attestation;
import uk.nhs.london.aiportal.classification.Contract;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Decision;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.FactsBuilder;
import uk.nhs.london.aiportal.classification.FundingLine;
import uk.nhs.london.aiportal.classification.FundingLineBuilder;
import uk.nhs.london.aiportal.classification.FundingSource;
import uk.nhs.london.aiportal.classification.Monitoring;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.initiative.Barrier;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.london.aiportal.indicator.SampleLife.decided;
import static uk.nhs.london.aiportal.indicator.SampleLife.declared;
import static uk.nhs.london.aiportal.indicator.SampleLife.event;

/**
 * The rules of what stalls, whose money ends, what is unsafe and what can be believed.
 */
class ListIndicatorsTests {

	private static final String TODAY = SampleLife.TODAY.toString();

	private static SampleLife paidFor(FundingLine... lines) {
		return SampleLife.pilot((facts) -> facts.funding(List.of(lines)));
	}

	private static FundingLine line(FundingSource source, @Nullable String to, @Nullable AnnualBand band) {
		return FundingLineBuilder.builder()
			.source(source)
			.from(PartialDate.parse("2024"))
			.to((to != null) ? PartialDate.parse(to) : null)
			.annualBand(band)
			.build();
	}

	@ParameterizedTest
	@CsvSource({ "2025-11-29, LATER", "2025-11-30, WITHIN_12_MONTHS", "2026-05-29, WITHIN_12_MONTHS",
			"2026-05-30, WITHIN_6_MONTHS", "2026-11-30, WITHIN_6_MONTHS", "2026-12-01, ENDED" })
	void moneyEndsByTheDayWithItsLastLine(String day, String value) {
		SampleLife grant = paidFor(line(FundingSource.CHARITY, "2025-01-31", null),
				line(FundingSource.GRANT_RESEARCH, "2026-11-30", null));
		assertThat(grant.on(day, Indicator.MONEY)).containsExactly(value);
		assertThat(grant.on(day, Indicator.MONEY_ENDING)).hasSize(value.equals("LATER") ? 0 : 1);
	}

	@Test
	void moneyWithoutAnEndLastsOnlyWhereItRecursOrItsRenewalIsMinuted() {
		FundingLine fixedTerm = line(FundingSource.OPERATING_BUDGET_FIXED_TERM, "2026-12-31", null);
		assertThat(paidFor(line(FundingSource.TRUST_RECURRENT, null, null)).on(TODAY, Indicator.MONEY))
			.containsExactly("LASTING");
		assertThat(paidFor(line(FundingSource.CAPITAL_ONLY, null, null)).on(TODAY, Indicator.MONEY))
			.containsExactly("END_NOT_STATED");
		assertThat(paidFor(fixedTerm).on(TODAY, Indicator.MONEY)).containsExactly("WITHIN_6_MONTHS");
		assertThat(SampleLife
			.pilot((facts) -> facts.funding(List.of(fixedTerm)).contract(new Contract(null, null, true, true)))
			.on(TODAY, Indicator.MONEY)).containsExactly("LASTING");
		assertThat(paidFor().on(TODAY, Indicator.MONEY)).containsExactly("NOT_STATED");
		assertThat(paidFor().on(TODAY, Indicator.MONEY_ENDING)).isEmpty();
	}

	@Test
	void valueOfMoneyThatEndsIsTheHighestThatIsStated() {
		assertThat(paidFor(line(FundingSource.CHARITY, "2026-11-30", AnnualBand.GBP_100K_500K),
				line(FundingSource.CHARITY, "2026-12-31", AnnualBand.GBP_UNDER_25K),
				line(FundingSource.CHARITY, "2026-12-31", null))
			.on(TODAY, Indicator.MONEY_ENDING)).containsExactly("GBP_100K_500K");
		assertThat(paidFor(line(FundingSource.CHARITY, "2026-12-31", null)).on(TODAY, Indicator.MONEY_ENDING))
			.containsExactly("NOT_STATED");
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-30, 0", "2026-07-01, 1", "2026-09-01, 1", "2026-09-02, 2", "2027-01-01, 3" })
	void radarCountsTheReasonsOfADay(String day, int reasons) {
		SampleLife pilot = SampleLife.pilot((facts) -> facts.pilotPlannedEnd(PartialDate.parse("2026-06-30"))
			.funding(List.of(line(FundingSource.CHARITY, "2026-12-31", null)))
			.attestations(List.of(new Attestation(SampleLife.TODAY)))
			.events(List.of(event(EventType.FIRST_LIVE, "2025-09-01"))));
		assertThat(pilot.on(day, Indicator.STALLED)).hasSize(reasons);
		assertThat(pilot.on(day, Indicator.STALL_RADAR)).hasSize((reasons > 0) ? 1 : 0);
		assertThat(pilot.amountOn(day, Indicator.STALL_RADAR)).isEqualTo(reasons);
	}

	@Test
	void embeddedIsNeverStalled() {
		SampleLife embedded = SampleLife.routine("2026-06-01", event(EventType.FIRST_LIVE, "2024"),
				decided(Decision.ADOPT, "2025"));
		assertThat(embedded.on(TODAY, Indicator.DECLARED_AGAINST_CLASS)).containsExactly("AGREES");
		assertThat(embedded.on(TODAY, Indicator.STALLED)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2025-01-01, false", "2025-01-02, true" })
	void pilotThatNobodyConfirmedForAYearIsListed(String day, boolean listed) {
		assertThat(SampleLife.pilot((facts) -> {
		}).on(day, Indicator.STALLED).contains("NOT_CONFIRMED")).isEqualTo(listed);
	}

	@Test
	void secondExtensionIsAReasonAndTheFirstIsNone() {
		SampleLife pilot = SampleLife.pilot((facts) -> facts.attestations(List.of(new Attestation(SampleLife.TODAY)))
			.events(List.of(decided(Decision.EXTEND, "2026-03-01"), decided(Decision.EXTEND, "2026-09-01"))));
		assertThat(pilot.on("2026-08-31", Indicator.STALLED)).isEmpty();
		assertThat(pilot.on("2026-09-01", Indicator.STALLED)).containsExactly("EXTENDED_AGAIN");
	}

	@ParameterizedTest
	@CsvSource({ "2, false, false", "3, false, true", "3, true, false" })
	void onlyAnOpenBarrierThatStopsItIsAReason(int severity, boolean resolved, boolean listed) {
		SampleLife pilot = SampleLife.pilot((facts) -> {
		})
			.with((answers) -> answers
				.withParticulars((it) -> it.withBarriers(List.of(new Barrier("LIABILITY", severity,
						PartialDate.parse("2026-01"), resolved ? PartialDate.parse("2026-06-01") : null, null)))));
		assertThat(pilot.on(TODAY, Indicator.STALLED).contains("STOPPED_BY_BARRIER")).isEqualTo(listed);
	}

	@ParameterizedTest
	@CsvSource({ "2026-08-30, false", "2026-08-31, true" })
	void pauseIsLongAfterNinetyDaysAndToSayItAgainIsNoNewPause(String day, boolean listed) {
		SampleLife paused = paused(event(EventType.PAUSED, "2026-06-01"), declared(DeclaredStage.PAUSED, "2026-10-01"));
		assertThat(paused.on(day, Indicator.STALLED)).hasSize(listed ? 1 : 0);
	}

	@Test
	void pauseBeginsAnewAfterItWasResumed() {
		SampleLife paused = paused(event(EventType.PAUSED, "2026-01-01"), event(EventType.RESUMED, "2026-03-01"),
				declared(DeclaredStage.PAUSED, "2026-10-01"));
		assertThat(paused.on(TODAY, Indicator.STALLED)).isEmpty();
		assertThat(paused.on("2026-12-31", Indicator.STALLED)).containsExactly("PAUSED_FOR_LONG");
	}

	private static SampleLife paused(Event... events) {
		return SampleLife.pilot((facts) -> facts.declaredStage(DeclaredStage.PAUSED).events(List.of(events)));
	}

	private static SampleLife forPatients(Consumer<FactsBuilder> more) {
		Consumer<FactsBuilder> forPatients = (facts) -> facts.patientFacing(true)
			.useDomain(UseDomain.PATIENT_FACING)
			.assurance(List.of(AssuranceItemBuilder.builder()
				.type("DCB0160")
				.applicability(Applicability.REQUIRED)
				.status(AssuranceStatus.COMPLETE)
				.build()));
		return SampleLife.pilot(forPatients.andThen(more));
	}

	@Test
	void redListNamesTheSignOffThatIsMissing() {
		SampleLife missing = forPatients((facts) -> facts.assurance(List.of(AssuranceItemBuilder.builder()
			.type("DCB0160")
			.applicability(Applicability.REQUIRED)
			.status(AssuranceStatus.NOT_STARTED)
			.build())));
		assertThat(missing.on(TODAY, Indicator.RED_LIST)).hasSize(1);
		assertThat(missing.on(TODAY, Indicator.RED_LIST_ITEM)).containsExactly("DCB0160");
		assertThat(forPatients((facts) -> {
		}).on(TODAY, Indicator.RED_LIST)).as("what is unknown is not known to be missing").isEmpty();
	}

	@Test
	void redListNamesWhatIsNoMissingSignOff() {
		assertThat(forPatients((facts) -> facts.openSafetyNotice(true)).on(TODAY, Indicator.RED_LIST_ITEM))
			.containsExactly("NOTICE");
		assertThat(forPatients((facts) -> facts.monitoring(new Monitoring(null, false))).on(TODAY,
				Indicator.RED_LIST_ITEM))
			.containsExactly("NOT_WATCHED");
		assertThat(forPatients((facts) -> facts.events(List.of(event(EventType.MATERIAL_CHANGE, "2026-10-01"))))
			.on(TODAY, Indicator.RED_LIST_ITEM)).containsExactly("NOT_COVERED");
	}

	@Test
	void staleEmbeddedOneAgreesWithItsStageThoughItIsCountedAsNotShown() {
		SampleLife stale = SampleLife
			.routine("2026-06-01", event(EventType.FIRST_LIVE, "2024"), decided(Decision.ADOPT, "2025"),
					declared(DeclaredStage.ROUTINE, "2025"))
			.with((answers) -> answers.withFacts((facts) -> facts.registeredOn(LocalDate.of(2025, 1, 1))));
		assertThat(stale.on(TODAY, Indicator.COUNTED_AS)).containsExactly("TRUST.NOT_SHOWN.HEADLINE.CLEAR");
		assertThat(stale.on(TODAY, Indicator.DECLARED_AGAINST_CLASS)).containsExactly("AGREES");
	}

	@ParameterizedTest
	@CsvSource({ "PILOT, AGREES", "ROLLOUT, AGREES", "ROUTINE, ROUTINE_BUT_PILOT", "SCALED, ROUTINE_BUT_PILOT" })
	void pilotGoesWithEveryLiveStageButRoutine(DeclaredStage stage, String value) {
		assertThat(SampleLife.pilot((facts) -> facts.declaredStage(stage)).on(TODAY, Indicator.DECLARED_AGAINST_CLASS))
			.containsExactly(value);
	}

	@ParameterizedTest
	@CsvSource({ "2024-07-01, WITHIN_6_MONTHS", "2024-07-02, WITHIN_12_MONTHS", "2025-01-01, WITHIN_12_MONTHS",
			"2025-01-02, LONGER_AGO" })
	void whatIsNotConfirmedAgesFromTheDayOfItsRegistration(String day, String value) {
		assertThat(SampleLife.pilot((facts) -> {
		}).on(day, Indicator.FRESHNESS)).containsExactly(value);
	}

}
