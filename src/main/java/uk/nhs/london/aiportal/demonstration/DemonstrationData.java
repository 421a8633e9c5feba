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
import org.springframework.transaction.support.TransactionTemplate;

import uk.nhs.london.aiportal.demonstration.Storybook.Place;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.initiative.OverrideService;
import uk.nhs.london.aiportal.initiative.ReferenceLists;
import uk.nhs.london.aiportal.initiative.VocabularyCode;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;

/** Fills an empty register with fictional initiatives, once. */
final class DemonstrationData {

	private static final Logger logger = LoggerFactory.getLogger(DemonstrationData.class);

	private final OrganisationDirectory organisations;

	private final InitiativeService initiatives;

	private final LifeService lives;

	private final OverrideService overrides;

	private final ReferenceLists references;

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	private final ReplayClock clock;

	DemonstrationData(OrganisationDirectory organisations, InitiativeService initiatives, LifeService lives,
			OverrideService overrides, ReferenceLists references, JdbcClient jdbc, TransactionTemplate transactions,
			ReplayClock clock) {
		this.organisations = organisations;
		this.initiatives = initiatives;
		this.lives = lives;
		this.overrides = overrides;
		this.references = references;
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.clock = clock;
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
		new Replay(this.initiatives, this.lives, this.clock, this.transactions).live(lives, today);
		new Overriding(this.overrides, this.jdbc).override(this.organisations.asAt(today), today);
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
