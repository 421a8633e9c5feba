package uk.nhs.london.aiportal.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which entries somebody wants to see.
 *
 * @param action null for any
 * @param subject exactly; empty for any
 * @param actor exactly; empty for any
 * @param until before this moment
 * @param after further down the list than this place in it; null for its top
 */
record AuditQuestion(@Nullable AuditAction action, String subject, String actor, Instant until, @Nullable Place after) {

	/** Where an entry stands in the list, as an address carries it. */
	record Place(Instant recordedAt, int lane, long position) {

		private static final Pattern FORM = Pattern.compile("(\\d{1,17})-(\\d{1,2})-(\\d{1,18})");

		static Place of(AuditEntry entry) {
			return new Place(entry.recordedAt(), entry.lane(), entry.position());
		}

		/** Empty if the address was not made by us. */
		static Optional<Place> parse(String text) {
			Matcher matcher = FORM.matcher(text);
			return matcher.matches()
					? Optional.of(new Place(Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS),
							Integer.parseInt(matcher.group(2)), Long.parseLong(matcher.group(3))))
					: Optional.empty();
		}

		@Override
		public String toString() {
			return ChronoUnit.MICROS.between(Instant.EPOCH, this.recordedAt) + "-" + this.lane + "-" + this.position;
		}

	}

}
