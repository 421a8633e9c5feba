package uk.nhs.london.aiportal.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * An entry as the list shows it.
 *
 * @param name lane and position
 * @param action in words; the code as stored if it is none of ours
 * @param link address of the page of its subject; null if that has none
 */
record AuditLine(String name, String when, String actor, String action, @Nullable String subject, @Nullable String link,
		String detail) {

	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.UK);

	static AuditLine of(AuditEntry entry, ZoneId zone) {
		String subject = entry.subject();
		return new AuditLine(entry.name(), inWords(entry.recordedAt(), zone), entry.actor(), words(entry.action()),
				subject, (subject != null && subject.startsWith("LAI-")) ? "/initiatives/" + subject : null,
				entry.detail());
	}

	/** "23 November 2026, 12:00:00". */
	static String inWords(Instant at, ZoneId zone) {
		return WHEN.format(at.atZone(zone));
	}

	private static String words(String code) {
		return Arrays.stream(AuditAction.values())
			.filter((it) -> it.name().equals(code))
			.map(AuditAction::label)
			.findFirst()
			.orElse(code);
	}

}
