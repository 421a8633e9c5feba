package uk.nhs.london.aiportal.survival;

/**
 * How many lives were watched for the same number of months, by what happened then.
 *
 * @param months completed from the start; a life of 12 months and 20 days has 12
 * @param events lives in which it happened
 * @param competing lives that ended in the other way, so that it cannot happen any more
 * @param censored lives that go on, seen no longer than that
 */
public record Lives(int months, int events, int competing, int censored) {

	public Lives {
		if (months < 0 || events < 0 || competing < 0 || censored < 0) {
			throw new IllegalArgumentException("Neither months nor lives can be negative: %d months, %d, %d and %d"
				.formatted(months, events, competing, censored));
		}
	}

	/** With one way to end. */
	public static Lives of(int months, int events, int censored) {
		return new Lives(months, events, 0, censored);
	}

	/** The same lives, asked about their other end. */
	public Lives forTheOtherEnd() {
		return new Lives(this.months, this.competing, this.events, this.censored);
	}

	/** The same lives, asked whether they ended at all. */
	public Lives forAnyEnd() {
		return new Lives(this.months, this.events + this.competing, 0, this.censored);
	}

	int all() {
		return this.events + this.competing + this.censored;
	}

	Lives and(Lives others) {
		return new Lives(this.months, this.events + others.events, this.competing + others.competing,
				this.censored + others.censored);
	}

}
