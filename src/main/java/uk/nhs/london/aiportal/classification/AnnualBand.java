package uk.nhs.london.aiportal.classification;

/**
 * What it costs a year, in pounds sterling; a band, so that it can be published.
 */
public enum AnnualBand implements Coded {

	GBP_0("Nothing"), GBP_UNDER_25K("Under £25,000"), GBP_25K_100K("£25,000 to £100,000"),
	GBP_100K_500K("£100,000 to £500,000"), GBP_OVER_500K("Over £500,000");

	private final String label;

	AnnualBand(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
