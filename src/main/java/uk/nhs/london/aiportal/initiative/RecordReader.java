package uk.nhs.london.aiportal.initiative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.classification.Attestation;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.Predecessor;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;

/**
 * Puts together what the ruleset reads about an initiative from the places where it is
 * kept.
 */
@Component
class RecordReader {

	private final LifecycleEventRepository events;

	private final AttestationRepository attestations;

	private final OrganisationDirectory organisations;

	private final JdbcClient jdbc;

	private final Clock clock;

	RecordReader(LifecycleEventRepository events, AttestationRepository attestations,
			OrganisationDirectory organisations, JdbcClient jdbc, Clock clock) {
		this.events = events;
		this.attestations = attestations;
		this.organisations = organisations;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Answers read(Initiative initiative) {
		List<Predecessor> predecessors = this.organisations.predecessorsOf(initiative.organisation(),
				LocalDate.now(this.clock));
		List<Move> moves = predecessors.isEmpty() ? List.of() : moves(initiative.id());
		List<LifeEntry> life = standingEvents(initiative.id()).stream().map((row) -> entry(row, moves)).toList();
		List<Event> happened = life.stream().map(LifeEntry::event).toList();
		List<Attestation> attested = this.attestations.findByInitiativeIdOrderById(initiative.id())
			.stream()
			.map(AttestationRow::value)
			.toList();
		return initiative.answers()
			.withFacts((facts) -> facts.events(happened).attestations(attested).predecessors(predecessors))
			.withTold(life.stream().filter(LifeEntry::tellsMore).toList());
	}

	/**
	 * A decision that was this organisation's when it was recorded was that of the trust
	 * to which the record belonged then.
	 */
	private static LifeEntry entry(LifecycleEvent row, List<Move> moves) {
		LifeEntry entry = row.entry();
		Event event = entry.event();
		if (event.type() != EventType.ADOPTION_DECISION || event.decidedBy() != null) {
			return entry;
		}
		return moves.stream()
			.filter((move) -> row.id() <= move.lastEvent())
			.findFirst()
			.map((move) -> new LifeEntry(event.withDecidedBy(move.fromCode()), entry.telling()))
			.orElse(entry);
	}

	/** From whom the record moved in mergers of trusts, the first first. */
	private List<Move> moves(long initiativeId) {
		return this.jdbc
			.sql("select from_code, last_event from moved_record where initiative_id = :id order by merger_id")
			.param("id", initiativeId)
			.query(Move.class)
			.list();
	}

	/**
	 * That a record moved.
	 *
	 * @param lastEvent the id of the last event recorded before
	 */
	private record Move(String fromCode, long lastEvent) {
	}

	/** Events that no later row strikes out, in the order of recording. */
	List<LifecycleEvent> standingEvents(long initiativeId) {
		List<LifecycleEvent> rows = this.events.findByInitiativeIdOrderById(initiativeId);
		Set<Long> struck = rows.stream()
			.map(LifecycleEvent::strikes)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		return rows.stream().filter((row) -> row.isEvent() && !struck.contains(row.id())).toList();
	}

}
