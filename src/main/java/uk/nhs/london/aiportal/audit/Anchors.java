package uk.nhs.london.aiportal.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import uk.nhs.london.aiportal.audit.AuditEntries.Head;

/**
 * Drops anchors: every ten minutes in which the trail grew, and when the portal stops.
 * Each goes to the log, by a logger of its own, and to a file where one is set. Several
 * portals on one database each drop their own; what they say cannot disagree.
 */
@Component
class Anchors {

	/** By this name a configuration of logging finds it. */
	static final String LOGGER = "uk.nhs.london.aiportal.audit.anchors";

	/** The file's path; empty for none. */
	static final String FILE = "portal.audit.anchors";

	private static final Logger log = LoggerFactory.getLogger(LOGGER);

	private final AuditEntries entries;

	private final Clock clock;

	private final @Nullable AnchorFile file;

	private @Nullable Anchor last;

	Anchors(AuditEntries entries, Clock clock, Environment environment) {
		this.entries = entries;
		this.clock = clock;
		this.file = path(environment).map(AnchorFile::new).orElse(null);
	}

	/**
	 * Where the anchors are: as configured, else beside the portal's own database, else
	 * in the log only.
	 */
	static Optional<Path> path(Environment environment) {
		String configured = environment.getProperty(FILE);
		if (configured != null) {
			return configured.isBlank() ? Optional.empty() : Optional.of(Path.of(configured));
		}
		if (environment.containsProperty("spring.datasource.url")) {
			return Optional.empty();
		}
		return Optional.of(Path.of(environment.getProperty("portal.database.folder", ".portal"), "anchors.txt"));
	}

	@Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
	synchronized void drop() {
		List<Head> heads = this.entries.heads();
		try {
			Optional<Anchor> anchor = (this.file != null) ? this.file.append(this.clock.instant(), heads) : next(heads);
			anchor.ifPresent((it) -> {
				this.last = it;
				log.info(it.line());
			});
		}
		catch (IOException ex) {
			log.error("The audit trail's anchors cannot be written to {}", this.file, ex);
		}
	}

	private Optional<Anchor> next(List<Head> heads) {
		Anchor before = this.last;
		if (heads.equals((before != null) ? before.heads() : List.of())) {
			return Optional.empty();
		}
		return Optional.of(Anchor.after((before != null) ? before.number() + 1 : 1,
				(before != null) ? before.hash() : AuditEntry.NOTHING_BEFORE, this.clock.instant(), heads));
	}

	/** What this portal's file holds; none without a file or before the first anchor. */
	AnchorReader reader() {
		return (this.file != null && Files.exists(this.file.path())) ? this.file : AnchorReader.NONE;
	}

	boolean hasFile() {
		return this.file != null;
	}

	@PreDestroy
	void dropLast() {
		try {
			drop();
		}
		catch (DataAccessException | TransactionException ex) {
			log.warn("No last anchor: the database is gone already");
		}
	}

}
