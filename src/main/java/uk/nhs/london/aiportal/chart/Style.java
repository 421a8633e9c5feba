package uk.nhs.london.aiportal.chart;

import org.jspecify.annotations.Nullable;

/** How a mark is filled; the words beside it say what it means. */
public enum Style {

	EMBEDDED("chart-embedded"), HATCHED("chart-hatched", "hatch"), PILOT("chart-pilot"), OTHER("chart-other"),
	/** What is overdue or at risk; striped, so that it stands out without colour. */
	AT_RISK("chart-at-risk", "stripes"),
	/** What others are compared with, such as a median: quiet. */
	COMPARISON("chart-comparison"),
	/** Known to be nothing, which is not {@link #ABSENT}. */
	NOTHING("chart-nothing"), ABSENT("chart-not-reported");

	private final String cssClass;

	private final @Nullable String pattern;

	Style(String cssClass) {
		this(cssClass, null);
	}

	Style(String cssClass, @Nullable String pattern) {
		this.cssClass = cssClass;
		this.pattern = pattern;
	}

	public String cssClass() {
		return this.cssClass;
	}

	/**
	 * The fill of the pattern that the fragment defines, which a class cannot name; null
	 * for a plain style.
	 */
	public @Nullable String fill() {
		return (this.pattern != null) ? "url(#" + this.pattern + ")" : null;
	}

}
