package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.initiative.Viewer;

/** Reads which initiatives went from one recorded class to another. */
@Repository
class Moves {

	/** A page shows no more; the headline says so. */
	static final int MOST = 100;

	/**
	 * Of what was said and unsaid on one day the last word counts. A class that is
	 * recorded on the day of its version is the work of that change, a later one of time.
	 */
	private static final String BETWEEN = """
			select i.reference, i.title, c.organisation, c.recorded_on, former.counted_as as former, c.counted_as,
			    case when (r.recorded_at at time zone 'Europe/London')::date = c.recorded_on then r.change end as change
			from classification c
			join initiative i on i.id = c.initiative_id
			join initiative_revision r on r.initiative_id = c.initiative_id and r.version = c.version
			cross join lateral (
			    select counted_as from classification
			    where initiative_id = c.initiative_id and recorded_on < c.recorded_on order by id desc limit 1) former
			where c.recorded_on between :from and :to and c.provenance = 'TRUST' and c.organisation in (:organisations)
			    and former.counted_as <> c.counted_as and i.withdrawn_on is null
			    and not exists (
			        select from classification
			        where initiative_id = c.initiative_id and recorded_on = c.recorded_on and id > c.id)
			    and """ + Viewer.condition("i") + """

			order by c.recorded_on desc, c.id desc limit :most
			""";

	private final JdbcClient jdbc;

	Moves(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Those of some days that a viewer may read, the newest first.
	 * @param organisations codes, at least one
	 * @return one more than {@link #MOST} at most
	 */
	List<Move> between(LocalDate from, LocalDate to, Collection<String> organisations, Viewer viewer) {
		return this.jdbc.sql(BETWEEN)
			.param("from", from)
			.param("to", to)
			.param("organisations", organisations.isEmpty() ? Set.of("-") : Set.copyOf(organisations))
			.param("most", MOST + 1)
			.params(viewer.parameters())
			.query((row, number) -> new Move(row.getString("reference"), row.getString("title"),
					row.getString("organisation"), row.getObject("recorded_on", LocalDate.class),
					CountedAs.valueOf(row.getString("former")), CountedAs.valueOf(row.getString("counted_as")),
					row.getString("change")))
			.list();
	}

}
