package uk.nhs.london.aiportal.chart;

/** How a mark is filled; the words beside it say what it means. */
public enum Style {

	EMBEDDED("chart-embedded"), HATCHED("chart-hatched"), PILOT("chart-pilot"), OTHER("chart-other"),
	ABSENT("chart-not-reported");

	private final String cssClass;

	Style(String cssClass) {
		this.cssClass = cssClass;
	}

	public String cssClass() {
		return this.cssClass;
	}

	/** Filled by the pattern that the fragment defines, which a class cannot name. */
	public boolean isHatched() {
		return this == HATCHED;
	}

}
