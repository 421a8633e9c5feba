package uk.nhs.london.aiportal.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.indicator.IndicatorCounts.Count;
import uk.nhs.london.aiportal.indicator.IndicatorCounts.Scope;
import uk.nhs.london.aiportal.indicator.IndicatorCounts.Turn;

/**
 * How many initiatives count in indicators, as now known: the questions of
 * {@link IndicatorCounts}, each answered by counting marks, so that it costs more the
 * more initiatives there are. {@link KnownLedger#keepUp} beforehand makes the marks.
 */
@Service
@Transactional(readOnly = true)
public class KnownCounts {

	private static final String ON = """
			select asked.day, k.indicator, k.value, k.organisation,
			    coalesce(i.public_visibility = 'INTERNAL', false) as internal, count(*)::int as count,
			    sum(k.amount) as amount
			from unnest(string_to_array(:days, ',')::date[]) as asked (day)
			join indicator_known k on k.starts_on <= asked.day and k.ends_before > asked.day
			join initiative i on i.id = k.initiative_id
			where k.indicator in (:indicators) and i.withdrawn_on is null
			    and (:all or k.organisation in (:organisations) or k.indicator in (:everywhere))
			group by 1, 2, 3, 4, 5
			""";

	private static final String TURNS = """
			select period.ends_on, organisation, internal, sum(greatest(net, 0)) as came, sum(greatest(-net, 0)) as went
			from (
			    select turn.day, k.organisation, coalesce(i.public_visibility = 'INTERNAL', false) as internal,
			        sum(turn.change) as net
			    from indicator_known k
			    join initiative i on i.id = k.initiative_id
			    cross join lateral (values (k.starts_on, 1), (k.ends_before, -1)) as turn (day, change)
			    where k.indicator = :indicator and starts_with(k.value, :beginning) and i.withdrawn_on is null
			        and turn.day > :after and turn.day <= any(string_to_array(:days, ',')::date[])
			    group by 1, 2, 3) as daily
			cross join lateral (
			    select min(ends_on) as ends_on from unnest(string_to_array(:days, ',')::date[]) as date (ends_on)
			    where ends_on >= day) as period
			group by period.ends_on, organisation, internal
			having sum(abs(net)) > 0
			""";

	private final JdbcClient jdbc;

	KnownCounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** As {@link IndicatorCounts#on(LocalDate, Collection)}. */
	public List<Count> on(LocalDate day, Collection<Indicator> indicators) {
		return on(List.of(day), indicators, Scope.ALL).getOrDefault(day, List.of());
	}

	/** As {@link IndicatorCounts#on(List, Collection, Scope)}. */
	public Map<LocalDate, List<Count>> on(List<LocalDate> days, Collection<Indicator> indicators, Scope scope) {
		return IndicatorCounts.on(this.jdbc.sql(ON), days, indicators, scope);
	}

	/** As {@link IndicatorCounts#turns(LocalDate, List)}. */
	public Map<LocalDate, List<Turn>> turns(LocalDate after, List<LocalDate> ends) {
		return IndicatorCounts.turns(this.jdbc.sql(TURNS), after, ends);
	}

}
