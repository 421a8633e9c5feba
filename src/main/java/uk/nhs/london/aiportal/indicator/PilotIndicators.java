package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.classification.Decision;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.EndReason;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.UseDomain;

/** How pilots begin, drag on and end: the first finding of the report. */
final class PilotIndicators {

	/** After how many months it is asked what came of a start. */
	static final int[] HORIZONS = { 6, 12, 18, 24, 30, 36 };

	/** From which number on extensions are told together. */
	private static final int MANY = 4;

	private static final int LONG_MONTHS = 12;

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu.MM");

	private PilotIndicators() {
	}

	/**
	 * As {@code PATHOLOGY.2024.03}: what it is used for, and the month of its first use.
	 */
	static void since(Life life, Marks marks) {
		UseDomain domain = life.facts().useDomain();
		LocalDate live = life.first(EventType.FIRST_LIVE);
		marks.add(((domain != null) ? domain.name() : Marks.NOT_STATED) + "."
				+ ((live != null) ? month(live) : Marks.NOT_STATED), life.pilot());
	}

	/** With a point between, so that a year and a point begin the values of the year. */
	static String month(LocalDate day) {
		return day.format(MONTH);
	}

	static void longer(Life life, Marks marks) {
		marks.add(life.pilot().and(longer(life)));
	}

	/** The days after its first year of use. */
	static Days longer(Life life) {
		LocalDate live = life.first(EventType.FIRST_LIVE);
		return (live != null) ? Days.from(live.plusMonths(LONG_MONTHS).plusDays(1)) : Days.NONE;
	}

	static void age(Life life, Marks marks) {
		LocalDate live = life.first(EventType.FIRST_LIVE);
		if (live == null) {
			marks.add(Marks.NOT_STATED, life.pilot());
			return;
		}
		Days halfYear = Days.from(live.plusMonths(LONG_MONTHS / 2).plusDays(1));
		Days year = longer(life);
		Days twoYears = Days.from(live.plusMonths(2 * LONG_MONTHS).plusDays(1));
		marks.add("UP_TO_6_MONTHS", life.pilot().except(halfYear));
		marks.add("UP_TO_12_MONTHS", life.pilot().and(halfYear.except(year)));
		marks.add("UP_TO_24_MONTHS", life.pilot().and(year.except(twoYears)));
		marks.add("LONGER", life.pilot().and(twoYears));
	}

	/** What is overdue counts so in {@link #overdue(Life, Marks)} too. */
	static void plannedEnd(Life life, Marks marks) {
		PartialDate end = life.facts().pilotPlannedEnd();
		if (end == null) {
			marks.add(Marks.NOT_STATED, life.pilot());
			return;
		}
		Days past = Days.from(end.firstDay().plusDays(1));
		Days overdue = overdue(life);
		marks.add("AHEAD", life.pilot().except(past));
		marks.add("PAST_DECIDED", life.pilot().and(past.except(overdue)));
		marks.add("OVERDUE", life.pilot().and(overdue));
	}

	static void overdue(Life life, Marks marks) {
		marks.add(life.pilot().and(overdue(life)));
	}

	/**
	 * The days after its planned end on which the latest decision is not to adopt or stop
	 * it.
	 */
	static Days overdue(Life life) {
		PartialDate end = life.facts().pilotPlannedEnd();
		return (end != null) ? Days.from(end.firstDay().plusDays(1)).except(settled(life)) : Days.NONE;
	}

	/** A decision stands until the next; of two on one day the later in the list. */
	private static Days settled(Life life) {
		Days settled = Days.NONE;
		List<Event> decisions = life.events((event) -> event.type() == EventType.ADOPTION_DECISION);
		for (Event decision : decisions) {
			Days onwards = Days.from(decision.on().firstDay());
			boolean settles = decision.decision() == Decision.ADOPT || decision.decision() == Decision.STOP;
			settled = settles ? settled.or(onwards) : settled.except(onwards);
		}
		return settled;
	}

	static void extensions(Life life, Marks marks) {
		List<LocalDate> extended = extended(life);
		LocalDate from = LocalDate.MIN;
		for (int i = 0; i <= extended.size() && i <= MANY; i++) {
			LocalDate before = (i < extended.size() && i < MANY) ? extended.get(i) : LocalDate.MAX;
			marks.add((i < MANY) ? Integer.toString(i) : MANY + "_OR_MORE",
					life.pilot().and(Days.between(from, before)));
			from = before;
		}
	}

	/** The days on which it was extended, in order. */
	static List<LocalDate> extended(Life life) {
		return life
			.events((event) -> event.type() == EventType.ADOPTION_DECISION && event.decision() == Decision.EXTEND)
			.stream()
			.map((event) -> event.on().firstDay())
			.toList();
	}

	/**
	 * As {@code EMBEDDED.14.2024.03}: what came of a start, within how many months, and
	 * the month of the start.
	 */
	static void outcome(Life life, Marks marks) {
		LocalDate live = life.first(EventType.FIRST_LIVE);
		if (live != null) {
			Outcome outcome = Outcome.of(life);
			String within = (outcome.on() != null) ? "." + within(live, outcome.on()) : "";
			marks.add(outcome.state() + within + "." + month(live), started(life));
		}
	}

	/**
	 * As {@code 12.EMBEDDED.2024.03}: the months after the start, where it stood then,
	 * and the month of the start. Those that began in one month are followed long enough
	 * on one day.
	 */
	static void outcomeAfter(Life life, Marks marks) {
		LocalDate live = life.first(EventType.FIRST_LIVE);
		if (live == null) {
			boolean neverBegan = life.events((event) -> event.reason() == EndReason.NEVER_STARTED).size() > 0;
			marks.add(Marks.NOT_STATED, neverBegan ? Days.NONE : started(life)
				.and(life.countedAs((it) -> it.inShare() || it == CountedAs.SUSPENDED || it == CountedAs.ENDED)));
			return;
		}
		Outcome outcome = Outcome.of(life);
		for (int months : HORIZONS) {
			Days followed = Days.from(YearMonth.from(live).atEndOfMonth().plusMonths(months));
			String of = months + ".%s." + month(live);
			marks.add(of.formatted("TOO_EARLY"), started(life).except(followed));
			marks.add(of.formatted(outcome.stateOn(live.plusMonths(months))), started(life).and(followed));
		}
	}

	/** What stands outside the share stands outside the cohorts too. */
	private static Days started(Life life) {
		return life.when((result) -> result.inHeadline() && result.countedAs() != CountedAs.OUT_OF_SCOPE);
	}

	/**
	 * What came of a start first.
	 *
	 * @param on null if it goes on, or ended on a day that is not stated
	 */
	private record Outcome(String state, @Nullable LocalDate on) {

		static Outcome of(Life life) {
			LocalDate embedded = life.embeddedOn();
			boolean ended = life.facts().declaredStageOn(life.today()) == DeclaredStage.ENDED;
			LocalDate endedOn = ended
					? life.first((event) -> event.type() == EventType.ENDED || event.stage() == DeclaredStage.ENDED)
					: null;
			if (embedded != null && (endedOn == null || !endedOn.isBefore(embedded))) {
				return new Outcome("EMBEDDED", embedded);
			}
			return (endedOn != null) ? new Outcome("ENDED", endedOn)
					: new Outcome(ended ? "END_NOT_STATED" : "PILOTING", null);
		}

		String stateOn(LocalDate day) {
			return (this.on != null && this.on.isAfter(day)) ? "PILOTING" : this.state;
		}

	}

	/**
	 * As {@code APPROVED_LIVE.MONTHS.7}: a step of the way and the months that it took.
	 * Who arrived, but not when it set out, is not stated.
	 */
	static void steps(Life life, Marks marks) {
		LocalDate approved = life.first(EventType.APPROVED);
		LocalDate live = life.first(EventType.FIRST_LIVE);
		LocalDate decided = life.first(PilotIndicators::isAdoption);
		step("APPROVED_LIVE", approved, live, life, marks);
		step("LIVE_DECISION", live, decided, life, marks);
		step("DECISION_EMBEDDED", decided, life.embeddedOn(), life, marks);
	}

	private static boolean isAdoption(Event event) {
		return event.type() == EventType.ADOPTION_DECISION && event.decision() == Decision.ADOPT;
	}

	private static void step(String name, @Nullable LocalDate from, @Nullable LocalDate to, Life life, Marks marks) {
		if (to != null) {
			String took = (from == null) ? Marks.NOT_STATED
					: to.isBefore(from) ? "OTHER_ORDER" : "MONTHS." + months(from, to);
			marks.add(name + "." + took, started(life));
		}
	}

	/** By the calendar: from January to March is two. */
	private static long months(LocalDate from, LocalDate to) {
		return ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to));
	}

	/** The least number of months that, added to the first day, reach the last. */
	static long within(LocalDate from, LocalDate to) {
		long months = Math.max(0, ChronoUnit.MONTHS.between(from, to));
		return from.plusMonths(months).isBefore(to) ? months + 1 : months;
	}

}
