package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;

/**
 * What a trust's level follows from: presence and breadth, never volume. Pilots and
 * embedded initiatives are those of the headline: national office tools and use that
 * nobody approved are left out.
 *
 * @param returned whether the trust registered or confirmed anything in six months
 * @param preparing whether anything is declared to be before deployment
 * @param live pilots of any kind and embedded
 * @param uses for how many different uses something is embedded
 * @param wide how many are embedded at several sites or in the whole trust
 * @param proven how many of the embedded are, with a verified benefit and, in care, with
 * results for groups of people
 * @param red whether anything is on the red list
 * @param redForLong whether anything has been for more than 90 days
 * @param offers whether anything is offered to other trusts
 */
record Reach(boolean returned, boolean preparing, int live, int embedded, int uses, int wide, int proven, boolean red,
		boolean redForLong, boolean offers) {

	Level level() {
		if (!this.returned) {
			return Level.NR;
		}
		if (this.embedded == 0) {
			return (this.live > 0) ? Level.A2 : this.preparing ? Level.A1 : Level.A0;
		}
		return !lackingForA4().isEmpty() ? Level.A3 : lackingForA5().isEmpty() ? Level.A5 : Level.A4;
	}

	/** What the next level asks for and is not there; empty at the top. */
	List<String> lacking() {
		return switch (level()) {
			case NR -> List.of("a return");
			case A0 -> List.of("an initiative that is being prepared, or is live");
			case A1 -> List.of("a live pilot");
			case A2 -> List.of("an embedded initiative");
			case A3 -> lackingForA4();
			case A4 -> lackingForA5();
			case A5 -> List.of();
		};
	}

	private List<String> lackingForA4() {
		List<String> lacking = new ArrayList<>();
		unless(this.uses >= 2, "something embedded in a second use", lacking);
		unless(3 * this.embedded >= this.live, "a third of what is live embedded", lacking);
		unless(!this.redForLong, "nothing on the red list for more than 90 days", lacking);
		return lacking;
	}

	private List<String> lackingForA5() {
		List<String> lacking = new ArrayList<>();
		unless(this.uses >= 3, "something embedded in a third use", lacking);
		unless(this.wide > 0, "something embedded at several sites", lacking);
		unless(this.proven >= this.embedded,
				"proof of benefit, and in care for groups of people, for all that is embedded", lacking);
		unless(!this.red, "nothing on the red list", lacking);
		unless(this.offers, "something offered to other trusts", lacking);
		return lacking;
	}

	private static void unless(boolean there, String what, List<String> lacking) {
		if (!there) {
			lacking.add(what);
		}
	}

}
