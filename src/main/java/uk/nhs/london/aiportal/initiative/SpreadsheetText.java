package uk.nhs.london.aiportal.initiative;

import java.util.Arrays;

/**
 * Text that a spreadsheet does not run. A cell of text begins with an apostrophe that is
 * not part of it if the text
 * <ul>
 * <li>begins, after any spaces, with one of {@code = + - @}, also in full width, or with
 * a control character such as tab or return;
 * <li>begins with an apostrophe itself;
 * <li>is one of the words for an empty cell, as somebody may have typed it.
 * </ul>
 * So whoever takes one apostrophe away from each cell of text that begins with one has
 * what was typed.
 */
public final class SpreadsheetText {

	public static final char MARK = '\'';

	/** The second four are U+FF1D, U+FF0B, U+FF0D and U+FF20. */
	private static final String RUNS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

	private SpreadsheetText() {
	}

	/** The text as a cell holds it. */
	public static String inert(String text) {
		return isMarked(text) ? MARK + text : text;
	}

	private static boolean isMarked(String text) {
		if (text.isEmpty()) {
			return false;
		}
		return text.charAt(0) == MARK || Character.isISOControl(text.charAt(0)) || runs(text) || isWordForEmpty(text);
	}

	private static boolean runs(String text) {
		int first = text.codePoints().dropWhile(SpreadsheetText::isBlank).findFirst().orElse(' ');
		return RUNS.indexOf(first) >= 0;
	}

	/** Spaces of every width, line breaks, and marks that no screen shows. */
	private static boolean isBlank(int character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character)
				|| Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
	}

	private static boolean isWordForEmpty(String text) {
		return Arrays.stream(RecordField.State.values())
			.filter((state) -> state != RecordField.State.STATED)
			.anyMatch((state) -> state.name().equals(text));
	}

	/** The text that a cell holds. */
	public static String read(String cell) {
		return (!cell.isEmpty() && cell.charAt(0) == MARK) ? cell.substring(1) : cell;
	}

}
