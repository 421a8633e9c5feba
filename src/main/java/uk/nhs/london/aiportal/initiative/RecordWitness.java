package uk.nhs.london.aiportal.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.audit.Witness;

/**
 * Tells the audit trail what the register keeps of a record at a version: the version as
 * it was stored, its life, attestations, withdrawals and overrides up to then, the class
 * then in force and the public report it came from. Evidence reads
 * {@code version.event.attestation.class.withdrawal.override.step}: the last ids of each,
 * 0 for none.
 */
@Component
class RecordWitness implements Witness {

	private static final List<String> LAST = List.of("event", "attestation", "class", "withdrawal", "override", "step");

	private static final int PARTS = 1 + LAST.size();

	private static final List<String> TOLD = List.of("revision", "events", "attestations", "withdrawals", "overrides",
			"steps", "classification", "report");

	/**
	 * Whole rows, so that no column is forgotten, as PostgreSQL writes them in jsonb; a
	 * column that is null is left out, so that one may be added later.
	 */
	private static final String STORED = """
			select asked.version, event.last as event, attestation.last as attestation, class.last as class,
			    withdrawal.last as withdrawal, override.last as override, step.last as step,
			    case when r.initiative_id is null then ''
			        else (jsonb_strip_nulls(to_jsonb(r) - 'answers') || jsonb_build_object('answers', r.answers))::text
			    end as revision,
			    event.rows as events, attestation.rows as attestations, class.row as classification,
			    withdrawal.rows as withdrawals, override.rows as overrides, step.rows as steps,
			    (jsonb_strip_nulls(to_jsonb(p) - 'row_read') || jsonb_build_object('row_read', p.row_read))::text as report
			from unnest(cast(? as bigint[]), cast(? as integer[]), cast(? as bigint[]), cast(? as bigint[]),
			    cast(? as bigint[]), cast(? as bigint[]), cast(? as bigint[]), cast(? as bigint[]))
			    with ordinality as asked(id, version, event, attestation, class, withdrawal, override, step, place)
			left join initiative_revision r on r.initiative_id = asked.id and r.version = asked.version
			left join public_report p on p.initiative_id = asked.id
			cross join lateral (select max(e.id) as last,
			    string_agg(jsonb_strip_nulls(to_jsonb(e))::text, E'\\n' order by e.id) as rows
			    from lifecycle_event e where e.initiative_id = asked.id and e.id <= asked.event) event
			cross join lateral (select max(a.id) as last,
			    string_agg(jsonb_strip_nulls(to_jsonb(a))::text, E'\\n' order by a.id) as rows
			    from attestation a where a.initiative_id = asked.id and a.id <= asked.attestation) attestation
			cross join lateral (select max(w.id) as last,
			    string_agg(jsonb_strip_nulls(to_jsonb(w))::text, E'\\n' order by w.id) as rows
			    from withdrawal w where w.initiative_id = asked.id and w.id <= asked.withdrawal) withdrawal
			cross join lateral (select max(o.id) as last,
			    string_agg(jsonb_strip_nulls(to_jsonb(o))::text, E'\\n' order by o.id) as rows
			    from class_override o where o.initiative_id = asked.id and o.id <= asked.override) override
			cross join lateral (select max(s.id) as last,
			    string_agg(jsonb_strip_nulls(to_jsonb(s))::text, E'\\n' order by s.id) as rows
			    from class_override_step s join class_override o on o.id = s.override_id
			    where o.initiative_id = asked.id and s.id <= asked.step) step
			left join lateral (select c.id as last,
			    (jsonb_strip_nulls(to_jsonb(c) - 'result') || jsonb_build_object('result', c.result))::text as row
			    from classification c
			    where c.initiative_id = asked.id and c.version <= asked.version and c.id <= asked.class
			    order by c.id desc limit 1) class on true
			order by asked.place
			""";

	/** Of each record the trail must have told every version and the last of all else. */
	private static final String UNTOLD = """
			with told as (
			    select subject, count(distinct part[1]) as versions, max(part[2]::bigint) as event,
			        max(part[3]::bigint) as attestation, max(part[4]::bigint) as class,
			        max(part[5]::bigint) as withdrawal, max(part[6]::bigint) as override, max(part[7]::bigint) as step
			    from (select subject, string_to_array(evidence, '.') as part from audit_entry
			        where evidence is not null and subject like 'LAI-%') entry group by subject)
			select i.reference from initiative i left join told t on t.subject = i.reference
			where t.subject is null
			    or t.versions <> (select count(*) from initiative_revision r where r.initiative_id = i.id)
			    or t.event < (select max(e.id) from lifecycle_event e where e.initiative_id = i.id)
			    or t.attestation < (select max(a.id) from attestation a where a.initiative_id = i.id)
			    or t.class < (select max(c.id) from classification c where c.initiative_id = i.id)
			    or t.withdrawal < (select max(w.id) from withdrawal w where w.initiative_id = i.id)
			    or t.override < (select max(o.id) from class_override o where o.initiative_id = i.id)
			    or t.step < (select max(s.id) from class_override_step s join class_override o on o.id = s.override_id
			        where o.initiative_id = i.id)
			order by i.id limit 1
			""";

	private final JdbcClient jdbc;

	RecordWitness(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public boolean knows(String subject) {
		return Reference.isReference(subject);
	}

	@Override
	public List<Testimony> testify(List<Question> questions) {
		if (questions.isEmpty()) {
			return List.of();
		}
		// Rows are told with their times; until the transaction ends, in one zone.
		this.jdbc.sql("set local time zone 'UTC'").update();
		List<long[]> asked = questions.stream().map(RecordWitness::parts).toList();
		return this.jdbc.sql(STORED)
			.param(questions.stream().map((it) -> Reference.valueOf(it.subject()).number()).toArray(Long[]::new))
			.param(asked.stream().map((it) -> (int) it[0]).toArray(Integer[]::new))
			.params(IntStream.range(1, PARTS).mapToObj((part) -> column(asked, part)).toList())
			.query(RecordWitness::testimony)
			.list();
	}

	/** Of a version alone, all that there is by now is asked for. */
	private static long[] parts(Question question) {
		long[] named = Arrays.stream(question.evidence().split("\\.")).mapToLong(Long::parseLong).toArray();
		long[] parts = Arrays.copyOf(named, PARTS);
		if (named.length == 1) {
			Arrays.fill(parts, 1, PARTS, Long.MAX_VALUE);
		}
		return parts;
	}

	private static Long[] column(List<long[]> asked, int part) {
		return asked.stream().map((it) -> it[part]).toArray(Long[]::new);
	}

	private static Testimony testimony(ResultSet row, int number) throws SQLException {
		StringJoiner evidence = new StringJoiner(".").add(row.getString("version"));
		for (String last : LAST) {
			evidence.add(Long.toString(row.getLong(last)));
		}
		StringBuilder text = new StringBuilder();
		for (String column : TOLD) {
			text.append(column).append('\n').append(Objects.requireNonNullElse(row.getString(column), "")).append('\n');
		}
		return new Testimony(evidence.toString(), text.toString());
	}

	@Override
	public Optional<String> firstUntold() {
		return this.jdbc.sql(UNTOLD).query(String.class).optional();
	}

}
