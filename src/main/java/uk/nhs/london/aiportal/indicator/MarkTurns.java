package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.initiative.Provenance;

/**
 * How many began and how many ceased to count in each closed quarter: a number that is
 * made of the days of the quarter and not of their sum, so that it is kept by itself.
 */
@Component
class MarkTurns {

	/** The values of which dashboards tell it: what trusts registered and is embedded. */
	static final String BEGINNING = Provenance.TRUST + "." + CountedAs.EMBEDDED + ".";

	private static final String ADD = """
			insert into indicator_turn (closed_on, indicator, beginning, organisation, internal, came, went)
			select closed_on, :indicator, :beginning, organisation, internal, sum(greatest(net, 0)),
			    sum(greatest(-net, 0))
			from (
			    select closed_on, day, organisation, internal, sum(change) as net
			    from indicator_close join indicator_tally on day > quarter_after and day <= closed_on
			    where indicator = :indicator and starts_with(value, :beginning) and %s
			    group by closed_on, day, organisation, internal) as daily
			where net <> 0
			group by closed_on, organisation, internal
			""";

	private static final String QUARTERS = """
			select closed_on from indicator_close
			where exists (
			    select from unnest(string_to_array(:days, ',')::date[]) day where day > quarter_after and day <= closed_on)
			order by closed_on for no key update
			""";

	private final JdbcClient jdbc;

	MarkTurns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keep those of a day that was closed just now, if it is the end of a quarter. */
	void add(LocalDate closedOn) {
		this.jdbc.sql(ADD.formatted("closed_on = :closedOn"))
			.param("indicator", Indicator.COUNTED_AS.name())
			.param("beginning", BEGINNING)
			.param("closedOn", closedOn)
			.update();
	}

	/**
	 * Make anew those of some organisations in the quarters in which some days lie that
	 * were changed. Whoever changes others of these quarters waits, so that neither
	 * misses what the other wrote.
	 */
	void change(Collection<LocalDate> days, Collection<String> organisations) {
		List<LocalDate> quarters = this.jdbc.sql(QUARTERS)
			.param("days", IndicatorCounts.joined(days))
			.query(LocalDate.class)
			.list();
		if (quarters.isEmpty()) {
			return;
		}
		String where = "organisation in (:organisations) and closed_on in (:quarters)";
		this.jdbc.sql("delete from indicator_turn where " + where)
			.param("organisations", organisations)
			.param("quarters", quarters)
			.update();
		this.jdbc.sql(ADD.formatted(where))
			.param("indicator", Indicator.COUNTED_AS.name())
			.param("beginning", BEGINNING)
			.param("organisations", organisations)
			.param("quarters", quarters)
			.update();
	}

}
