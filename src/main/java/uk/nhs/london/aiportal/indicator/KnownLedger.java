package uk.nhs.london.aiportal.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import uk.nhs.london.aiportal.initiative.Provenance;
import uk.nhs.london.aiportal.initiative.RecordSnapshots;

/**
 * Keeps the marks as now known. Nobody who changes a record makes them: whoever asks for
 * them first has them made from the latest versions.
 */
@Component
public class KnownLedger {

	/** Records made in a transaction. */
	private static final int AT_ONCE = 200;

	/** Whoever makes marks holds it, in any instance, so that none are made twice. */
	private static final String ALONE = "select pg_advisory_xact_lock(hashtext('indicator_known'))";

	private static final String CHANGED = """
			from initiative i left join indicator_known_made made on made.initiative_id = i.id
			where i.withdrawn_on is null and (made.initiative_id is null or made.version <> i.version
			    or made.definitions <> :definitions or made.made_on > :today or made.holds_before <= :today)
			""";

	private static final String STALE = """
			select stale.*, r.answers
			from (select i.id, i.version, i.provenance, i.organisation, i.registered_on %s order by i.id limit :most) stale
			join initiative_revision r on r.initiative_id = stale.id and r.version = stale.version
			"""
		.formatted(CHANGED);

	private static final String ORGANISATIONS = """
			select initiative_id, recorded_on, organisation from classification where initiative_id in (:initiatives) order by id
			""";

	private static final String MADE = """
			insert into indicator_known_made as made (initiative_id, version, definitions, made_on, holds_before)
			values (?, ?, ?, ?, ?)
			on conflict (initiative_id) do update
			set version = excluded.version, definitions = excluded.definitions, made_on = excluded.made_on,
			    holds_before = excluded.holds_before
			""";

	private static final String INSERT = """
			insert into indicator_known (initiative_id, indicator, value, organisation, starts_on, ends_before, amount)
			values (?, ?, ?, ?, ?, ?, ?)
			""";

	/**
	 * Whoever makes marks here holds it: many who ask at once wait for it without a
	 * connection to the database, of which the portal has few.
	 */
	private final Lock aloneHere = new ReentrantLock();

	private final Lives lives;

	private final RecordSnapshots snapshots;

	private final TransactionTemplate transactions;

	private final JdbcClient client;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	KnownLedger(Lives lives, RecordSnapshots snapshots, TransactionTemplate transactions, JdbcClient client,
			JdbcTemplate jdbc, Clock clock) {
		this.lives = lives;
		this.snapshots = snapshots;
		this.transactions = transactions;
		this.client = client;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A record whose marks are not those of today, and what they are. */
	private record Stale(long id, int version, String organisation, KnownMarks marks) {

	}

	/**
	 * Make the marks of the records that have changed since theirs were made. Not to be
	 * called within a transaction: it takes some of its own, and asks only once if
	 * nothing has changed.
	 */
	public void keepUp() {
		LocalDate today = LocalDate.now(this.clock);
		boolean stale = this.client.sql("select exists (select " + CHANGED + ")")
			.param("definitions", Indicator.VERSION)
			.param("today", today)
			.query(Boolean.class)
			.single();
		if (stale) {
			makeAll(today);
		}
	}

	private void makeAll(LocalDate today) {
		this.aloneHere.lock();
		try {
			boolean more = true;
			while (more) {
				more = Boolean.TRUE.equals(this.transactions.execute((status) -> make(today)));
			}
		}
		finally {
			this.aloneHere.unlock();
		}
	}

	/** Whether there may be more. */
	private boolean make(LocalDate today) {
		this.client.sql(ALONE).query((row, number) -> number).list();
		List<Stale> stale = stale(today, AT_ONCE);
		if (stale.isEmpty()) {
			return false;
		}
		List<Object[]> ids = stale.stream().map((it) -> new Object[] { it.id() }).toList();
		this.jdbc.batchUpdate("delete from indicator_known where initiative_id = ?", ids);
		this.jdbc.batchUpdate(MADE, stale.stream()
			.map((it) -> new Object[] { it.id(), it.version(), Indicator.VERSION, today, it.marks().holdsBefore() })
			.toList());
		this.jdbc.batchUpdate(INSERT, rows(stale));
		return stale.size() == AT_ONCE;
	}

	private List<Stale> stale(LocalDate today, int most) {
		return this.client.sql(STALE)
			.param("definitions", Indicator.VERSION)
			.param("today", today)
			.param("most", most)
			.query((row, number) -> stale(row, today))
			.list();
	}

	private Stale stale(ResultSet row, LocalDate today) throws SQLException {
		KnownMarks marks = this.lives.known(Provenance.valueOf(row.getString("provenance")),
				this.snapshots.answers(row.getString("answers")), row.getObject("registered_on", LocalDate.class),
				today);
		return new Stale(row.getLong("id"), row.getInt("version"), row.getString("organisation"), marks);
	}

	private List<Object[]> rows(List<Stale> stale) {
		Map<Long, TreeMap<LocalDate, String>> organisations = new HashMap<>();
		this.client.sql(ORGANISATIONS).param("initiatives", stale.stream().map(Stale::id).toList()).query((row) -> {
			organisations.computeIfAbsent(row.getLong("initiative_id"), (id) -> new TreeMap<>())
				.put(row.getObject("recorded_on", LocalDate.class), row.getString("organisation"));
		});
		List<Object[]> rows = new ArrayList<>();
		stale.forEach((it) -> addRows(it, organisations.getOrDefault(it.id(), new TreeMap<>()), rows));
		return rows;
	}

	/**
	 * Whose it was, the register knows from the first day on which it stood in it; before
	 * that day it was whoever's it was then.
	 * @param organisations by the day on which it became theirs
	 */
	private static void addRows(Stale stale, TreeMap<LocalDate, String> organisations, List<Object[]> rows) {
		LocalDate from = LocalDate.MIN;
		String whose = organisations.isEmpty() ? stale.organisation() : organisations.firstEntry().getValue();
		for (Map.Entry<LocalDate, String> next : organisations.entrySet()) {
			if (!next.getValue().equals(whose)) {
				addRows(stale, whose, Days.between(from, next.getKey()), rows);
				from = next.getKey();
				whose = next.getValue();
			}
		}
		addRows(stale, whose, Days.from(from), rows);
	}

	private static void addRows(Stale stale, String organisation, Days days, List<Object[]> rows) {
		stale.marks()
			.on(days)
			.forEach((mark) -> rows.add(new Object[] { stale.id(), mark.indicator().name(), mark.value(), organisation,
					mark.from(), mark.before(), mark.amount() }));
	}

}
