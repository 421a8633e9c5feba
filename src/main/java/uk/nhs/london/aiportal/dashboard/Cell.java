package uk.nhs.london.aiportal.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a row of a figure.
 *
 * @param value as its file has it; empty if there is none
 * @param text as the page has it
 * @param href the list of the initiatives that it counts; null if it counts none
 */
record Cell(String value, String text, @Nullable String href) {

	static Cell of(String words) {
		return new Cell(words, words, null);
	}

	static Cell linked(String words, String href) {
		return new Cell(words, words, href);
	}

	static Cell of(long number) {
		return new Cell(Long.toString(number), Words.number(number), null);
	}

	static Cell of(int number, InitiativesLink initiatives) {
		return new Cell(Integer.toString(number), Words.number(number), initiatives.address());
	}

	/** Nothing, and why. */
	static Cell none(String why) {
		return new Cell("", why, null);
	}

	public boolean isEmpty() {
		return this.value.isEmpty();
	}

}
