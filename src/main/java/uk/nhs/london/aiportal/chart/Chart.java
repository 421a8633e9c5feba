package uk.nhs.london.aiportal.chart;

import java.util.List;

/** A picture of numbers, which a page draws without knowing which. */
public interface Chart {

	/**
	 * The template fragment that draws it, which takes the chart and its description.
	 */
	String fragment();

	/**
	 * What kind of picture it is, and where its numbers stand, for whoever cannot see it.
	 */
	String description();

	/** What the fillings mean; empty where there is one only. */
	List<Key> key();

}
