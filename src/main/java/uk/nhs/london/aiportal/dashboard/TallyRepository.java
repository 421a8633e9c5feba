package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.indicator.IndicatorCounts;
import uk.nhs.london.aiportal.indicator.IndicatorCounts.Count;
import uk.nhs.london.aiportal.indicator.IndicatorCounts.Scope;
import uk.nhs.london.aiportal.indicator.IndicatorCounts.Turn;
import uk.nhs.london.aiportal.indicator.KnownCounts;
import uk.nhs.london.aiportal.initiative.Viewer;

/**
 * Reads in which classes initiatives stand, and when they went from one to another. Each
 * question is one statement whatever the number of dates, organisations and initiatives
 * (docs/adr/0008).
 */
@Repository
class TallyRepository {

	private static final String OVERRIDES = """
			select said.organisation, count(*)::int as overrides
			from class_override_held held join initiative i on i.id = held.initiative_id
			cross join lateral (
			    select organisation, provenance from classification
			    where initiative_id = held.initiative_id and recorded_on <= :date order by id desc limit 1) as said
			where held.held_from <= :date and held.held_to >= :date and said.provenance = 'TRUST'
			    and not coalesce((
			        select withdrawn from withdrawal
			        where initiative_id = i.id and happened_on <= :date order by id desc limit 1), false)
			    and """ + Viewer.condition("i") + """

			group by said.organisation
			""";

	private final IndicatorCounts indicators;

	private final KnownCounts known;

	private final JdbcClient jdbc;

	TallyRepository(IndicatorCounts indicators, KnownCounts known, JdbcClient jdbc) {
		this.indicators = indicators;
		this.known = known;
		this.jdbc = jdbc;
	}

	/**
	 * What stood in the cells on each of some dates; empty cells are left out.
	 * @param known whether as now known
	 * @param dates in order, at least one
	 */
	Map<LocalDate, List<CellCount>> countsOn(boolean known, List<LocalDate> dates, Scope scope) {
		Map<LocalDate, List<CellCount>> counts = new LinkedHashMap<>();
		List<Indicator> classes = List.of(Indicator.COUNTED_AS);
		(known ? this.known.on(dates, classes, scope) : this.indicators.on(dates, classes, scope))
			.forEach((date, found) -> counts.put(date, found.stream().map(CellCount::of).toList()));
		return counts;
	}

	/**
	 * Who became embedded and who ceased to be, in each of the times that end on some
	 * dates.
	 * @param known whether as now known
	 * @param after the day before the first time begins
	 * @param ends in order, at least one
	 */
	Map<LocalDate, List<Crossings>> crossings(boolean known, LocalDate after, List<LocalDate> ends) {
		return (known ? this.known.turns(after, ends) : this.indicators.turns(after, ends)).entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(period) -> period.getValue().stream().map(TallyRepository::crossings).toList()));
	}

	private static Crossings crossings(Turn turn) {
		return new Crossings(turn.organisation(), turn.internal(), turn.came(), turn.went());
	}

	/**
	 * The indicators on a date.
	 * @param known whether as now known
	 */
	List<Count> indicatorsOn(boolean known, LocalDate date, Collection<Indicator> wanted, Scope scope) {
		List<LocalDate> dates = List.of(date);
		return (known ? this.known.on(dates, wanted, scope) : this.indicators.on(dates, wanted, scope))
			.getOrDefault(date, List.of());
	}

	/**
	 * How many initiatives have an override in force, by the organisation's code: of
	 * those that a viewer may read, since an override says what an initiative is.
	 */
	Map<String, Integer> overridesOn(LocalDate date, Viewer viewer) {
		Map<String, Integer> overrides = new LinkedHashMap<>();
		this.jdbc.sql(OVERRIDES)
			.param("date", date)
			.params(viewer.parameters())
			.query((row, number) -> overrides.put(row.getString("organisation"), row.getInt("overrides")))
			.list();
		return overrides;
	}

}
