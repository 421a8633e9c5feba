package uk.nhs.london.aiportal.initiative;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that an initiative keeps for good, written {@code LAI-000123}.
 *
 * @param number positive; the row's key
 */
public record Reference(long number) {

	private static final Pattern FORM = Pattern.compile("LAI-(\\d{6,18})");

	/** Whether a text is of the form. */
	public static boolean isReference(String text) {
		return FORM.matcher(text).matches();
	}

	/**
	 * Read a reference as it is written. Spring calls this for path variables.
	 * @throws IllegalArgumentException if the text is not of the form
	 */
	public static Reference valueOf(String text) {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("Not a reference: " + text);
		}
		return new Reference(Long.parseLong(matcher.group(1)));
	}

	@Override
	public String toString() {
		return String.format("LAI-%06d", this.number);
	}

}
