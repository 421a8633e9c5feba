package uk.nhs.london.aiportal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table audit_entry: appended to, read, and never changed. */
@Repository
class AuditEntries {

	/** As the check on {@code audit_entry.lane} has it. */
	static final int LANES = 32;

	static final String COLUMNS = "lane, position, recorded_at, actor, action, subject, detail, evidence,"
			+ " evidence_digest, previous_hash, hash";

	private static final String INSERT = "insert into audit_entry (" + COLUMNS
			+ ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

	private final JdbcTemplate template;

	private final JdbcClient jdbc;

	AuditEntries(JdbcTemplate template) {
		this.template = template;
		this.jdbc = JdbcClient.create(template);
	}

	/**
	 * Append to a lane that is free, within the transaction under way. The lane is free
	 * again when that ends.
	 * @param vouches one for each entry; null for those that vouch for nothing
	 */
	void append(List<NewEntry> entries, List<@Nullable Vouch> vouches) {
		Head head = takeLane();
		List<Object[]> rows = new ArrayList<>();
		long position = head.position();
		String before = head.hash();
		for (int i = 0; i < entries.size(); i++) {
			Vouch vouch = vouches.get(i);
			AuditEntry entry = AuditEntry.chained(head.lane(), ++position, entries.get(i),
					(vouch != null) ? vouch.evidence() : null, (vouch != null) ? vouch.digest() : null, before);
			rows.add(new Object[] { entry.lane(), entry.position(), atUtc(entry.recordedAt()), entry.actor(),
					entry.action(), entry.subject(), entry.detail(), entry.evidence(), entry.evidenceDigest(),
					entry.previousHash(), entry.hash() });
			before = entry.hash();
		}
		this.template.batchUpdate(INSERT, rows);
	}

	/** From a lane by chance on, or all writers would try the same ones first. */
	private Head takeLane() {
		return this.jdbc
			.sql("select taken_lane as lane, last_position as position, last_hash as hash"
					+ " from audit_lane(cast(? as smallint))")
			.param(ThreadLocalRandom.current().nextInt(LANES))
			.query(Head.class)
			.single();
	}

	/** The entries of a lane after a position, in order. */
	List<AuditEntry> after(int lane, long position, int most) {
		return this.jdbc
			.sql("select " + COLUMNS + " from audit_entry where lane = ? and position > ? order by position limit ?")
			.params(lane, position, most)
			.query(AuditEntries::entry)
			.list();
	}

	/**
	 * Entries that a question is about, newest first, those of one moment by lane and
	 * position.
	 */
	List<AuditEntry> find(AuditQuestion question, int most) {
		StringBuilder sql = new StringBuilder("select " + COLUMNS + " from audit_entry where recorded_at < ?");
		List<Object> values = new ArrayList<>(List.of(atUtc(question.until())));
		if (question.after() != null) {
			sql.append(" and (recorded_at, lane, position) < (?, ?, ?)");
			values.add(atUtc(question.after().recordedAt()));
			values.add(question.after().lane());
			values.add(question.after().position());
		}
		equal(sql, values, "action", (question.action() != null) ? question.action().name() : "");
		equal(sql, values, "subject", question.subject());
		equal(sql, values, "actor", question.actor());
		sql.append(" order by recorded_at desc, lane desc, position desc limit ?");
		values.add(most);
		return this.jdbc.sql(sql.toString()).params(values).query(AuditEntries::entry).list();
	}

	private static void equal(StringBuilder sql, List<Object> values, String column, String value) {
		if (!value.isEmpty()) {
			sql.append(" and ").append(column).append(" = ?");
			values.add(value);
		}
	}

	/** The last entry of each lane that has any, in one look at all of them. */
	List<Head> heads() {
		return this.jdbc.sql("""
				select l.lane, head.position, head.hash from generate_series(0, 31) l(lane)
				cross join lateral (select e.position, e.hash from audit_entry e where e.lane = l.lane
				    order by e.position desc limit 1) head order by l.lane
				""").query(Head.class).list();
	}

	/**
	 * The hashes of these entries, by lane; where there is no such entry, none.
	 * @param heads at most one of each lane
	 */
	Map<Integer, String> hashes(List<Head> heads) {
		Map<Integer, String> hashes = new HashMap<>();
		this.jdbc.sql("""
				select e.lane, e.position, e.hash from audit_entry e
				join unnest(cast(? as smallint[]), cast(? as bigint[])) as asked(lane, position) using (lane, position)
				""")
			.param(heads.stream().map(Head::lane).toArray(Integer[]::new))
			.param(heads.stream().map(Head::position).toArray(Long[]::new))
			.query(Head.class)
			.list()
			.forEach((it) -> hashes.put(it.lane(), it.hash()));
		return hashes;
	}

	static AuditEntry entry(ResultSet row, int number) throws SQLException {
		Instant recordedAt = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
		return new AuditEntry(row.getInt("lane"), row.getLong("position"), recordedAt, row.getString("actor"),
				row.getString("action"), row.getString("subject"), row.getString("detail"), row.getString("evidence"),
				row.getString("evidence_digest"), row.getString("previous_hash"), row.getString("hash"));
	}

	static OffsetDateTime atUtc(Instant instant) {
		return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

	/** The last entry of a lane. */
	record Head(int lane, long position, String hash) {
	}

}
