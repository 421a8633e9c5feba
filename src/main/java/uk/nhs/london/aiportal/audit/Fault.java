package uk.nhs.london.aiportal.audit;

/**
 * Something that does not fit.
 *
 * @param entry its name, such as {@code 7/312}: lane and position; or of an anchor, its
 * number
 * @param what in a sentence, for an administrator
 */
public record Fault(Kind kind, String entry, String what) {

	/** In the order of how much they say. */
	public enum Kind {

		ALTERED("Entry altered"), MISSING("Entry missing"), CHAIN_BROKEN("Entry replaced"),
		HISTORY_REWRITTEN("History rewritten"), HISTORY_UNTOLD("History without an entry"), CUT_OFF("Entries cut off"),
		ANCHOR_BROKEN("Anchor altered");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

}
