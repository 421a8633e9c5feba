package uk.nhs.london.aiportal.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import uk.nhs.london.aiportal.demonstration.Storybook.Place;
import uk.nhs.london.aiportal.initiative.ReferenceLists;
import uk.nhs.london.aiportal.initiative.VocabularyCode;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;

/** Fills an empty register with fictional initiatives, once. */
final class DemonstrationData {

	private static final Logger logger = LoggerFactory.getLogger(DemonstrationData.class);

	private final OrganisationDirectory organisations;

	private final ReferenceLists references;

	private final JdbcClient jdbc;

	private final ReplayClock clock;

	private final Replay replay;

	private final InCommon inCommon;

	private final Overriding overriding;

	DemonstrationData(OrganisationDirectory organisations, ReferenceLists references, JdbcClient jdbc,
			ReplayClock clock, Replay replay, InCommon inCommon, Overriding overriding) {
		this.organisations = organisations;
		this.references = references;
		this.jdbc = jdbc;
		this.clock = clock;
		this.replay = replay;
		this.inCommon = inCommon;
		this.overriding = overriding;
	}

	/**
	 * Load them into an empty register. One that holds anything is left as it is: real
	 * records and fictional ones are never mixed.
	 */
	void load() {
		boolean empty = this.jdbc.sql("select not exists (select from initiative)").query(Boolean.class).single();
		if (!empty) {
			return;
		}
		Instant begun = this.clock.instant();
		LocalDate today = LocalDate.now(this.clock);
		logger.info("Replaying five years of fictional initiatives; this happens once");
		this.jdbc.sql("insert into demonstration (seed, loaded_at) values (:seed, :at)")
			.param("seed", Storybook.SEED)
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		List<Life> lives = lives(today);
		this.replay.live(lives, today);
		this.inCommon.add();
		this.overriding.override(this.organisations.asAt(today), today);
		logger.info("{} fictional initiatives replayed in {} seconds", lives.size(),
				Duration.between(begun, this.clock.instant()).toSeconds());
	}

	private List<Life> lives(LocalDate today) {
		List<Place> places = this.organisations.asAt(today)
			.counted()
			.stream()
			.sorted(Comparator.comparing(Organisation::code).reversed())
			.map((it) -> new Place(it.code(), Objects.requireNonNullElse(it.openedOn(), LocalDate.MIN)))
			.toList();
		return new Storybook(today, places, this::codes).lives();
	}

	private List<String> codes(String vocabulary) {
		return this.references.vocabulary(vocabulary).stream().map(VocabularyCode::code).toList();
	}

}
