package uk.nhs.london.aiportal.dashboard;

import java.util.Arrays;
import java.util.Optional;

import uk.nhs.london.aiportal.indicator.Indicator;

/**
 * The lists of initiatives that somebody has to act on: who stands there, why, and what
 * stands first.
 */
enum Listing {

	STALLED(Topic.STALLED, Indicator.STALL_RADAR, Indicator.STALLED, "is stalled", "are stalled",
			"Those with the most reasons stand first; of these, those that have had as many for longest."),

	MONEY(Topic.MONEY, Indicator.MONEY_ENDING, Indicator.MONEY,
			"is live on money that has ended or ends within twelve months",
			"are live on money that has ended or ends within twelve months",
			"Those whose money ends first, or ended first, stand first."),

	RED_LIST(Topic.RED_LIST, Indicator.RED_LIST, Indicator.RED_LIST_ITEM, "is on the red list", "are on the red list",
			"Those that have been on the red list for longest stand first.");

	/** The name of its file. */
	static final String PATH = "initiatives";

	private final Topic topic;

	private final Indicator listed;

	private final Indicator reasons;

	private final String isThere;

	private final String areThere;

	private final String order;

	Listing(Topic topic, Indicator listed, Indicator reasons, String isThere, String areThere, String order) {
		this.topic = topic;
		this.listed = listed;
		this.reasons = reasons;
		this.isThere = isThere;
		this.areThere = areThere;
		this.order = order;
	}

	Topic topic() {
		return this.topic;
	}

	/** What those on the list count in; of two, the greater amount stands first. */
	Indicator listed() {
		return this.listed;
	}

	/** What tells why one is on the list. */
	Indicator reasons() {
		return this.reasons;
	}

	public String definition() {
		return this.listed.definition() + " " + this.order;
	}

	/**
	 * "No initiative is stalled", "1 initiative is stalled", "12 initiatives are
	 * stalled".
	 */
	String heading(int number) {
		return Words.sentenceCase((number == 0) ? "no initiative " + this.isThere
				: Words.initiatives(number) + " " + ((number == 1) ? this.isThere : this.areThere));
	}

	static Optional<Listing> of(Topic topic) {
		return Arrays.stream(values()).filter((it) -> it.topic == topic).findFirst();
	}

}
