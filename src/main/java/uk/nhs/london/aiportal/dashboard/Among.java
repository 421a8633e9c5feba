package uk.nhs.london.aiportal.dashboard;

/**
 * Says how many of some initiatives are so, in a sentence that is true whatever the
 * numbers are.
 *
 * @param one of one that is so: "has an executive sponsor"
 * @param many of several: "have an executive sponsor"
 * @param not of one that is not: "has no executive sponsor"
 * @param what is stated or not: "whether it has an executive sponsor"
 * @param ofOne what they are, one of them: "live initiative"
 * @param ofMany several of them: "live initiatives"
 * @param none what is said where there are none of them
 */
record Among(String one, String many, String not, String what, String ofOne, String ofMany, String none) {

	static Among live(String one, String many, String not, String what) {
		return new Among(one, many, not, what, "live initiative", "live initiatives", "Nothing is live");
	}

	/**
	 * The sentence.
	 * @param so how many are
	 * @param stated of how many it is stated whether they are
	 * @param all how many there are
	 */
	String headline(int so, int stated, int all) {
		if (all == 0) {
			return this.none;
		}
		if (stated == 0) {
			return (all == 1) ? "Of the only " + this.ofOne + " it is not stated " + this.what
					: "Of none of " + Words.number(all) + " " + this.ofMany + " is it stated " + this.what;
		}
		if (stated == 1) {
			String first = (all == 1) ? "The only " + this.ofOne
					: "The only one of " + Words.number(all) + " " + this.ofMany + " of which it is stated";
			return first + " " + ((so == 1) ? this.one : this.not);
		}
		String of = Words.number(stated) + " " + this.ofMany;
		String first = (so == 0) ? "None of " + of + " " + this.one : (so == stated) ? "All " + of + " " + this.many
				: Words.number(so) + " of " + of + " " + ((so == 1) ? this.one : this.many);
		return (stated == all) ? first : first + "; of " + Words.number(all - stated) + " more it is not stated";
	}

}
