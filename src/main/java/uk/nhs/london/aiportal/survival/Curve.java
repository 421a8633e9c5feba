package uk.nhs.london.aiportal.survival;

import java.util.List;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

/**
 * A share over time, in steps.
 *
 * @param points the earliest first, from 0 months on; one for each length of life that
 * occurs; empty if there was nobody
 * @param complete whether the last life ended, so that the share is known for good
 */
public record Curve(List<Point> points, boolean complete) {

	/** So that a product of fractions that is a half counts as one. */
	private static final double ROUNDING = 1e-9;

	/**
	 * What is estimated from a number of months on, until the next.
	 *
	 * @param atRisk lives watched for at least so long
	 * @param events that happened at this length of life
	 * @param share from 0 to 1
	 * @param standardError of the share
	 * @param band null where the share is 0 or 1
	 */
	public record Point(int months, int atRisk, int events, double share, double standardError, @Nullable Band band) {

	}

	/**
	 * The time at which a falling share is a half or less.
	 *
	 * @param lower the least number of months that the lives agree with, at 95%
	 * @param upper the most; null if it cannot be said yet
	 */
	public record Median(int months, int lower, @Nullable Integer upper) {

	}

	/** All the lives. */
	public int lives() {
		return atRisk(0);
	}

	/** The lives in which it happened. */
	public int events() {
		return this.points.stream().mapToInt(Point::events).sum();
	}

	/** The longest life in months; 0 if there was nobody. */
	public int longest() {
		return this.points.isEmpty() ? 0 : this.points.get(this.points.size() - 1).months();
	}

	/** The lives watched for at least so many months. */
	public int atRisk(int months) {
		return this.points.stream()
			.filter((point) -> point.months() >= months)
			.findFirst()
			.map(Point::atRisk)
			.orElse(0);
	}

	/**
	 * The share when so many months are over: the point that holds then. Null if nobody
	 * was watched for so long, unless all had ended before.
	 */
	public @Nullable Point at(int months) {
		if (months < 0 || (months > longest() && !this.complete)) {
			return null;
		}
		return this.points.stream().filter((point) -> point.months() <= months).reduce((a, b) -> b).orElse(null);
	}

	/**
	 * The curve as far as it rests on at least so many lives. The tail of a curve rests
	 * on few and draws the eye most; it is better cut than shown (Pocock, Clayton and
	 * Altman, Lancet 359, 2002, 1686–1689).
	 */
	public Curve whileAtRisk(int least) {
		List<Point> kept = this.points.stream().filter((point) -> point.atRisk() >= least).toList();
		return new Curve(kept, this.complete && kept.size() == this.points.size());
	}

	/**
	 * The median of a falling curve, the first time at which it is at a half or below,
	 * with the interval of Brookmeyer and Crowley (Biometrics 38, 1982, 29–41): the times
	 * that the band does not rule out. Null if it is not reached.
	 */
	public @Nullable Median median() {
		Integer months = first((point) -> point.share());
		Integer lower = first((point) -> (point.band() != null) ? point.band().lower() : point.share());
		if (months == null || lower == null) {
			return null;
		}
		return new Median(months, lower, first((point) -> (point.band() != null) ? point.band().upper() : 1));
	}

	private @Nullable Integer first(ToDoubleFunction<Point> height) {
		return this.points.stream()
			.filter((point) -> height.applyAsDouble(point) <= 0.5 + ROUNDING)
			.map(Point::months)
			.findFirst()
			.orElse(null);
	}

}
