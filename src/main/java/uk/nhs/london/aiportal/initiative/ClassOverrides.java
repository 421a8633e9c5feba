package uk.nhs.london.aiportal.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import uk.nhs.london.aiportal.classification.Classification;

/** The overrides as the database keeps them. */
@Repository
class ClassOverrides {

	private static final String ALL = """
			select o.*, d.step as decision, d.done_on as decided_on, d.done_by as decided_by, d.because as refused_because,
			    w.done_on as withdrawn_on, w.done_by as withdrawn_by, w.because as withdrawn_because%s
			from class_override o
			left join class_override_step d on d.override_id = o.id and d.step <> 'WITHDRAWN'
			left join class_override_step w on w.override_id = o.id and w.step = 'WITHDRAWN'
			""";

	private static final String WHOSE = """
			, i.title, i.organisation, g.short_name as organisation_name, i.withdrawn_on is not null as of_withdrawn""";

	private final JdbcClient jdbc;

	ClassOverrides(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those of an initiative, newest first. */
	List<ClassOverride> of(Reference reference) {
		return this.jdbc.sql(ALL.formatted("") + "where o.initiative_id = :initiative order by o.id desc")
			.param("initiative", reference.number())
			.query(ClassOverrides::read)
			.list();
	}

	/** Those that nobody has decided about and that are not too late, oldest first. */
	List<WaitingOverride> waiting(LocalDate today) {
		return this.jdbc.sql(ALL.formatted(WHOSE) + """
				join initiative i on i.id = o.initiative_id join organisation g on g.code = i.organisation
				where o.expires_on >= :today and d.id is null and w.id is null order by o.id
				""")
			.param("today", today)
			.query((row, number) -> new WaitingOverride(read(row, number), row.getString("title"),
					row.getString("organisation"), row.getString("organisation_name"), row.getBoolean("of_withdrawn")))
			.list();
	}

	void propose(Reference reference, Classification classification, String reason, LocalDate expiresOn,
			LocalDate today, Instant now, String by) {
		this.jdbc.sql("""
				insert into class_override (initiative_id, classification, reason, expires_on, proposed_on, proposed_at,
				    proposed_by)
				values (:initiative, :classification, :reason, :expiresOn, :today, :now, :by)
				""")
			.param("initiative", reference.number())
			.param("classification", classification.name())
			.param("reason", reason)
			.param("expiresOn", expiresOn)
			.param("today", today)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("by", by)
			.update();
	}

	/** Keep what became of one: APPROVED, REFUSED or WITHDRAWN. */
	void step(ClassOverride it, String step, @Nullable String because, LocalDate today, Instant now, String by) {
		this.jdbc.sql("""
				insert into class_override_step (override_id, proposed_by, step, done_on, done_at, done_by, because)
				values (:override, :proposedBy, :step, :today, :now, :by, :because)
				""")
			.param("override", it.id())
			.param("proposedBy", it.proposedBy())
			.param("step", step)
			.param("today", today)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("by", by)
			.param("because", because)
			.update();
	}

	private static ClassOverride read(ResultSet row, int number) throws SQLException {
		String decision = row.getString("decision");
		return new ClassOverride(row.getLong("id"), new Reference(row.getLong("initiative_id")),
				Classification.valueOf(row.getString("classification")), row.getString("reason"),
				row.getObject("expires_on", LocalDate.class), row.getObject("proposed_on", LocalDate.class),
				row.getString("proposed_by"), row.getObject("decided_on", LocalDate.class), row.getString("decided_by"),
				(decision != null) ? decision.equals("APPROVED") : null, row.getString("refused_because"),
				row.getObject("withdrawn_on", LocalDate.class), row.getString("withdrawn_by"),
				row.getString("withdrawn_because"));
	}

}
