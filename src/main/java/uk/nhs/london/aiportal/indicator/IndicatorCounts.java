package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many initiatives count in indicators on a day, as recorded: one statement, however
 * many indicators, organisations and initiatives there are.
 */
@Service
@Transactional(readOnly = true)
public class IndicatorCounts {

	private static final String ON = """
			select indicator, value, organisation, internal, sum(change)::int as count, sum(amount) as amount
			from indicator_tally where indicator in (:indicators) and day <= :day
			group by indicator, value, organisation, internal having sum(change) <> 0
			order by indicator, value, organisation, internal
			""";

	private final JdbcClient jdbc;

	IndicatorCounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A number of initiatives that count alike.
	 *
	 * @param value what they count as; empty where the indicator tells nothing apart
	 * @param organisation the code under which they are recorded, which may have closed
	 * @param internal whether they are kept from the rest of London
	 * @param amount the sum of their amounts; zero where there are none
	 */
	public record Count(Indicator indicator, String value, String organisation, boolean internal, int count,
			long amount) {

	}

	/**
	 * Read some indicators.
	 * @param indicators at least one
	 * @return those with any, by indicator, value and organisation
	 */
	public List<Count> on(LocalDate day, Collection<Indicator> indicators) {
		return this.jdbc.sql(ON)
			.param("indicators", indicators.stream().map(Indicator::name).collect(Collectors.toSet()))
			.param("day", day)
			.query((row, number) -> new Count(Indicator.valueOf(row.getString("indicator")), row.getString("value"),
					row.getString("organisation"), row.getBoolean("internal"), row.getInt("count"),
					row.getLong("amount")))
			.list();
	}

}
