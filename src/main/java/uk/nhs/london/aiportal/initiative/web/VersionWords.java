package uk.nhs.london.aiportal.initiative.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.initiative.RecordVersion;

/** Names a version of a record as people do: by when it was made and what it changed. */
@Component
class VersionWords {

	private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

	private final Clock clock;

	VersionWords(Clock clock) {
		this.clock = clock;
	}

	/**
	 * "Version 3, 20 May 2026, 14:02: Money".
	 * @param newestFirst every version; people count from the first
	 */
	String of(RecordVersion version, List<RecordVersion> newestFirst) {
		int number = newestFirst.size() - newestFirst.indexOf(version);
		return "Version " + number + ", " + when(version.recordedAt()) + ": " + version.change();
	}

	/** The moment in London. */
	public String when(Instant moment) {
		return moment.atZone(this.clock.getZone()).format(FORMAT);
	}

	/** The day in London. */
	public String day(Instant moment) {
		return PartialDate.of(LocalDate.ofInstant(moment, this.clock.getZone())).inWords();
	}

	RecordVersion find(List<RecordVersion> versions, int version) {
		return versions.stream()
			.filter((it) -> it.version() == version)
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No version " + version));
	}

}
