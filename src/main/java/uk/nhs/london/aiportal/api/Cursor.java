package uk.nhs.london.aiportal.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a list goes on: after which initiative, on which date, and of which question, so
 * that all pages of a list are of one day and none is of another question.
 *
 * @param after the number of the last initiative of the page before
 * @param question a fingerprint of the filters
 */
record Cursor(LocalDate date, long after, String question) {

	private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.(\\d{1,18})\\.([0-9a-f]+)");

	static Optional<Cursor> parse(String text) {
		try {
			Matcher parts = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.ISO_8859_1));
			return parts.matches()
					? Optional
						.of(new Cursor(LocalDate.parse(parts.group(1)), Long.parseLong(parts.group(2)), parts.group(3)))
					: Optional.empty();
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			return Optional.empty();
		}
	}

	@Override
	public String toString() {
		String parts = this.date + "." + this.after + "." + this.question;
		return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.ISO_8859_1));
	}

}
