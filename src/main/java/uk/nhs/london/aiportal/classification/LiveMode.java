package uk.nhs.london.aiportal.classification;

/**
 * How it is used; the decisive fact about use.
 */
public enum LiveMode implements Coded {

	NONE("Not in use"), SHADOW("Shadow: nobody acts on its output"), RESEARCH_PROTOCOL("Within a research protocol"),
	LIMITED_LIVE("Live for limited users, places or cases"), DEFAULT_PATHWAY("The default way of working"),
	OPTIONAL_TOOL("A tool that staff may choose to use"), FREE_TRIAL("Free trial"),
	UNSANCTIONED("Used without approval");

	private final String label;

	LiveMode(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
