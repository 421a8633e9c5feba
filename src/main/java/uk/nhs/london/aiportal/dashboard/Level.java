package uk.nhs.london.aiportal.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import uk.nhs.london.aiportal.chart.Rung;
import uk.nhs.london.aiportal.chart.RungKey;
import uk.nhs.london.aiportal.classification.Coded;

/**
 * How far a trust has come, the lowest first. Each level asks for what it says and for
 * what the levels below ask.
 */
enum Level implements Coded {

	NR("Not reported", "No initiative was registered or confirmed in the last six months. That is not zero."),

	A0("None", "A return was made; nothing is beyond an idea."),

	A1("Exploring", "At least one initiative is being prepared for use."),

	A2("Piloting", "At least one pilot; shadow running and research alone are enough."),

	A3("First embedded", "At least one initiative is embedded."),

	A4("Embedding",
			"Embedded in at least two uses; at least a third of what is live is embedded; nothing has been on the red "
					+ "list for more than 90 days."),

	A5("At scale",
			"Embedded in at least three uses, one of them at several sites or in the whole trust; everything embedded "
					+ "has a verified benefit and, if it is used in care, results for groups of people; nothing is on "
					+ "the red list; at least one thing is offered to other trusts.");

	private final String label;

	private final String rule;

	Level(String label, String rule) {
		this.label = label;
		this.rule = rule;
	}

	@Override
	public String label() {
		return this.label;
	}

	public String rule() {
		return this.rule;
	}

	/** "A2, piloting"; "not reported". */
	String inWords() {
		String words = this.label.toLowerCase(Locale.UK);
		return (this == NR) ? words : name() + ", " + words;
	}

	/** Whether who stands here has reached a level; who has not reported reaches none. */
	boolean reaches(Level level) {
		return this != NR && compareTo(level) >= 0;
	}

	Rung rung() {
		return Rung.valueOf(name());
	}

	static List<RungKey> key() {
		return Arrays.stream(values()).map((level) -> new RungKey(level.rung(), level.label)).toList();
	}

}
