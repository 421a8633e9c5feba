package uk.nhs.london.aiportal.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.audit.AuditEntries.Head;
import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeEntries;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.initiative.OverrideService;
import uk.nhs.london.aiportal.initiative.Reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * A trail of real changes, tampered with as the owner of the database can, and what
 * verifying then names.
 */
@PostgresTest
class VerificationTests {

	private static final SignedIn LEAD = Accounts.leadOf("RQM", "Chelsea and Westminster");

	private static final long SEED = 20261123;

	@Autowired
	private InitiativeService initiatives;

	@Autowired
	private LifeService lives;

	@Autowired
	private OverrideService overrides;

	@Autowired
	private Verification verification;

	@Autowired
	private AuditEntries entries;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@TempDir
	private Path folder;

	@BeforeEach
	void thereIsATrail() {
		if (this.entries.heads().isEmpty()) {
			someLives();
		}
	}

	private void someLives() {
		for (int i = 0; i < 3; i++) {
			Reference reference = this.initiatives.register("RQM", Answers.none()
				.withFacts((facts) -> facts.title("Sort skin lesion referrals").declaredStage(DeclaredStage.PILOT)),
					LEAD);
			this.lives.happened(reference,
					LifeEntries.of(Event.of(EventType.FIRST_LIVE, PartialDate.parse("2026-03-01"))), LEAD);
			this.initiatives.attest(reference, LEAD);
			this.overrides.propose(reference, Classification.EMBEDDED, "In use for years",
					LocalDate.now().plusMonths(1), Accounts.administrator());
		}
	}

	@Test
	void everyVersionHasOneEntryAndAllFits() {
		Report report = verify();
		assertThat(report.faults()).isEmpty();
		assertThat(report.vouched()).isGreaterThanOrEqualTo(9)
			.isEqualTo(count("initiative_revision"))
			.isEqualTo(count("audit_entry where action in ('REGISTERED', 'CHANGED')"));
	}

	/** One byte, or as little as can be, in every column. */
	@ParameterizedTest
	@ValueSource(strings = { "recorded_at = recorded_at + interval '1 microsecond'",
			"actor = overlay(actor placing 'L' from 1 for 1)", "action = overlay(action placing 'X' from 1 for 1)",
			"subject = overlay(subject placing '9' from 5 for 1)", "subject = null", "detail = detail || ' '",
			"detail = 'Nothing'", "evidence = evidence || '0'", "evidence = null, evidence_digest = null",
			"evidence_digest = overlay(evidence_digest placing (case left(evidence_digest, 1) when 'a' then 'b' else 'a' end) from 1 for 1)",
			"previous_hash = overlay(previous_hash placing (case right(previous_hash, 1) when 'a' then 'b' else 'a' end) from 64 for 1)",
			"hash = overlay(hash placing (case substr(hash, 9, 1) when 'a' then 'b' else 'a' end) from 9 for 1)" })
	void anAlteredEntryIsNamedWhicheverColumnItWas(String change) {
		for (AuditEntry victim : someEntries()) {
			Report report = afterwards("update audit_entry set %s where lane = %d and position = %d".formatted(change,
					victim.lane(), victim.position()));
			assertThat(report.firstFault().map(Fault::entry)).as("seed %d", SEED).contains(victim.name());
			assertThat(report.firstFault().map(Fault::kind)).contains(Fault.Kind.ALTERED);
		}
	}

	@Test
	void anEntryMovedToAnotherPlaceIsNamed() {
		for (AuditEntry victim : someEntries()) {
			Report report = afterwards(
					"update audit_entry set position = position + 1000 where lane = %d and position = %d"
						.formatted(victim.lane(), victim.position()));
			assertThat(report.faults()).extracting(Fault::kind, Fault::entry)
				.startsWith(tuple(Fault.Kind.MISSING, victim.name()));
			int elsewhere = (victim.lane() + 1) % AuditEntries.LANES;
			Report moved = afterwards(
					"update audit_entry set lane = %d, position = position + 1000 where lane = %d and position = %d"
						.formatted(elsewhere, victim.lane(), victim.position()));
			assertThat(moved.faults()).isNotEmpty()
				.allSatisfy((fault) -> assertThat(fault.entry())
					.matches("(%d|%d)/\\d+".formatted(victim.lane(), elsewhere)));
		}
	}

	@Test
	void aDeletedEntryIsNamed() {
		while (this.entries.heads().stream().noneMatch((head) -> head.position() > 1)) {
			someLives();
		}
		Head head = this.entries.heads().stream().filter((it) -> it.position() > 1).findFirst().orElseThrow();
		AuditEntry first = this.entries.after(head.lane(), 0, 1).get(0);
		assertThat(afterwards(
				"delete from audit_entry where lane = %d and position = %d".formatted(first.lane(), first.position()))
			.firstFault()).map((it) -> it.kind() + " " + it.entry()).contains("MISSING " + first.name());
	}

	@Test
	void aLaneThatWasCutOffIsFoundByItsAnchorAndWithoutOneByItsHistory() throws IOException {
		AnchorFile anchors = anchored();
		Head cut = this.entries.heads().get(0);
		String deletion = "delete from audit_entry where lane = %d and position = %d".formatted(cut.lane(),
				cut.position());
		assertThat(afterwards(deletion, anchors).faults()).extracting(Fault::kind, Fault::entry)
			.contains(tuple(Fault.Kind.CUT_OFF, cut.lane() + "/" + cut.position()));
		assertThat(afterwards(deletion).faults()).extracting(Fault::kind).containsExactly(Fault.Kind.HISTORY_UNTOLD);
	}

	@Test
	void aTrailWrittenAnewFromItsFirstEntryIsFoundByItsAnchor() throws IOException {
		AnchorFile anchors = anchored();
		assertThat(this.verification.verify(anchors).faults()).isEmpty();
		Report report = inRolledBack(() -> {
			AuditEntry before = this.entries.after(this.entries.heads().get(0).lane(), 0, 1).get(0);
			AuditEntry forged = AuditEntry.chained(
					before.lane(), before.position(), new NewEntry(before.recordedAt(), "nobody",
							AuditAction.valueOf(before.action()), before.subject(), null, before.detail()),
					before.evidence(), before.evidenceDigest(), before.previousHash());
			String previous = null;
			for (AuditEntry entry : this.entries.after(before.lane(), 0, 1000)) {
				AuditEntry next = (previous == null) ? forged
						: AuditEntry.chained(entry.lane(), entry.position(),
								new NewEntry(entry.recordedAt(), entry.actor(), AuditAction.valueOf(entry.action()),
										entry.subject(), null, entry.detail()),
								entry.evidence(), entry.evidenceDigest(), previous);
				this.jdbc.sql(
						"update audit_entry set actor = ?, previous_hash = ?, hash = ? where lane = ? and position = ?")
					.params(next.actor(), next.previousHash(), next.hash(), next.lane(), next.position())
					.update();
				previous = next.hash();
			}
			assertThat(verify().faults()).as("a whole lane forged fits by itself").isEmpty();
			return this.verification.verify(anchors);
		});
		assertThat(report.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.CHAIN_BROKEN);
		assertThat(report.firstFault().orElseThrow().what()).contains("anchor 1");
	}

	@Test
	void anAnchorThatWasAlteredOrTakenOutIsNamed() throws IOException {
		AnchorFile anchors = anchored();
		someLives();
		anchors.append(Instant.EPOCH, this.entries.heads());
		someLives();
		anchors.append(Instant.EPOCH, this.entries.heads());
		List<String> lines = Files.readAllLines(anchors.path());
		assertThat(lines).hasSize(3);
		assertThat(this.verification.verify(anchors)).satisfies((report) -> {
			assertThat(report.faults()).isEmpty();
			assertThat(report.anchors()).isEqualTo(3);
		});
		Files.write(anchors.path(), List.of(lines.get(0), lines.get(2)));
		assertThat(this.verification.verify(anchors).faults()).extracting(Fault::kind, Fault::entry)
			.containsExactly(tuple(Fault.Kind.ANCHOR_BROKEN, "anchor 3"));
		Files.write(anchors.path(), List.of(lines.get(0), lines.get(1).replace("1970", "1971"), lines.get(2)));
		assertThat(this.verification.verify(anchors).faults()).extracting(Fault::kind, Fault::entry)
			.contains(tuple(Fault.Kind.ANCHOR_BROKEN, "anchor 2"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			initiative_revision | answers = jsonb_set(answers, '{facts,title}', '"Another title"')
			initiative_revision | recorded_by = 'nobody'
			initiative_revision | recorded_at = recorded_at - interval '1 day'
			lifecycle_event     | happened_on = '2026-02-01'
			attestation         | attested_on = attested_on - 1
			class_override      | reason = 'Another reason'
			classification      | classification = 'ENDED', sub_label = null
			classification      | result = jsonb_set(result, '{sentence}', '"Embedded"')
			""")
	void aRewrittenRowOfHistoryIsFoundThoughNoEntryWasTouched(String table, String change) {
		Report report = afterwards(
				"update %s set %s where ctid = (select min(ctid) from %1$s)".formatted(table, change));
		assertThat(report.faults()).isNotEmpty()
			.allSatisfy((fault) -> assertThat(fault.kind()).isEqualTo(Fault.Kind.HISTORY_REWRITTEN));
		assertThat(report.firstFault().orElseThrow().what()).contains("LAI-");
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"insert into lifecycle_event (initiative_id, type, happened_on, recorded_at, recorded_by) select id, 'PAUSED', '2026-05-01', changed_at, 'nobody' from initiative limit 1",
			"insert into attestation (initiative_id, attested_on, recorded_at, recorded_by) select id, '2026-05-01', changed_at, 'nobody' from initiative limit 1",
			"insert into initiative_revision select initiative_id, version + 50, recorded_at, 'nobody', change, answers from initiative_revision limit 1" })
	void historyThatNobodyIsRecordedToHaveMadeIsFound(String insertion) {
		assertThat(afterwards(insertion).faults()).extracting(Fault::kind).containsExactly(Fault.Kind.HISTORY_UNTOLD);
	}

	@Test
	void whatIsVouchedForReadsTheSameInAnotherTimeZone() {
		Report report = inRolledBack(() -> {
			this.jdbc.sql("set local time zone 'Asia/Tokyo'").update();
			return verify();
		});
		assertThat(report.faults()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "update audit_entry set detail = ''", "delete from audit_entry", "truncate audit_entry" })
	void theApplicationMayNotChangeTheTrail(String statement) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(statement).update())
			.withStackTraceContaining("permission denied");
		inRolledBack(() -> {
			this.jdbc.sql("grant update, delete, truncate on audit_entry to current_user").update();
			this.jdbc.sql("alter table audit_entry enable trigger append_only").update();
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(statement).update())
				.withMessageContaining("never changed or deleted");
			return null;
		});
	}

	private List<AuditEntry> someEntries() {
		List<AuditEntry> all = new ArrayList<>();
		this.entries.heads().forEach((head) -> all.addAll(this.entries.after(head.lane(), 0, 1000)));
		all.removeIf((it) -> it.evidence() == null);
		Collections.shuffle(all, new Random(SEED));
		return all.subList(0, 4);
	}

	private AnchorFile anchored() throws IOException {
		AnchorFile file = new AnchorFile(this.folder.resolve("kept").resolve("anchors.txt"));
		assertThat(file.append(Instant.EPOCH, this.entries.heads())).isPresent();
		assertThat(file.append(Instant.EPOCH, this.entries.heads())).as("nothing new").isEmpty();
		return file;
	}

	private Report verify() {
		return this.verification.verify(AnchorReader.NONE);
	}

	private Report afterwards(String tampering) {
		return afterwards(tampering, AnchorReader.NONE);
	}

	private Report afterwards(String tampering, AnchorReader anchors) {
		return inRolledBack(() -> {
			assertThat(this.jdbc.sql(tampering).update()).as(tampering).isEqualTo(1);
			return this.verification.verify(anchors);
		});
	}

	/** With all that stands in the way of somebody who owns the database taken away. */
	private <T> T inRolledBack(Supplier<T> action) {
		return new TransactionTemplate(this.transactions).execute((status) -> {
			status.setRollbackOnly();
			this.jdbc.sql("grant update, delete on audit_entry to current_user").update();
			for (String table : List.of("audit_entry", "initiative_revision", "lifecycle_event", "attestation",
					"classification", "class_override")) {
				this.jdbc.sql("alter table " + table + " disable trigger append_only").update();
			}
			return action.get();
		});
	}

	private long count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

}
