package uk.nhs.london.aiportal.intake.sheet;

import java.util.regex.Pattern;

/**
 * White space as word processors and web pages leave it in cells: spaces that do not
 * break, and signs that have no width at all.
 */
public final class Spaces {

	private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");

	private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\u0085]+");

	private Spaces() {
	}

	/** The text on one line, with single spaces and none around it. */
	public static String single(String text) {
		return SPACES.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
	}

	/** Whether a person would see nothing. */
	public static boolean blank(String text) {
		return text.isEmpty() || (text.length() < SheetReader.LONGEST_CELL && single(text).isEmpty());
	}

}
