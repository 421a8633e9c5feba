package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The marks of an initiative as now known.
 */
final class KnownMarks {

	private final LocalDate holdsBefore;

	private final Map<Kind, Days> days = new LinkedHashMap<>();

	/**
	 * No marks yet.
	 * @param holdsBefore the first day on which the calendar may make them others;
	 * {@link LocalDate#MAX} for none
	 */
	KnownMarks(LocalDate holdsBefore) {
		this.holdsBefore = holdsBefore;
	}

	private record Kind(Indicator indicator, String value, int amount) {

	}

	LocalDate holdsBefore() {
		return this.holdsBefore;
	}

	/** Add what a mark says of some days. */
	void add(Mark mark, Days of) {
		Days days = of.and(Days.between(mark.from(), mark.before()));
		if (!days.stretches().isEmpty()) {
			this.days.merge(new Kind(mark.indicator(), mark.value(), mark.amount()), days, Days::or);
		}
	}

	/** Those on some days, in as few marks as possible. */
	List<Mark> on(Days some) {
		return this.days.entrySet()
			.stream()
			.flatMap((entry) -> marks(entry.getKey(), entry.getValue().and(some)))
			.toList();
	}

	private static Stream<Mark> marks(Kind kind, Days days) {
		return days.stretches()
			.stream()
			.map((it) -> new Mark(kind.indicator(), kind.value(), it.from(), it.before(), kind.amount()));
	}

}
