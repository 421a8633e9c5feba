package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.Ruleset;
import uk.nhs.london.aiportal.classification.Stop;
import uk.nhs.london.aiportal.initiative.Asked;

/** How far the register can be believed, and what stalls. */
final class QualityIndicators {

	private static final Set<DeclaredStage> ROUTINE = Set.of(DeclaredStage.ROUTINE, DeclaredStage.SCALED);

	private static final int PAUSE_DAYS = 90;

	private QualityIndicators() {
	}

	static void freshness(Life life, Marks marks) {
		if (life.registeredOn().isAfter(life.today())) {
			marks.add(Marks.NOT_STATED, life.going());
			return;
		}
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

	/** As {@code R2.PILOT}: from when on, and of which. */
	static void asked(Life life, Marks marks) {
		life.asked().stream().map(Asked::key).forEach((key) -> marks.add(key, life.going()));
	}

	/** The class itself: what nobody confirmed for long is counted as not shown. */
	static void declared(Life life, Marks marks) {
		DeclaredStage stage = life.facts().declaredStageOn(life.today());
		boolean routine = stage != null && ROUTINE.contains(stage);
		marks.add(routine ? "ROUTINE_BUT_PILOT" : "AGREES",
				life.when((result) -> result.classification() == Classification.PILOT));
		marks.add(routine ? "AGREES" : "PILOT_BUT_EMBEDDED",
				life.when((result) -> result.classification() == Classification.EMBEDDED));
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
		LocalDate paused = pausedSince(life);
		if (paused != null) {
			marks.add("PAUSED_FOR_LONG",
					life.countedAs((it) -> it == CountedAs.SUSPENDED).and(Days.from(paused.plusDays(PAUSE_DAYS + 1L))));
		}
	}

	/** When it was paused and not resumed since; to say so again is no new pause. */
	private static @Nullable LocalDate pausedSince(Life life) {
		LocalDate since = null;
		for (Event event : life.facts().events().stream().sorted(Comparator.comparing(Event::on)).toList()) {
			LocalDate day = event.on().firstDay();
			boolean pause = event.type() == EventType.PAUSED || event.stage() == DeclaredStage.PAUSED;
			boolean other = event.type() == EventType.RESUMED || (event.stage() != null && !pause);
			if (!day.isAfter(life.today()) && (pause || other)) {
				since = other ? null : (since != null) ? since : day;
			}
		}
		return since;
	}

	/**
	 * For any of the reasons; the amount is their number, so that what has most stands
	 * first in a list.
	 */
	static void listed(Life life, Marks marks) {
		List<Mark> reasons = new ArrayList<>();
		stalled(life, new Marks(Indicator.STALLED, reasons::add));
		List<LocalDate> turns = reasons.stream()
			.flatMap((it) -> Stream.of(it.from(), it.before()))
			.distinct()
			.sorted()
			.toList();
		Map<Integer, Days> byNumber = new TreeMap<>();
		for (int i = 0; i + 1 < turns.size(); i++) {
			LocalDate from = turns.get(i);
			LocalDate before = turns.get(i + 1);
			int number = (int) reasons.stream()
				.filter((it) -> !it.from().isAfter(from) && it.before().isAfter(from))
				.count();
			byNumber.merge(number, Days.between(from, before), Days::or);
		}
		byNumber.remove(0);
		byNumber.forEach((number, days) -> marks.add("", days, number));
	}

}
