package uk.nhs.london.aiportal.initiative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventBuilder;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.PartialDate;

/**
 * The register's door for a file: reads many records at once, and changes each by what
 * its row states. A row is one version of its record, and can be taken back by another.
 */
@Service
@Transactional
public class FileChanges {

	private static final String HELD = """
			select i.id, i.organisation, i.version, i.withdrawn_on is not null as withdrawn, r.answers::text as answers
			from initiative i
			join initiative_revision r on r.initiative_id = i.id and r.version = i.version
			where i.id = any(:ids) and %s
			""".formatted(Viewer.condition("i"));

	private static final String VERSIONS = """
			select r.initiative_id, r.answers::text as answers from initiative_revision r
			join unnest(:ids::bigint[], :versions::integer[]) as wanted (id, version)
			    on r.initiative_id = wanted.id and r.version = wanted.version
			""";

	private final RecordWriter writer;

	private final RecordReader reader;

	private final RecordStatements statements;

	private final InitiativeService initiatives;

	private final WithdrawalService withdrawals;

	private final LifecycleEventRepository events;

	private final Viewers viewers;

	private final AnswersJson json;

	private final JdbcClient jdbc;

	private final Clock clock;

	FileChanges(RecordWriter writer, RecordReader reader, RecordStatements statements, InitiativeService initiatives,
			WithdrawalService withdrawals, LifecycleEventRepository events, Viewers viewers, AnswersJson json,
			JdbcClient jdbc, Clock clock) {
		this.writer = writer;
		this.reader = reader;
		this.statements = statements;
		this.initiatives = initiatives;
		this.withdrawals = withdrawals;
		this.events = events;
		this.viewers = viewers;
		this.json = json;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A record as it is.
	 *
	 * @param version the version that a change must name
	 */
	public record Held(String organisation, int version, boolean withdrawn, Answers answers) {
	}

	/** Those of the records that this person may read. */
	@Transactional(readOnly = true)
	public Map<Reference, Held> held(Collection<Reference> references, SignedIn by) {
		Map<Reference, Held> held = new HashMap<>();
		this.jdbc.sql(HELD)
			.param("ids", references.stream().map(Reference::number).toArray(Long[]::new))
			.params(this.viewers.of(by).parameters())
			.query((row) -> {
				held.put(new Reference(row.getLong("id")),
						new Held(row.getString("organisation"), row.getInt("version"), row.getBoolean("withdrawn"),
								this.json.readAnswers(row.getString("answers"))));
			});
		return held;
	}

	/**
	 * What was stated at versions of records, those left out that never were.
	 * @param versions of records that the person who asks may read
	 */
	@Transactional(readOnly = true)
	public Map<Reference, Answers> at(Map<Reference, Integer> versions) {
		Map<Reference, Answers> stated = new HashMap<>();
		List<Reference> references = List.copyOf(versions.keySet());
		this.jdbc.sql(VERSIONS)
			.param("ids", references.stream().map(Reference::number).toArray(Long[]::new))
			.param("versions", references.stream().map(versions::get).toArray(Integer[]::new))
			.query((row) -> {
				stated.put(new Reference(row.getLong("initiative_id")),
						this.json.readAnswers(row.getString("answers")));
			});
		return stated;
	}

	/**
	 * The initiatives of an organisation that are not withdrawn, by title in lower case.
	 */
	@Transactional(readOnly = true)
	public Map<String, Reference> titles(String organisation) {
		Map<String, Reference> titles = new HashMap<>();
		this.jdbc
			.sql("select id, lower(title) as title from initiative where organisation = :code and withdrawn_on is null")
			.param("code", organisation)
			.query((row) -> {
				titles.put(row.getString("title"), new Reference(row.getLong("id")));
			});
		return titles;
	}

	/**
	 * State fields of a record anew. A stage is declared as of today.
	 * @param version the version that the statements were made from
	 * @param what what is changed, in a few words for the history
	 * @return the version that this makes
	 * @throws ChangedMeanwhileException if the record has another version by now
	 */
	public int change(Reference reference, int version, String what, Collection<Statement> stated, SignedIn by) {
		return change(reference, version, what, null, stated, by);
	}

	/**
	 * State fields of a record anew, and say why.
	 * @param why why, in a few words for the history; null to leave it unsaid
	 * @see #change(Reference, int, String, Collection, SignedIn)
	 */
	public int change(Reference reference, int version, String what, @Nullable String why, Collection<Statement> stated,
			SignedIn by) {
		Initiative initiative = this.writer.toWrite(reference, by);
		if (initiative.version() != version) {
			throw new ChangedMeanwhileException(reference, version);
		}
		List<Statement> fields = new ArrayList<>(stated);
		declaredStage(stated).ifPresent((stage) -> {
			fields.removeIf((it) -> it.field().equals(RecordStatements.DECLARED_STAGE));
			Event declared = EventBuilder.builder()
				.type(EventType.STAGE_DECLARED)
				.on(PartialDate.of(LocalDate.now(this.clock)))
				.stage(stage)
				.build();
			this.events
				.save(LifecycleEvent.of(initiative.id(), LifeEntry.of(declared), this.clock.instant(), by.username()));
		});
		this.writer.change(initiative, what, why, (answers) -> this.statements.apply(answers, fields), by.username());
		return initiative.version();
	}

	private static Optional<DeclaredStage> declaredStage(Collection<Statement> stated) {
		return stated.stream()
			.filter((it) -> it.field().equals(RecordStatements.DECLARED_STAGE) && it.text() != null)
			.map((it) -> DeclaredStage.valueOf(Objects.requireNonNull(it.text())))
			.findFirst();
	}

	/** Add an initiative with what is stated; not classified until its stage is. */
	public Reference add(String organisation, Collection<Statement> stated, SignedIn by) {
		return this.initiatives.register(organisation, this.statements.apply(Answers.none(), stated), by);
	}

	/**
	 * Take a change back, unless somebody changed the record since: it says again what it
	 * said before, in a new version.
	 * @param version the version that the change made
	 * @param former the version before it
	 * @return whether it was taken back
	 */
	public boolean takeBack(Reference reference, int version, int former, String what, SignedIn by) {
		Initiative initiative = this.writer.toWrite(reference, by);
		if (initiative.version() != version) {
			return false;
		}
		Answers before = this.initiatives.answersAt(reference, former).orElseThrow();
		List<Event> known = new ArrayList<>(before.facts().events());
		for (LifecycleEvent row : this.reader.standingEvents(initiative.id())) {
			if (!known.remove(row.event())) {
				this.events.save(LifecycleEvent.striking(row, what, this.clock.instant(), by.username()));
			}
		}
		this.writer
			.change(initiative, what, null,
					(now) -> before.withFacts((facts) -> facts.events(now.facts().events())
						.attestations(now.facts().attestations())
						.predecessors(now.facts().predecessors())).withTold(now.told()),
					by.username());
		return true;
	}

	/**
	 * Withdraw what was added, unless somebody changed it since.
	 * @param version the version with which it was added
	 * @return whether it was withdrawn
	 */
	public boolean takeOut(Reference reference, int version, String because, SignedIn by) {
		if (this.initiatives.versionOf(reference) != version) {
			return false;
		}
		this.withdrawals.withdraw(reference, because, by);
		return true;
	}

}
