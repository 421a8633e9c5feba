package uk.nhs.london.aiportal.initiative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.classification.Attestation;
import uk.nhs.london.aiportal.classification.Event;
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

	private final Clock clock;

	RecordReader(LifecycleEventRepository events, AttestationRepository attestations,
			OrganisationDirectory organisations, Clock clock) {
		this.events = events;
		this.attestations = attestations;
		this.organisations = organisations;
		this.clock = clock;
	}

	Answers read(Initiative initiative) {
		List<LifeEntry> life = standingEvents(initiative.id()).stream().map(LifecycleEvent::entry).toList();
		List<Event> happened = life.stream().map(LifeEntry::event).toList();
		List<Attestation> attested = this.attestations.findByInitiativeIdOrderById(initiative.id())
			.stream()
			.map(AttestationRow::value)
			.toList();
		List<Predecessor> predecessors = this.organisations.predecessorsOf(initiative.organisation(),
				LocalDate.now(this.clock));
		return initiative.answers()
			.withFacts((facts) -> facts.events(happened).attestations(attested).predecessors(predecessors))
			.withTold(life.stream().filter(LifeEntry::tellsMore).toList());
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
