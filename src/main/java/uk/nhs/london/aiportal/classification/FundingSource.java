package uk.nhs.london.aiportal.classification;

/**
 * Where money comes from.
 */
public enum FundingSource implements Coded {

	TRUST_RECURRENT("Trust, recurrent"), ICS_RECURRENT("Integrated care system, recurrent"),
	NATIONAL_RECURRENT("National, recurrent"), OPERATING_BUDGET_FIXED_TERM("Operating budget, fixed-term contract"),
	NATIONAL_TIME_LIMITED("National, time-limited"), GRANT_RESEARCH("Research grant"), CHARITY("Charity"),
	SUPPLIER_FREE("Free from the supplier"), CAPITAL_ONLY("Capital only");

	private final String label;

	FundingSource(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

	/** Whether the money comes again every year without a new decision. */
	public boolean recurrent() {
		return this == TRUST_RECURRENT || this == ICS_RECURRENT || this == NATIONAL_RECURRENT;
	}

}
