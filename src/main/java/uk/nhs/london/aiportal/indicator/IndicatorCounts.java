package uk.nhs.london.aiportal.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many initiatives count in indicators, as recorded. Each question is one statement,
 * however many days, indicators, organisations and initiatives there are.
 */
@Service
@Transactional(readOnly = true)
public class IndicatorCounts {

	/**
	 * A day that is closed is known; any other is counted from the last closed day on,
	 * day by day, so that only the days between are read.
	 */
	private static final String ON = """
			with asked as (
			    select day, coalesce((select max(closed_on) from indicator_close where closed_on <= day), '-infinity') as base
			    from unnest(string_to_array(:days, ',')::date[]) as asked (day)
			)
			select day, indicator, value, organisation, internal, count, amount
			from asked join indicator_total on closed_on = base
			where base = day and count <> 0 and indicator in (:indicators) and %1$s
			union all
			select day, indicator, value, organisation, internal, sum(count)::int, sum(amount)::bigint
			from (select day as asked_day, base from asked where base < day) as between_days
			cross join lateral (
			    select asked_day as day, indicator, value, organisation, internal, count, amount
			    from indicator_total where closed_on = base and indicator in (:indicators) and %1$s
			    union all
			    select asked_day, indicator, value, organisation, internal, change, amount
			    from indicator_tally
			    where day > base and day <= asked_day and indicator in (:indicators) and %1$s) as part
			group by day, indicator, value, organisation, internal having sum(count) <> 0
			"""
		.formatted(Scope.CONDITION);

	/** A quarter that is closed is known; of any other time the days are gone through. */
	private static final String TURNS = """
			with ends as (
			    select ends_on, coalesce(lag(ends_on) over (order by ends_on), :after::date) as after
			    from unnest(string_to_array(:days, ',')::date[]) as ends (ends_on)
			), known as (
			    select ends_on from ends join indicator_close on closed_on = ends_on and quarter_after = after
			)
			select closed_on as ends_on, organisation, internal, came, went
			from indicator_turn join known on closed_on = ends_on
			where indicator = :indicator and beginning = :beginning
			union all
			select ends_on, organisation, internal, sum(greatest(net, 0)), sum(greatest(-net, 0))
			from (
			    select ends_on, day, organisation, internal, sum(change) as net
			    from ends join indicator_tally on day > after and day <= ends_on
			    where indicator = :indicator and starts_with(value, :beginning)
			        and ends_on not in (select ends_on from known)
			    group by ends_on, day, organisation, internal) as daily
			where net <> 0
			group by ends_on, organisation, internal
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
	 * Whose counts are wanted.
	 *
	 * @param organisations codes, at least one; null for all
	 * @param everywhere indicators that are wanted of all organisations nevertheless
	 */
	public record Scope(@Nullable Set<String> organisations, Set<Indicator> everywhere) {

		static final String CONDITION = "(:all or organisation in (:organisations) or indicator in (:everywhere))";

		/** All organisations. */
		public static final Scope ALL = new Scope(null, Set.of());

		/** SQL knows no empty list. */
		private static final Set<String> NONE = Set.of("-");

		Map<String, Object> parameters() {
			Set<String> names = this.everywhere.stream().map(Indicator::name).collect(Collectors.toSet());
			return Map.of("all", this.organisations == null, "organisations",
					(this.organisations != null) ? this.organisations : NONE, "everywhere",
					names.isEmpty() ? NONE : names);
		}

	}

	/**
	 * How many became embedded and how many ceased to be in a time, day by day: two that
	 * cross in opposite directions on one day cancel out.
	 */
	public record Turn(String organisation, boolean internal, int came, int went) {

	}

	/**
	 * Read some indicators on a day.
	 * @param indicators at least one
	 * @return those with any, in no order
	 */
	public List<Count> on(LocalDate day, Collection<Indicator> indicators) {
		return on(List.of(day), indicators, Scope.ALL).getOrDefault(day, List.of());
	}

	/**
	 * Read some indicators on several days.
	 * @param days at least one
	 * @param indicators at least one
	 * @return by day, in order; a day on which there is nothing has an empty list
	 */
	public Map<LocalDate, List<Count>> on(List<LocalDate> days, Collection<Indicator> indicators, Scope scope) {
		return on(this.jdbc.sql(ON), days, indicators, scope);
	}

	/**
	 * Ask a statement whose columns are day, indicator, value, organisation, internal,
	 * count and amount.
	 */
	static Map<LocalDate, List<Count>> on(StatementSpec statement, List<LocalDate> days,
			Collection<Indicator> indicators, Scope scope) {
		Map<LocalDate, List<Count>> counts = new LinkedHashMap<>();
		days.forEach((day) -> counts.put(day, new ArrayList<>()));
		statement.param("days", joined(days))
			.param("indicators", indicators.stream().map(Indicator::name).collect(Collectors.toSet()))
			.params(scope.parameters())
			.query((row) -> {
				counts.computeIfAbsent(row.getObject(1, LocalDate.class), (day) -> new ArrayList<>()).add(count(row));
			});
		return counts;
	}

	/** By the places of columns: a page reads ten thousand rows. */
	private static Count count(ResultSet row) throws SQLException {
		return new Count(Indicator.valueOf(row.getString(2)), row.getString(3), row.getString(4), row.getBoolean(5),
				row.getInt(6), row.getLong(7));
	}

	/**
	 * How many that trusts registered became embedded and how many ceased to be, in each
	 * of the times that end on some days.
	 * @param after the day before the first time begins
	 * @param ends in order, at least one
	 */
	public Map<LocalDate, List<Turn>> turns(LocalDate after, List<LocalDate> ends) {
		return turns(this.jdbc.sql(TURNS), after, ends);
	}

	static Map<LocalDate, List<Turn>> turns(StatementSpec statement, LocalDate after, List<LocalDate> ends) {
		Map<LocalDate, List<Turn>> turns = new LinkedHashMap<>();
		ends.forEach((end) -> turns.put(end, new ArrayList<>()));
		statement.param("indicator", Indicator.COUNTED_AS.name())
			.param("beginning", MarkTurns.BEGINNING)
			.param("days", joined(ends))
			.param("after", after)
			.query((row) -> {
				turns.computeIfAbsent(row.getObject("ends_on", LocalDate.class), (end) -> new ArrayList<>())
					.add(new Turn(row.getString("organisation"), row.getBoolean("internal"), row.getInt("came"),
							row.getInt("went")));
			});
		return turns;
	}

	static String joined(Collection<LocalDate> days) {
		return days.stream().map(LocalDate::toString).collect(Collectors.joining(","));
	}

}
