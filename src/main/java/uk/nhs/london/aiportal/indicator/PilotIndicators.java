package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Decision;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.UseDomain;

/** How pilots begin, drag on and end: the first finding of the report. */
final class PilotIndicators {

	/** From which number on extensions are told together. */
	private static final int MANY = 4;

	private static final int LONG_MONTHS = 12;

	private PilotIndicators() {
	}

	static void since(Life life, Marks marks) {
		UseDomain domain = life.facts().useDomain();
		LocalDate live = life.first(EventType.FIRST_LIVE);
		marks.add(((domain != null) ? domain.name() : Marks.NOT_STATED) + "."
				+ ((live != null) ? YearMonth.from(live) : Marks.NOT_STATED), life.pilot());
	}

	static void longer(Life life, Marks marks) {
		marks.add(life.pilot().and(longer(life)));
	}

	/** The days after its first year of use. */
	static Days longer(Life life) {
		LocalDate live = life.first(EventType.FIRST_LIVE);
		return (live != null) ? Days.from(live.plusMonths(LONG_MONTHS).plusDays(1)) : Days.NONE;
	}

	static void plannedEnd(Life life, Marks marks) {
		marks.add((life.facts().pilotPlannedEnd() != null) ? "STATED" : Marks.NOT_STATED, life.pilot());
	}

	static void overdue(Life life, Marks marks) {
		marks.add(life.pilot().and(overdue(life)));
	}

	/** The days after its planned end, unless it was decided to adopt or to stop it. */
	static Days overdue(Life life) {
		PartialDate end = life.facts().pilotPlannedEnd();
		if (end == null) {
			return Days.NONE;
		}
		LocalDate decided = life.first((event) -> event.type() == EventType.ADOPTION_DECISION
				&& (event.decision() == Decision.ADOPT || event.decision() == Decision.STOP));
		return Days.between(end.firstDay().plusDays(1), (decided != null) ? decided : LocalDate.MAX);
	}

	static void extensions(Life life, Marks marks) {
		List<LocalDate> extended = extended(life);
		LocalDate from = LocalDate.MIN;
		for (int i = 0; i <= extended.size(); i++) {
			LocalDate before = (i < extended.size()) ? extended.get(i) : LocalDate.MAX;
			marks.add((i < MANY) ? Integer.toString(i) : MANY + "_OR_MORE",
					life.pilot().and(Days.between(from, before)));
			from = before;
		}
	}

	/** The days on which it was extended, in order. */
	static List<LocalDate> extended(Life life) {
		return life.facts()
			.events()
			.stream()
			.filter((event) -> event.type() == EventType.ADOPTION_DECISION && event.decision() == Decision.EXTEND)
			.map((event) -> event.on().firstDay())
			.filter((day) -> !day.isAfter(life.today()))
			.sorted()
			.toList();
	}

	/**
	 * As {@code 2024-03.EMBEDDED.14}: the month of the start, what came of it, months.
	 */
	static void outcome(Life life, Marks marks) {
		LocalDate live = life.first(EventType.FIRST_LIVE);
		if (live == null) {
			return;
		}
		LocalDate embedded = life.embeddedOn();
		LocalDate ended = life.first(EventType.ENDED);
		String outcome = (embedded != null && (ended == null || !ended.isBefore(embedded)))
				? "EMBEDDED." + months(live, embedded) : (ended != null) ? "ENDED." + months(live, ended) : "OPEN";
		marks.add(YearMonth.from(live) + "." + outcome, life.when((result) -> result.inHeadline()));
	}

	/** As {@code APPROVED_LIVE.7}: a step of the way and the months that it took. */
	static void steps(Life life, Marks marks) {
		LocalDate approved = life.first(EventType.APPROVED);
		LocalDate live = life.first(EventType.FIRST_LIVE);
		LocalDate decided = life.first(PilotIndicators::isAdoption);
		step("APPROVED_LIVE", approved, live, life, marks);
		step("LIVE_DECISION", live, decided, life, marks);
		if (decided != null) {
			step("DECISION_EMBEDDED", decided, life.embeddedOn(), life, marks);
		}
	}

	private static boolean isAdoption(Event event) {
		return event.type() == EventType.ADOPTION_DECISION && event.decision() == Decision.ADOPT;
	}

	/** A step that was taken in the other order took no time that could be told. */
	private static void step(String name, @Nullable LocalDate from, @Nullable LocalDate to, Life life, Marks marks) {
		if (from != null && to != null && !to.isBefore(from)) {
			marks.add(name + "." + months(from, to), life.when((result) -> result.inHeadline()));
		}
	}

	/** By the calendar, never negative: from January to March is two. */
	private static long months(LocalDate from, LocalDate to) {
		return Math.max(0, ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)));
	}

}
