package uk.nhs.london.aiportal.dashboard;

import uk.nhs.london.aiportal.classification.Coded;

/** The single numbers of a dashboard, each defined here and nowhere else. */
enum Measure implements Coded {

	TRUSTS_COUNTED("Trusts counted", "Trusts that were open on the date and count here."),

	TRUSTS_REPORTED("Trusts that have reported", "Of those, the trusts that have registered at least one initiative."),

	REGISTERED("Initiatives registered", "Initiatives that trusts have registered, whatever their class."),

	LIVE("Live, in the share", "Counted as embedded or as a pilot of any kind, and in the headline."),

	EMBEDDED("Embedded, in the share", "Counted as embedded, and in the headline."),

	NOT_SHOWN("Not shown, in the share",
			"Counted as not shown, and in the headline: evidence is missing, none is bad."),

	SHARE_LOW("Embedded share, low end", "Embedded, in the share, over live, in the share; in percent."),

	SHARE_LOW_FROM("Interval of the low end, from", "The lower limit of its Wilson interval at 95%; in percent."),

	SHARE_LOW_TO("Interval of the low end, to", "The upper limit of its Wilson interval at 95%; in percent."),

	SHARE_HIGH("Embedded share, high end",
			"Embedded and not shown, in the share, over live, in the share; in percent."),

	SHARE_HIGH_FROM("Interval of the high end, from", "The lower limit of its Wilson interval at 95%; in percent."),

	SHARE_HIGH_TO("Interval of the high end, to", "The upper limit of its Wilson interval at 95%; in percent."),

	RED_LIST("Red list", "Live, touching patients, and an assurance that is required is known to be missing."),

	OVERRIDES("With an override",
			"Two people put another class beside the computed one, for a time. Every other number counts the computed class."),

	PUBLICLY_REPORTED("Publicly reported",
			"Read in public sources and not confirmed by the trust; in no other number of this page.");

	private final String label;

	private final String definition;

	Measure(String label, String definition) {
		this.label = label;
		this.definition = definition;
	}

	@Override
	public String label() {
		return this.label;
	}

	public String definition() {
		return this.definition;
	}

}
