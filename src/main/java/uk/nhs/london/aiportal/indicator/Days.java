package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Some days of the calendar.
 *
 * @param stretches in order; no two touch
 */
record Days(List<Stretch> stretches) {

	static final Days ALL = between(LocalDate.MIN, LocalDate.MAX);

	static final Days NONE = new Days(List.of());

	/**
	 * Days in a row.
	 *
	 * @param before the first day that is no longer one of them; {@link LocalDate#MAX} if
	 * they have no end
	 */
	record Stretch(LocalDate from, LocalDate before) {

		Stretch {
			if (!from.isBefore(before)) {
				throw new IllegalArgumentException("No day from " + from + " and before " + before);
			}
		}

	}

	Days {
		stretches = List.copyOf(stretches);
	}

	static Days from(LocalDate first) {
		return between(first, LocalDate.MAX);
	}

	/** None if the first day is not before the end. */
	static Days between(LocalDate from, LocalDate before) {
		return from.isBefore(before) ? new Days(List.of(new Stretch(from, before))) : NONE;
	}

	/** The days that are among these and among the others. */
	Days and(Days others) {
		List<Stretch> both = new ArrayList<>();
		for (Stretch one : this.stretches) {
			for (Stretch other : others.stretches) {
				LocalDate from = later(one.from(), other.from());
				LocalDate before = earlier(one.before(), other.before());
				if (from.isBefore(before)) {
					both.add(new Stretch(from, before));
				}
			}
		}
		return new Days(both);
	}

	/** The days that are among these or among the others. */
	Days or(Days others) {
		List<Stretch> either = new ArrayList<>();
		Stream.concat(this.stretches.stream(), others.stretches.stream())
			.sorted(Comparator.comparing(Stretch::from))
			.forEach((next) -> {
				Stretch last = either.isEmpty() ? null : either.get(either.size() - 1);
				if (last != null && !next.from().isAfter(last.before())) {
					either.set(either.size() - 1, new Stretch(last.from(), later(last.before(), next.before())));
				}
				else {
					either.add(next);
				}
			});
		return new Days(either);
	}

	/** The days that are among these and not among the others. */
	Days except(Days others) {
		Days left = this;
		for (Stretch other : others.stretches) {
			left = left.and(between(LocalDate.MIN, other.from()).or(from(other.before())));
		}
		return left;
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	private static LocalDate earlier(LocalDate one, LocalDate other) {
		return one.isBefore(other) ? one : other;
	}

}
