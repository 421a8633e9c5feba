package uk.nhs.london.aiportal.classification;

/** A named stop: a fact that keeps a gate shut whatever else is shown. */
public enum Stop implements Coded {

	H1("Shadow running"), H2("Research protocol"), H3("Free trial or unsigned contract"), H4("Unsanctioned use"),
	H5("Safety case, data protection or device sign-off missing"), H6("Sign-off does not cover what is in use"),
	H7("Recall, safety notice or supplier withdrawal"), H8("Past its planned end, or nobody decided"),
	H9("Not used for 90 days"), H10("Borrowed sign-off or decision");

	private final String label;

	Stop(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
