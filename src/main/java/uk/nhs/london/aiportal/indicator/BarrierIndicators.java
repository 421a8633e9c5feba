package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.initiative.Barrier;

/** What stands in the way, and what it runs on: the second finding of the report. */
final class BarrierIndicators {

	/** The severity of what stops it. */
	private static final int STOPS = 3;

	private BarrierIndicators() {
	}

	static void answered(Life life, Marks marks) {
		List<Barrier> barriers = life.particulars().barriers();
		boolean answered = !barriers.isEmpty() || life.answers().absences().containsKey("barriers");
		Days open = barriers.stream().map(BarrierIndicators::stands).reduce(Days.NONE, Days::or);
		marks.add("OPEN", life.going().and(open));
		marks.add(answered ? "NONE_OPEN" : Marks.NOT_STATED, life.going().except(open));
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

	/**
	 * As {@code FUNDING.2025.03}: when the oldest open barrier of a family arose, of
	 * those of which that is stated.
	 */
	static void since(Life life, Marks marks) {
		byFamily(life).forEach((family, barriers) -> {
			Days taken = Days.NONE;
			for (Barrier barrier : sorted(barriers, Barrier::since)) {
				marks.add(family + "." + month(barrier.since()), life.going().and(stands(barrier).except(taken)));
				taken = taken.or(stands(barrier));
			}
		});
	}

	/**
	 * As {@code FUNDING.MONTHS.7}: the months from its rise to its end; of several
	 * barriers of a family the longest.
	 */
	static void resolved(Life life, Marks marks) {
		Days inScope = life.countedAs((it) -> it != CountedAs.OUT_OF_SCOPE);
		byFamily(life).forEach((family, barriers) -> {
			List<Barrier> resolved = sorted(barriers, Barrier::resolvedOn).stream()
				.filter((barrier) -> barrier.resolvedOn() != null)
				.toList();
			Long longest = null;
			for (int i = 0; i < resolved.size(); i++) {
				longest = longer(longest, resolved.get(i));
				LocalDate until = (i + 1 < resolved.size()) ? day(resolved.get(i + 1).resolvedOn()) : LocalDate.MAX;
				marks.add(family + "." + ((longest != null) ? "MONTHS." + longest : Marks.NOT_STATED),
						inScope.and(Days.between(day(resolved.get(i).resolvedOn()), until)));
			}
		});
	}

	private static @Nullable Long longer(@Nullable Long longest, Barrier barrier) {
		if (barrier.since() == null) {
			return longest;
		}
		long months = Math.max(0, ChronoUnit.MONTHS.between(YearMonth.from(barrier.since().firstDay()),
				YearMonth.from(day(barrier.resolvedOn()))));
		return (longest != null) ? Long.valueOf(Math.max(longest, months)) : Long.valueOf(months);
	}

	private static Map<String, List<Barrier>> byFamily(Life life) {
		return life.particulars().barriers().stream().collect(Collectors.groupingBy((it) -> family(it, life)));
	}

	/** What has no date comes last. */
	private static List<Barrier> sorted(List<Barrier> barriers, Function<Barrier, @Nullable PartialDate> date) {
		return barriers.stream().sorted(Comparator.comparing((barrier) -> day(date.apply(barrier)))).toList();
	}

	private static LocalDate day(@Nullable PartialDate date) {
		return (date != null) ? date.firstDay() : LocalDate.MAX;
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

	/**
	 * As {@code ON_PREM.EMBEDDED}: an answer to a question, and whether what answers it
	 * is embedded or a pilot.
	 */
	static void codes(String question, Life life, Marks marks) {
		Set<String> stated = life.particulars().codes(question);
		for (String code : stated.isEmpty() ? Set.of(Marks.NOT_STATED) : stated) {
			marks.add(code + ".EMBEDDED", life.embedded());
			marks.add(code + ".PILOT", life.pilot());
		}
	}

	private static Days stands(Barrier barrier) {
		LocalDate from = (barrier.since() != null) ? barrier.since().firstDay() : LocalDate.MIN;
		return Days.between(from, day(barrier.resolvedOn()));
	}

	private static String family(Barrier barrier, Life life) {
		return life.families().getOrDefault(barrier.code(), barrier.code());
	}

	private static String month(@Nullable PartialDate date) {
		return (date != null) ? PilotIndicators.month(date.firstDay()) : Marks.NOT_STATED;
	}

}
