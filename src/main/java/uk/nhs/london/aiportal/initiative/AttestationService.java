package uk.nhs.london.aiportal.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.Ruleset;

/** Knows which records are due, and takes a trust's word that several are still right. */
@Service
public class AttestationService {

	/**
	 * Every record of a trust that has not ended, with its dates. A partial date counts
	 * as its first day. The next decision is that of the latest one that stands, if it
	 * adopted; else it is due at the planned end.
	 */
	private static final String RECORDS = """
			select i.id, i.title, i.version, i.registered_on, i.changed_at, i.changed_by, i.decision_forum,
			    a.attested_on, (coalesce(a.attested_on, i.registered_on) + make_interval(months => :months))::date
			        as confirm_by,
			    to_date(rpad(case when d.decision = 'ADOPT' then d.next_on else i.pilot_planned_end end, 10, '-01-01'),
			        'YYYY-MM-DD') as decide_by,
			    c.result ->> 'sentence' as sentence, jsonb_exists(c.result -> 'stops', 'H8') as undecided
			from initiative i
			join standing s on s.initiative_id = i.id
			join classification c on c.id = s.classification_id
			left join lateral (
			    select max(attested_on) as attested_on from attestation where initiative_id = i.id) a on true
			left join lateral (
			    select decision, next_on from lifecycle_event e
			    where e.initiative_id = i.id and e.type = 'ADOPTION_DECISION'
			        and not exists (select from lifecycle_event later where later.strikes = e.id)
			    order by e.happened_on desc, e.id desc limit 1) d on true
			where i.organisation = :organisation and i.provenance = 'TRUST' and c.classification <> 'ENDED'
			order by confirm_by, i.id
			""";

	private static final String TO_CONFIRM = """
			select count(*) from initiative i join standing s on s.initiative_id = i.id
			where i.organisation = :organisation and i.provenance = 'PUBLIC_REPORT'
			""";

	private final InitiativeService initiatives;

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	private final Clock clock;

	AttestationService(InitiativeService initiatives, JdbcClient jdbc, PlatformTransactionManager transactions,
			Clock clock) {
		this.initiatives = initiatives;
		this.jdbc = jdbc;
		this.transactions = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/** What an organisation has to do: two statements, whatever the number of records. */
	public WorkDue dueAt(String organisation) {
		List<WorkDue.Entry> records = this.jdbc.sql(RECORDS)
			.param("organisation", organisation)
			.param("months", Ruleset.V1_0.attestMonths())
			.query((row, number) -> entry(row))
			.list();
		int toConfirm = this.jdbc.sql(TO_CONFIRM).param("organisation", organisation).query(Integer.class).single();
		return new WorkDue(LocalDate.now(this.clock), records, toConfirm);
	}

	private static WorkDue.Entry entry(ResultSet row) throws SQLException {
		return new WorkDue.Entry(new Reference(row.getLong("id")), row.getString("title"), row.getInt("version"),
				row.getString("sentence"), row.getObject("registered_on", LocalDate.class),
				row.getObject("changed_at", OffsetDateTime.class).toInstant(), row.getString("changed_by"),
				row.getObject("attested_on", LocalDate.class), row.getObject("confirm_by", LocalDate.class),
				row.getObject("decide_by", LocalDate.class), row.getString("decision_forum"),
				row.getBoolean("undecided"));
	}

	/**
	 * Confirm records that are as they were when the person read them; the others are
	 * left alone. Each is confirmed by itself, so that one does not hold up the others.
	 * @param read the version of each that the person read
	 * @return those that were not, mostly because they have changed since
	 */
	public List<Reference> attestUnchanged(Map<Reference, Integer> read, SignedIn by) {
		List<Reference> changed = new ArrayList<>();
		read.forEach((reference, version) -> {
			if (!attest(reference, version, by)) {
				changed.add(reference);
			}
		});
		return changed;
	}

	private boolean attest(Reference reference, int version, SignedIn by) {
		try {
			return Boolean.TRUE.equals(this.transactions.execute((status) -> {
				// Also what was withdrawn or moved since has another version.
				if (this.initiatives.versionOf(reference) != version) {
					return false;
				}
				this.initiatives.attest(reference, by);
				return true;
			}));
		}
		catch (OptimisticLockingFailureException | NoSuchInitiativeException ex) {
			// Somebody changed it in this very moment, or there is none for this person.
			return false;
		}
	}

}
