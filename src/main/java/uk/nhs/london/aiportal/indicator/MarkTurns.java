package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many began and how many ceased to count in each closed quarter: a number that is
 * made of the days of the quarter and not of their sum, so that it is kept by itself.
 */
@Component
class MarkTurns {

	/** The one that dashboards tell: what trusts registered and is embedded. */
	private static final String BEGINNING = "TRUST.EMBEDDED.";

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

	/** Make anew those of an organisation in which a day lies that was changed. */
	void change(LocalDate day, String organisation) {
		String where = "organisation = :organisation and closed_on = (select min(closed_on) from indicator_close"
				+ " where closed_on >= :day and quarter_after is not null)";
		this.jdbc.sql("delete from indicator_turn where " + where)
			.param("organisation", organisation)
			.param("day", day)
			.update();
		this.jdbc.sql(ADD.formatted(where))
			.param("indicator", Indicator.COUNTED_AS.name())
			.param("beginning", BEGINNING)
			.param("organisation", organisation)
			.param("day", day)
			.update();
	}

}
