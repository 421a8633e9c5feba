package uk.nhs.london.aiportal.dashboard;

/**
 * The embedded share as the ruleset defines it: a range from what is shown to what may
 * be, over what is live.
 *
 * @param embedded how many are counted as embedded
 * @param notShown how many more may be, once their evidence is recorded
 * @param live how many it is a share of
 */
record Share(int embedded, int notShown, int live) {

	/** With fewer, a percentage says more than is known. */
	static final int LEAST_FOR_PERCENTAGE = 5;

	Share {
		if (embedded < 0 || notShown < 0 || embedded + notShown > live) {
			throw new IllegalArgumentException(embedded + " and " + notShown + " of " + live);
		}
	}

	boolean hasPercentage() {
		return this.live >= LEAST_FOR_PERCENTAGE;
	}

	int atMost() {
		return this.embedded + this.notShown;
	}

	/** The low end, as people read it; only if there is a percentage. */
	String low() {
		return percentage(this.embedded);
	}

	/** The high end, likewise. */
	String high() {
		return percentage(atMost());
	}

	/** "22% to 34%", or "22%" where both ends are one. */
	String range() {
		return low().equals(high()) ? low() : low() + " to " + high();
	}

	Wilson lowInterval() {
		return Wilson.of(this.embedded, this.live);
	}

	Wilson highInterval() {
		return Wilson.of(atMost(), this.live);
	}

	private String percentage(int count) {
		return wholePercent((double) count / this.live) + "%";
	}

	/** Rounded, but 0 and 100 only where they are exact. */
	static long wholePercent(double share) {
		long rounded = Math.round(share * 100);
		if (rounded == 0 && share > 0) {
			return 1;
		}
		return (rounded == 100 && share < 1) ? 99 : rounded;
	}

}
