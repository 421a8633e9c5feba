package uk.nhs.london.aiportal.dashboard;

import java.util.Arrays;
import java.util.Optional;

import uk.nhs.london.aiportal.indicator.Indicator;

/**
 * The figures of a dashboard, each defined here and nowhere else: the page prints the
 * definition under the chart, and the name is the name of its file.
 */
enum FigureName {

	HEADLINE("headline", """
			The embedded share is the number of initiatives counted as embedded, over those counted as embedded or \
			as a pilot of any kind. It is a range: the high end adds those counted as not shown, which would be \
			embedded if their missing evidence were recorded. Built-in office tools that are provided nationally, and \
			use that nobody approved, are left out of the share. With fewer than 5 initiatives there is no percentage. \
			The interval is Wilson's, at 95%."""),

	CLASSES("classes", """
			Every initiative that a trust has registered stands in exactly one of these: embedded, one of eight kinds \
			of pilot, or one of five outside the two. National office tools and use that nobody approved stand here \
			too, though the headline share leaves them out."""),

	ORGANISATIONS("initiatives-by-organisation", """
			The initiatives that each trust has registered, in the order of systems and names and never of size. A \
			trust that has registered none is shown as having reported nothing, which is not zero. What a trust that \
			has since merged registered counts at its successor."""),

	SYSTEMS("initiatives-by-system", """
			The initiatives of the trusts that each system hosted on the date. A trust counts in one system only, \
			whoever else it serves, and London Ambulance in none. The embedded share is made as in the headline."""),

	MOVEMENT("movement", """
			What the register said at the end of each quarter, for the trusts that belonged here on that day. Became \
			embedded and no longer embedded are counted trust by trust and day by day, so two initiatives of one trust \
			that cross in opposite directions on one day cancel out. Moved with their trust are those that a change of \
			structure brought or took."""),

	EXTENSIONS("extensions", Indicator.PILOT_EXTENSIONS.definition()),

	HOSTING("hosting", Indicator.HOSTING.definition()),

	CHAMPION("champion", Indicator.CHAMPION.definition()),

	PARTNERS("partners", Indicator.PARTNER.definition()),

	STALLED("stalled", Indicator.STALLED.definition()),

	RED_LIST_ITEMS("red-list-items", Indicator.RED_LIST_ITEM.definition()),

	FRESHNESS("freshness", Indicator.FRESHNESS.definition()),

	MONEY("money", Indicator.MONEY.definition());

	private final String path;

	private final String definition;

	FigureName(String path, String definition) {
		this.path = path;
		this.definition = definition;
	}

	/** The name in addresses: of its place on the page and of its file. */
	public String path() {
		return this.path;
	}

	public String definition() {
		return this.definition;
	}

	static Optional<FigureName> of(String path) {
		return Arrays.stream(values()).filter((it) -> it.path.equals(path)).findFirst();
	}

}
