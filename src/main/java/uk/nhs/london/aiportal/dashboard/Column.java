package uk.nhs.london.aiportal.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * A column of a figure.
 *
 * @param name the heading in its file
 * @param heading the heading on the page; null if it is in the file only
 */
record Column(String name, @Nullable String heading, boolean numeric) {

	static Column words(String name, String heading) {
		return new Column(name, heading, false);
	}

	static Column number(String name, String heading) {
		return new Column(name, heading, true);
	}

	static Column inFileOnly(String name) {
		return new Column(name, null, false);
	}

}
