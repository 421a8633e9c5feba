package uk.nhs.london.aiportal.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * An entry before it has its place in the trail. Texts that are too long are cut, and
 * characters that the database or a page cannot hold are replaced: an entry must never be
 * what keeps a change from being made.
 *
 * @param version of the subject, for which a {@link Witness} is asked; null if there is
 * nothing to vouch for
 */
record NewEntry(Instant recordedAt, String actor, AuditAction action, @Nullable String subject,
		@Nullable Integer version, String detail) {

	private static final int LONGEST_ACTOR = 60;

	private static final int LONGEST_SUBJECT = 200;

	private static final int LONGEST_DETAIL = 2000;

	NewEntry {
		recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
		actor = actor.isBlank() ? "unknown" : fit(actor, LONGEST_ACTOR);
		subject = (subject == null || subject.isBlank()) ? null : fit(subject, LONGEST_SUBJECT);
		detail = fit(detail, LONGEST_DETAIL);
	}

	private static String fit(String text, int longest) {
		StringBuilder fitting = new StringBuilder();
		int length = text.codePointCount(0, text.length());
		text.codePoints()
			.limit((length <= longest) ? longest : longest - 1)
			.map((it) -> isHarmless(it) ? it : ' ')
			.forEach(fitting::appendCodePoint);
		return (length <= longest) ? fitting.toString() : fitting.append('…').toString();
	}

	private static boolean isHarmless(int character) {
		return !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
	}

}
