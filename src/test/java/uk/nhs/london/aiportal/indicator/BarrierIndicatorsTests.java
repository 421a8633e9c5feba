package uk.nhs.london.aiportal.indicator;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Decision;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.initiative.Absence;
import uk.nhs.london.aiportal.initiative.AbsenceKind;
import uk.nhs.london.aiportal.initiative.Barrier;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.london.aiportal.indicator.SampleLife.decided;
import static uk.nhs.london.aiportal.indicator.SampleLife.event;

class BarrierIndicatorsTests {

	private static final String TODAY = SampleLife.TODAY.toString();

	private static SampleLife with(Barrier... barriers) {
		return with(DeclaredStage.PILOT, barriers);
	}

	private static SampleLife with(DeclaredStage stage, Barrier... barriers) {
		return SampleLife.pilot((facts) -> facts.declaredStage(stage))
			.with((answers) -> answers.withParticulars((it) -> it.withBarriers(List.of(barriers))));
	}

	private static Barrier barrier(String code, @Nullable String since, @Nullable String resolvedOn) {
		return new Barrier(code, 2, (since != null) ? PartialDate.parse(since) : null,
				(resolvedOn != null) ? PartialDate.parse(resolvedOn) : null, null);
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-28, NONE_OPEN", "2026-03-01, OPEN", "2026-08-31, OPEN", "2026-09-01, NONE_OPEN" })
	void barrierIsOpenFromItsRiseUntilItIsResolved(String day, String stated) {
		SampleLife life = with(barrier("LIABILITY", "2026-03", "2026-09-01"));
		assertThat(life.on(day, Indicator.BARRIERS_ANSWERED)).containsExactly(stated);
		boolean open = stated.equals("OPEN");
		assertThat(life.on(day, Indicator.BARRIER)).isEqualTo(open ? List.of("LIABILITY") : List.of());
		assertThat(life.on(day, Indicator.BARRIER_FAMILY)).isEqualTo(open ? List.of("GOVERNANCE") : List.of());
		assertThat(life.on(day, Indicator.BARRIER_SINCE)).isEqualTo(open ? List.of("GOVERNANCE.2026.03") : List.of());
	}

	@Test
	void saidThatThereIsNoneIsAnAnswerAndNothingSaidIsNot() {
		assertThat(with().on(TODAY, Indicator.BARRIERS_ANSWERED)).containsExactly("NOT_STATED");
		assertThat(with().with((answers) -> answers.withAbsence("barriers", new Absence(AbsenceKind.NONE, null)))
			.on(TODAY, Indicator.BARRIERS_ANSWERED)).containsExactly("NONE_OPEN");
	}

	@Test
	void initiativeCountsOnceInAFamilyAndByItsOldestBarrier() {
		SampleLife life = with(barrier("INFRA_INTEGRATION", "2026-03", null),
				barrier("INFRA_HARDWARE_NETWORK", "2025-06", "2026-06-01"), barrier("LIABILITY", null, null));
		assertThat(life.on("2026-05-31", Indicator.BARRIER_FAMILY)).containsExactlyInAnyOrder("INFRASTRUCTURE",
				"GOVERNANCE");
		assertThat(life.on("2026-05-31", Indicator.BARRIER_SINCE)).containsExactlyInAnyOrder("INFRASTRUCTURE.2025.06",
				"GOVERNANCE.NOT_STATED");
		assertThat(life.on("2026-06-01", Indicator.BARRIER_SINCE)).containsExactlyInAnyOrder("INFRASTRUCTURE.2026.03",
				"GOVERNANCE.NOT_STATED");
		assertThat(life.on(TODAY, Indicator.BARRIER)).containsExactlyInAnyOrder("INFRA_INTEGRATION", "LIABILITY");
	}

	@Test
	void statedRiseGoesBeforeOneThatIsNot() {
		assertThat(with(barrier("INFRA_INTEGRATION", null, null), barrier("INFRA_HARDWARE_NETWORK", "2026-03", null))
			.on(TODAY, Indicator.BARRIER_SINCE)).containsExactly("INFRASTRUCTURE.2026.03");
	}

	@Test
	void removedBarrierCountsFromItsDayWithTheLongestOfItsFamily() {
		SampleLife life = with(barrier("INFRA_INTEGRATION", "2026-01-31", "2026-08-01"),
				barrier("INFRA_HARDWARE_NETWORK", "2026-02", "2026-05-01"));
		assertThat(life.on("2026-04-30", Indicator.BARRIER_RESOLVED)).isEmpty();
		assertThat(life.on("2026-05-01", Indicator.BARRIER_RESOLVED)).containsExactly("INFRASTRUCTURE.MONTHS.3");
		assertThat(life.on("2026-08-01", Indicator.BARRIER_RESOLVED)).containsExactly("INFRASTRUCTURE.MONTHS.7");
		assertThat(with(barrier("LIABILITY", null, "2026-05-01")).on(TODAY, Indicator.BARRIER_RESOLVED))
			.containsExactly("GOVERNANCE.NOT_STATED");
	}

	@Test
	void whatEndedIsHeldUpByNothingAndKeepsWhatWasRemoved() {
		SampleLife ended = with(DeclaredStage.ENDED, barrier("INFRA_INTEGRATION", "2026-03", null),
				barrier("LIABILITY", "2026-03", "2026-05-01"));
		for (Indicator open : List.of(Indicator.BARRIERS_ANSWERED, Indicator.BARRIER, Indicator.BARRIER_FAMILY,
				Indicator.BARRIER_SINCE)) {
			assertThat(ended.on(TODAY, open)).isEmpty();
		}
		assertThat(ended.on(TODAY, Indicator.BARRIER_RESOLVED)).containsExactly("GOVERNANCE.MONTHS.2");
	}

	@Test
	void answerIsThatOfAnEmbeddedOneOrOfAPilot() {
		assertThat(with().on(TODAY, Indicator.INTEGRATION)).containsExactly("NOT_STATED.PILOT");
		assertThat(with()
			.with((answers) -> answers.withParticulars((it) -> it.withCodes("integration", List.of("EPR", "PAS"))))
			.on(TODAY, Indicator.INTEGRATION)).containsExactly("EPR.PILOT", "PAS.PILOT");
		assertThat(SampleLife
			.routine("2026-06-01", event(EventType.FIRST_LIVE, "2024"), decided(Decision.ADOPT, "2025"))
			.with((answers) -> answers.withParticulars((it) -> it.withCodes("hosting_model", List.of("ON_PREM"))))
			.on(TODAY, Indicator.HOSTING)).containsExactly("ON_PREM.EMBEDDED");
		assertThat(with(DeclaredStage.IDEA).on(TODAY, Indicator.HOSTING)).isEmpty();
	}

}
