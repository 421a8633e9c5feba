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

	/**
	 * A stretch of days with the same answer.
	 *
	 * @param from the first day
	 * @param to the last day
	 * @param result as of the first day
	 */
	public record Segment(LocalDate from, LocalDate to, Result result) {

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
			if (current.asOf().isAfter(to)) {
				break;
			}
			Assessment then = Assessment.of(facts, day, ruleset);
			if (!then.answer().equals(current.answer())) {
				segments.add(segment(current, then, to));
				current = then;
			}
		}
		if (!current.asOf().isAfter(to)) {
			segments.add(segment(current, null, to));
		}
		return new Timeline(segments);
	}

	/**
	 * The result on a day, as of the first day of its segment.
	 * @throws IllegalArgumentException if the day is outside the timeline
	 */
	public Result on(LocalDate day) {
		return this.segments.stream()
			.filter((segment) -> !day.isBefore(segment.from()) && !day.isAfter(segment.to()))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Outside the timeline: " + day))
			.result();
	}

	private static Segment segment(Assessment assessment, @Nullable Assessment next, LocalDate to) {
		LocalDate last = (next != null) ? next.asOf().minusDays(1) : to;
		return new Segment(assessment.asOf(), last.isAfter(to) ? to : last, assessment.toResult(next));
	}

}
