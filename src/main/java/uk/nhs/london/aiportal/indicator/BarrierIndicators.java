package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.initiative.Barrier;

/** What stands in the way, and what it runs on: the second finding of the report. */
final class BarrierIndicators {

	/** The severity of what stops it. */
	private static final int STOPS = 3;

	private BarrierIndicators() {
	}

	static void answered(Life life, Marks marks) {
		boolean answered = !life.particulars().barriers().isEmpty()
				|| life.answers().absences().containsKey("barriers");
		marks.add(answered ? "YES" : Marks.NOT_STATED, life.going());
	}

	static void open(Life life, Marks marks) {
		each((barrier) -> family(barrier, life), life, marks);
	}

	static void code(Life life, Marks marks) {
		each(Barrier::code, life, marks);
	}

	/** The days on which any of several barriers stands, by what they have in common. */
	private static void each(Function<Barrier, String> common, Life life, Marks marks) {
		life.particulars()
			.barriers()
			.stream()
			.collect(Collectors.groupingBy(common, Collectors.reducing(Days.NONE, BarrierIndicators::stands, Days::or)))
			.forEach((value, days) -> marks.add(value, life.going().and(days)));
	}

	/** As {@code FUNDING.2025-03}: when the oldest open barrier of a family arose. */
	static void since(Life life, Marks marks) {
		life.particulars()
			.barriers()
			.stream()
			.filter((barrier) -> barrier.resolvedOn() == null)
			.collect(Collectors.groupingBy((Barrier barrier) -> family(barrier, life),
					Collectors.mapping((Barrier barrier) -> month(barrier.since()),
							Collectors.minBy(Comparator.naturalOrder()))))
			.forEach((family, month) -> marks.add(family + "." + month.orElse(Marks.NOT_STATED), life.going()));
	}

	/** As {@code FUNDING.7}: the months from its rise to its end. */
	static void resolved(Life life, Marks marks) {
		life.particulars()
			.barriers()
			.stream()
			.filter((barrier) -> barrier.resolvedOn() != null)
			.map((barrier) -> family(barrier, life) + "." + months(barrier))
			.distinct()
			.forEach((value) -> marks.add(value, Days.ALL));
	}

	/** The days on which something is said to stop it. */
	static Days stopped(Life life) {
		return life.particulars()
			.barriers()
			.stream()
			.filter((barrier) -> Objects.equals(barrier.severity(), STOPS))
			.map(BarrierIndicators::stands)
			.reduce(Days.NONE, Days::or);
	}

	static void codes(String question, Life life, Marks marks) {
		if (life.particulars().codes(question).isEmpty()) {
			marks.add(Marks.NOT_STATED, life.live());
		}
		life.particulars().codes(question).forEach((code) -> marks.add(code, life.live()));
	}

	private static Days stands(Barrier barrier) {
		LocalDate from = (barrier.since() != null) ? barrier.since().firstDay() : LocalDate.MIN;
		return Days.between(from, (barrier.resolvedOn() != null) ? barrier.resolvedOn().firstDay() : LocalDate.MAX);
	}

	private static String family(Barrier barrier, Life life) {
		return life.families().getOrDefault(barrier.code(), barrier.code());
	}

	private static String month(@Nullable PartialDate date) {
		return (date != null) ? YearMonth.from(date.firstDay()).toString() : Marks.NOT_STATED;
	}

	private static String months(Barrier barrier) {
		PartialDate since = barrier.since();
		PartialDate resolved = barrier.resolvedOn();
		return (since != null && resolved != null) ? Long.toString(Math.max(0,
				ChronoUnit.MONTHS.between(YearMonth.from(since.firstDay()), YearMonth.from(resolved.firstDay()))))
				: Marks.NOT_STATED;
	}

}
