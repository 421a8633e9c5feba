package uk.nhs.london.aiportal.audit;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import uk.nhs.london.aiportal.audit.AuditEntries.Head;

import static org.assertj.core.api.Assertions.assertThat;

class AnchorTests {

	private static final Anchor ANCHOR = Anchor.after(12, AuditEntry.digest("before"),
			Instant.parse("2026-11-23T12:00:00.5Z"),
			List.of(new Head(0, 17, AuditEntry.digest("a")), new Head(31, 4, AuditEntry.digest("b"))));

	@Test
	void readsWhatItWroteAlsoFromALineOfALog() {
		assertThat(Anchor.parse(ANCHOR.line())).contains(ANCHOR);
		assertThat(Anchor.parse("2026-11-23 12:00 INFO portal.audit.anchors : " + ANCHOR.line() + "\r"))
			.contains(ANCHOR);
		assertThat(ANCHOR.isWhole()).isTrue();
		assertThat(Anchor.parse("Started the portal")).isEmpty();
	}

	@Test
	void everyDigitThatIsChangedShows() {
		String line = ANCHOR.line();
		for (int i = "anchor ".length(); i < line.length(); i++) {
			if (Character.isDigit(line.charAt(i))) {
				String changed = line.substring(0, i) + (char) ('0' + (line.charAt(i) - '0' + 1) % 10)
						+ line.substring(i + 1);
				assertThat(Anchor.parse(changed)).as(changed).isPresent().get().matches((it) -> !it.isWhole());
			}
		}
	}

}
