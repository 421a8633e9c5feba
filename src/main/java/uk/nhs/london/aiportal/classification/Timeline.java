package uk.nhs.london.aiportal.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The life of an initiative under today's knowledge: the answer is the same on every day
 * of a segment, and differs from segment to segment.
 *
 * @param segments in order and without a gap; at least one
 */
public record Timeline(List<Segment> segments) {

	public Timeline {
		segments = List.copyOf(segments);
	}

	public static Timeline of(Facts facts, LocalDate from, LocalDate to) {
		return of(facts, from, to, Ruleset.V1_0);
	}

	/**
	 * From the first to the last day, both included.
	 * @throws IllegalArgumentException if the last day is before the first
	 */
	public static Timeline of(Facts facts, LocalDate from, LocalDate to, Ruleset ruleset) {
		if (to.isBefore(from)) {
			throw new IllegalArgumentException("The timeline ends " + to + ", before it begins " + from);
		}
		List<Segment> segments = new ArrayList<>();
		Assessment current = Assessment.of(facts, from, ruleset);
		for (LocalDate day : ChangeDays.of(facts, ruleset).tailSet(from, false)) {
			Assessment then = Assessment.of(facts, day, ruleset);
			if (!then.answer().equals(current.answer())) {
				segments.add(new Segment(current, then, to));
				if (then.asOf().isAfter(to)) {
					return new Timeline(segments);
				}
				current = then;
			}
		}
		segments.add(new Segment(current, null, to));
		return new Timeline(segments);
	}

	/**
	 * The segment in which a day lies.
	 * @throws IllegalArgumentException if the day is outside the timeline
	 */
	public Segment on(LocalDate day) {
		return this.segments.stream()
			.filter((segment) -> !day.isBefore(segment.from()) && !day.isAfter(segment.to()))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Outside the timeline: " + day));
	}

	/** A stretch of days with the same answer. */
	public static final class Segment {

		private final Assessment assessment;

		private final @Nullable Assessment next;

		private final LocalDate to;

		private Segment(Assessment assessment, @Nullable Assessment next, LocalDate to) {
			this.assessment = assessment;
			this.next = next;
			this.to = (next != null && !next.asOf().isAfter(to)) ? next.asOf().minusDays(1) : to;
		}

		/** The first day. */
		public LocalDate from() {
			return this.assessment.asOf();
		}

		/** The last day. */
		public LocalDate to() {
			return this.to;
		}

		public Classification classification() {
			return this.assessment.answer().classification();
		}

		public CountedAs countedAs() {
			return this.assessment.answer().countedAs();
		}

		public boolean redList() {
			return this.assessment.answer().redList();
		}

		public boolean inHeadline() {
			return this.assessment.answer().inHeadline();
		}

		/**
		 * The whole result as of the first day; its sentences are written at each call.
		 */
		public Result result() {
			return this.assessment.toResult(this.next);
		}

	}

}
