package uk.nhs.london.aiportal.initiative;

/**
 * When a number may count initiatives that are not shared with whoever reads it, and how
 * it is said that it does: never a number of five or fewer (docs/adr/0015).
 */
public final class Discretion {

	/** The most that is small. */
	public static final int SMALL = 5;

	private Discretion() {
	}

	/**
	 * Whether a number may count what is not shared with its reader; otherwise it leaves
	 * that out.
	 * @param all what it would count
	 */
	public static boolean mayCountAll(int all) {
		return all > SMALL;
	}

	/**
	 * How many initiatives are not shared, as their number may be told: the number, or
	 * for none to five of them always the same words.
	 */
	public static String inWords(int notShared) {
		return (notShared > SMALL) ? String.format("%,d", notShared) : "5 or fewer";
	}

	/**
	 * How many more there are beside what a list shows.
	 * @param notShared at least one
	 */
	public static String more(int notShared) {
		return (notShared > SMALL) ? String.format("%,d more", notShared) : "a few more";
	}

}
