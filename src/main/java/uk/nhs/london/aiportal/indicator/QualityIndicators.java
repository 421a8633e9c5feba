package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;
import java.util.Set;

import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.Ruleset;
import uk.nhs.london.aiportal.classification.Stop;

/** How far the register can be believed, and what stalls. */
final class QualityIndicators {

	private static final Set<DeclaredStage> ROUTINE = Set.of(DeclaredStage.ROUTINE, DeclaredStage.SCALED);

	private static final int PAUSE_DAYS = 90;

	private QualityIndicators() {
	}

	static void freshness(Life life, Marks marks) {
		LocalDate stated = life.lastStated();
		LocalDate low = stated.plusMonths(Ruleset.V1_0.attestMonths()).plusDays(1);
		LocalDate stale = stated.plusMonths(Ruleset.V1_0.staleMonths()).plusDays(1);
		marks.add("WITHIN_6_MONTHS", life.going().and(Days.between(LocalDate.MIN, low)));
		marks.add("WITHIN_12_MONTHS", life.going().and(Days.between(low, stale)));
		marks.add("LONGER_AGO", life.going().and(Days.from(stale)));
	}

	static void unknown(Life life, Marks marks) {
		life.openQuestions().forEach((field) -> marks.add(field, life.going()));
	}

	static void declared(Life life, Marks marks) {
		DeclaredStage stage = life.facts().declaredStageOn(life.today());
		boolean routine = stage != null && ROUTINE.contains(stage);
		marks.add(routine ? "ROUTINE_BUT_PILOT" : "AGREES", life.pilot());
		marks.add(routine ? "AGREES" : "PILOT_BUT_EMBEDDED", life.embedded());
	}

	static void conflict(Life life, Marks marks) {
		life.conflicts().forEach((warning) -> marks.add(warning, life.going()));
	}

	/** The reasons for which a pilot, or what is paused, stands on the stall radar. */
	static void stalled(Life life, Marks marks) {
		marks.add("OVERDUE", life.pilot().and(PilotIndicators.overdue(life)));
		marks.add("LONG", life.pilot().and(PilotIndicators.longer(life)));
		if (PilotIndicators.extended(life).size() > 1) {
			marks.add("EXTENDED_AGAIN", life.pilot().and(Days.from(PilotIndicators.extended(life).get(1))));
		}
		marks.add("NOT_USED", life.when((result) -> result.stops().contains(Stop.H9)));
		marks.add("MONEY_ENDED", life.pilot().and(MoneyIndicators.ended(life)));
		marks.add("STOPPED_BY_BARRIER", life.pilot().and(BarrierIndicators.stopped(life)));
		marks.add("NOT_CONFIRMED",
				life.pilot().and(Days.from(life.lastStated().plusMonths(Ruleset.V1_0.staleMonths()).plusDays(1))));
		paused(life, marks);
	}

	private static void paused(Life life, Marks marks) {
		LocalDate paused = life
			.last((event) -> event.stage() == DeclaredStage.PAUSED || event.type() == EventType.PAUSED);
		if (paused != null) {
			marks.add("PAUSED_FOR_LONG",
					life.countedAs((it) -> it == CountedAs.SUSPENDED).and(Days.from(paused.plusDays(PAUSE_DAYS + 1L))));
		}
	}

}
