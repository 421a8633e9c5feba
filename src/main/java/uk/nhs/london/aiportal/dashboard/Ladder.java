package uk.nhs.london.aiportal.dashboard;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Some trusts on the levels of adoption, one vote each however large they are.
 */
record Ladder(List<Step> steps) {

	/** Of the trusts, whose returns a level needs to be more than provisional. */
	private static final int ENOUGH = 80;

	/** Of the trusts, to be nearly all. */
	private static final int NEARLY_ALL = 80;

	private static final int HALF = 50;

	/**
	 * Where a trust stands.
	 *
	 * @param embedded how many of its initiatives are, in the headline
	 */
	record Step(String trust, Level level, int embedded) {

	}

	/**
	 * The trust with the most of what is embedded.
	 *
	 * @param embedded its own
	 * @param all everybody's
	 */
	record Dominance(String trust, int embedded, int all) {

		/** More than half is one trust's. */
		boolean isLarge() {
			return 2 * this.embedded > this.all;
		}

		long percent() {
			return Share.wholePercent((double) this.embedded / this.all);
		}

	}

	int trusts() {
		return this.steps.size();
	}

	int returned() {
		return (int) this.steps.stream().filter((step) -> step.level() != Level.NR).count();
	}

	/** Whether too few have made a return for the level to be firm. */
	boolean isProvisional() {
		return !isShare(returned(), ENOUGH);
	}

	/** How many stand on a level. */
	int on(Level level) {
		return (int) this.steps.stream().filter((step) -> step.level() == level).count();
	}

	/** How many stand on a level or above. */
	int at(Level level) {
		return (int) this.steps.stream().filter((step) -> step.level().reaches(level)).count();
	}

	/** The highest level that half have reached; null if half have made no return. */
	@Nullable Level half() {
		return reachedBy(HALF);
	}

	/** The highest level that 80 in 100 have reached; null if so many made no return. */
	@Nullable Level nearlyAll() {
		return reachedBy(NEARLY_ALL);
	}

	/** The lowest level of those that made a return; null if nobody did. */
	@Nullable Level lowest() {
		return this.steps.stream()
			.map(Step::level)
			.filter((level) -> level != Level.NR)
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	/** Empty if nothing is embedded. */
	Optional<Dominance> dominance() {
		int all = this.steps.stream().mapToInt(Step::embedded).sum();
		return this.steps.stream()
			.filter((step) -> step.embedded() > 0)
			.max(Comparator.comparingInt(Step::embedded))
			.map((step) -> new Dominance(step.trust(), step.embedded(), all));
	}

	private @Nullable Level reachedBy(int percent) {
		return Arrays.stream(Level.values())
			.filter((level) -> level != Level.NR)
			.filter((level) -> isShare(at(level), percent))
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	/** Exactly, in whole numbers. */
	private boolean isShare(int count, int percent) {
		return trusts() > 0 && 100 * count >= percent * trusts();
	}

}
