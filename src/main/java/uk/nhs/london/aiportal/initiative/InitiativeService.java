package uk.nhs.london.aiportal.initiative;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.initiative.InitiativeRecord.RecordedEvent;

/**
 * The register's door. Every change is one transaction: the facts, the version kept of
 * them, the class they now give and the summary that dashboards read. Whoever may not
 * write for the initiative's organisation is refused with an
 * {@link AccessDeniedException}.
 */
@Service
@Transactional
public class InitiativeService {

	private final InitiativeRepository initiatives;

	private final LifecycleEventRepository events;

	private final AttestationRepository attestations;

	private final InitiativeRevisionRepository revisions;

	private final RecordedClassificationRepository classifications;

	private final PublicReportRepository publicReports;

	private final Withdrawals withdrawals;

	private final RecordReader reader;

	private final ClassificationLedger ledger;

	private final RecordWriter writer;

	private final AnswersJson json;

	private final Clock clock;

	InitiativeService(InitiativeRepository initiatives, LifecycleEventRepository events,
			AttestationRepository attestations, InitiativeRevisionRepository revisions,
			RecordedClassificationRepository classifications, PublicReportRepository publicReports,
			Withdrawals withdrawals, RecordReader reader, ClassificationLedger ledger, RecordWriter writer,
			AnswersJson json, Clock clock) {
		this.initiatives = initiatives;
		this.events = events;
		this.attestations = attestations;
		this.revisions = revisions;
		this.classifications = classifications;
		this.publicReports = publicReports;
		this.withdrawals = withdrawals;
		this.reader = reader;
		this.ledger = ledger;
		this.writer = writer;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Add an initiative to the register as of today.
	 * @param answers with a title; events, attestations and the date of registration in
	 * them are not read
	 */
	public Reference register(String organisation, Answers answers, SignedIn by) {
		RecordWriter.requireWriter(organisation, by);
		return add(organisation, Provenance.TRUST, answers, List.of(), by.username()).reference();
	}

	/**
	 * Add what was publicly reported and its trust has not confirmed.
	 * @param organisation the code in force, which may succeed the one reported
	 * @param life what is reported to have happened to it, in order
	 */
	public Reference registerPublicReport(String organisation, Answers answers, List<Event> life, PublicReport report,
			String by) {
		Initiative initiative = add(organisation, Provenance.PUBLIC_REPORT, answers, life, by);
		this.publicReports.save(new PublicReportRow(initiative.id(), report, this.clock.instant(), by));
		return initiative.reference();
	}

	/** Those of the keys of publicly reported rows that the register already holds. */
	@Transactional(readOnly = true)
	public Set<String> knownPublicReports(Collection<String> recordIds) {
		return recordIds.isEmpty() ? Set.of() : this.publicReports.findKnown(recordIds);
	}

	private Initiative add(String organisation, Provenance provenance, Answers answers, List<Event> life, String by) {
		Instant now = this.clock.instant();
		Initiative initiative = new Initiative(organisation, provenance, LocalDate.now(this.clock), by);
		this.writer.state(initiative, answers, by);
		Initiative saved = this.initiatives.saveAndFlush(initiative);
		life.forEach((event) -> this.events.save(LifecycleEvent.of(saved.id(), LifeEntry.of(event), now, by)));
		return this.writer.recordFirst(saved, this.reader.read(saved), by);
	}

	/**
	 * Change what is stated.
	 * @param version the version that the change was made from
	 * @param what what is changed, in a few words for the history
	 * @throws ChangedMeanwhileException if the record has another version by now
	 */
	public void change(Reference reference, int version, String what, UnaryOperator<Answers> change, SignedIn by) {
		change(reference, version, what, null, change, by);
	}

	/**
	 * Change what is stated, and say why.
	 * @param why why, in a few words for the history; null to leave it unsaid
	 * @see #change(Reference, int, String, UnaryOperator, SignedIn)
	 */
	public void change(Reference reference, int version, String what, @Nullable String why,
			UnaryOperator<Answers> change, SignedIn by) {
		Initiative initiative = this.writer.toWrite(reference, by);
		if (initiative.version() != version) {
			throw new ChangedMeanwhileException(reference, version);
		}
		this.writer.change(initiative, what, why, change, by.username());
	}

	/**
	 * Strike out an event that was wrong; it stays readable.
	 * @param because why it was wrong; not blank
	 * @throws IllegalArgumentException if it is no standing event of this initiative
	 */
	public void strikeOut(Reference reference, long eventId, String because, SignedIn by) {
		Initiative initiative = this.writer.toWrite(reference, by);
		LifecycleEvent wrong = this.reader.standingEvents(initiative.id())
			.stream()
			.filter((event) -> event.id() == eventId)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No standing event " + eventId + " of " + reference));
		this.events.save(LifecycleEvent.striking(wrong, because, this.clock.instant(), by.username()));
		this.writer.touch(initiative, "Struck out: " + wrong.event().type().label(), because, by);
	}

	/**
	 * The trust says that the record is right today. What was publicly reported is
	 * thereby confirmed.
	 */
	public void attest(Reference reference, SignedIn by) {
		Initiative initiative = this.writer.toWrite(reference, by);
		this.attestations
			.save(new AttestationRow(initiative.id(), LocalDate.now(this.clock), this.clock.instant(), by.username()));
		initiative.confirm();
		this.writer.touch(initiative, "Confirmed as right", by);
	}

	/**
	 * The record as it is.
	 * @throws NoSuchInitiativeException if there is none
	 */
	@Transactional(readOnly = true)
	public InitiativeRecord find(Reference reference) {
		Initiative initiative = this.writer.find(reference);
		Result result = this.classifications.findFirstByInitiativeIdOrderByIdDesc(initiative.id())
			.map((recorded) -> this.json.readResult(recorded.resultJson()))
			.orElseThrow();
		return new InitiativeRecord(reference, initiative.organisation(), initiative.provenance(), initiative.version(),
				initiative.registeredOn(), initiative.changedAt(), initiative.changedBy(), this.reader.read(initiative),
				result, life(initiative.id()),
				this.publicReports.findById(initiative.id()).map(PublicReportRow::value).orElse(null),
				this.withdrawals.find(initiative).orElse(null));
	}

	/**
	 * The record as it is, for somebody who is about to change it.
	 * @throws NoSuchInitiativeException if there is none
	 * @throws AccessDeniedException if this person may not
	 */
	@Transactional(readOnly = true)
	public InitiativeRecord findToWrite(Reference reference, SignedIn by) {
		this.writer.toWrite(reference, by);
		return find(reference);
	}

	private List<RecordedEvent> life(long id) {
		List<LifecycleEvent> rows = this.events.findByInitiativeIdOrderById(id);
		Map<Long, String> struck = new HashMap<>();
		rows.forEach((row) -> {
			if (row.strikes() != null && row.note() != null) {
				struck.put(row.strikes(), row.note());
			}
		});
		return rows.stream()
			.filter(LifecycleEvent::isEvent)
			.map((row) -> new RecordedEvent(row.id(), row.event(), row.entry().telling(), row.recordedAt(),
					row.recordedBy(), struck.get(row.id())))
			.toList();
	}

	/**
	 * The version that a change must name now.
	 * @throws NoSuchInitiativeException if there is none
	 */
	@Transactional(readOnly = true)
	public int versionOf(Reference reference) {
		return this.writer.find(reference).version();
	}

	/** What was stated at a version; empty if there is no such version. */
	@Transactional(readOnly = true)
	public Optional<Answers> answersAt(Reference reference, int version) {
		return this.revisions.findById(new InitiativeRevision.Key(reference.number(), version))
			.map((revision) -> this.json.readAnswers(revision.answers()));
	}

	/** Every version of the record, newest first. */
	@Transactional(readOnly = true)
	public List<RecordVersion> versions(Reference reference) {
		return this.revisions.findVersions(reference.number());
	}

	/** What the register said and from when on, newest first. */
	@Transactional(readOnly = true)
	public List<Result> results(Reference reference) {
		return this.classifications.findByInitiativeIdOrderByIdDesc(reference.number())
			.stream()
			.map((recorded) -> this.json.readResult(recorded.resultJson()))
			.toList();
	}

	/**
	 * Classify anew what changes by today by itself, up to a number of records.
	 * @return how many were due
	 */
	public int classifyDue(int most) {
		List<Long> due = this.ledger.due(most);
		this.initiatives.findAllById(due).forEach(this.writer::classifyAnew);
		return due.size();
	}

	/**
	 * Classify anew those of some organisations' records that change by today by
	 * themselves.
	 */
	public void classifyDue(Collection<String> organisations) {
		this.initiatives.findAllById(this.ledger.due(organisations)).forEach(this.writer::classifyAnew);
	}

	/**
	 * The first day on which the class of one of some organisations' records changes by
	 * itself; empty if none ever does.
	 */
	@Transactional(readOnly = true)
	public Optional<LocalDate> nextDue(Collection<String> organisations) {
		return this.ledger.nextDue(organisations);
	}

}
