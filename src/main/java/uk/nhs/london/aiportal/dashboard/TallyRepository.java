package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.initiative.Provenance;
import uk.nhs.london.aiportal.initiative.Viewer;

/**
 * Reads the ledger of class changes. Each question is one statement whatever the number
 * of dates, organisations and initiatives (docs/adr/0008).
 */
@Repository
class TallyRepository {

	/** The first of the dates that is not before the day of the change. */
	private static final String PERIOD = """
			cross join lateral (
			    select min(ends_on) as ends_on from unnest(string_to_array(:dates, ',')::date[]) as date (ends_on)
			    where ends_on >= day) as period
			""";

	private static final String CHANGES = """
			select period.ends_on, organisation, provenance, counted_as, in_headline, red_list, internal,
			    sum(change) as change
			from (
			    select day, organisation, provenance, counted_as, in_headline, red_list, internal, sum(change) as change
			    from class_tally where day <= :last
			    group by day, organisation, provenance, counted_as, in_headline, red_list, internal) as daily
			""" + PERIOD + """
			group by period.ends_on, organisation, provenance, counted_as, in_headline, red_list, internal
			having sum(change) <> 0
			""";

	private static final String CROSSINGS = """
			select period.ends_on, organisation, internal, sum(greatest(net, 0)) as entered,
			    sum(greatest(-net, 0)) as "left"
			from (
			    select day, organisation, internal, sum(change) as net from class_tally
			    where provenance = 'TRUST' and counted_as = 'EMBEDDED' and day > :after and day <= :last
			    group by day, organisation, internal) as daily
			""" + PERIOD + """
			group by period.ends_on, organisation, internal
			having sum(abs(net)) > 0
			""";

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

	private final JdbcClient jdbc;

	TallyRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What stood in the cells on each of some dates; empty cells are left out.
	 * @param dates in order, at least one
	 */
	Map<LocalDate, List<CellCount>> countsOn(List<LocalDate> dates) {
		Map<LocalDate, List<CellCount>> changes = new LinkedHashMap<>();
		this.jdbc.sql(CHANGES)
			.param("dates", joined(dates))
			.param("last", last(dates))
			.query((row, number) -> changes
				.computeIfAbsent(row.getObject("ends_on", LocalDate.class), (date) -> new ArrayList<>())
				.add(new CellCount(row.getString("organisation"), Provenance.valueOf(row.getString("provenance")),
						CountedAs.valueOf(row.getString("counted_as")), row.getBoolean("in_headline"),
						row.getBoolean("red_list"), row.getBoolean("internal"), row.getInt("change"))))
			.list();
		return sums(dates, changes);
	}

	private static Map<LocalDate, List<CellCount>> sums(List<LocalDate> dates,
			Map<LocalDate, List<CellCount>> changes) {
		Map<CellCount, Integer> cells = new LinkedHashMap<>();
		Map<LocalDate, List<CellCount>> counts = new LinkedHashMap<>();
		for (LocalDate date : dates) {
			changes.getOrDefault(date, List.of())
				.forEach((change) -> cells.merge(change.emptied(), change.count(), Integer::sum));
			counts.put(date,
					cells.entrySet()
						.stream()
						.filter((cell) -> cell.getValue() != 0)
						.map((cell) -> cell.getKey().plus(cell.getValue()))
						.toList());
		}
		return counts;
	}

	/**
	 * Who became embedded and who ceased to be, in each of the times that end on some
	 * dates.
	 * @param after the day before the first time begins
	 * @param ends in order, at least one
	 */
	Map<LocalDate, List<Crossings>> crossings(LocalDate after, List<LocalDate> ends) {
		Map<LocalDate, List<Crossings>> crossings = new LinkedHashMap<>();
		ends.forEach((end) -> crossings.put(end, new ArrayList<>()));
		this.jdbc.sql(CROSSINGS)
			.param("dates", joined(ends))
			.param("after", after)
			.param("last", last(ends))
			.query((row, number) -> crossings.getOrDefault(row.getObject("ends_on", LocalDate.class), new ArrayList<>())
				.add(new Crossings(row.getString("organisation"), row.getBoolean("internal"), row.getInt("entered"),
						row.getInt("left"))))
			.list();
		return crossings;
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

	private static String joined(List<LocalDate> dates) {
		return dates.stream().map(LocalDate::toString).collect(Collectors.joining(","));
	}

	private static LocalDate last(List<LocalDate> dates) {
		return dates.get(dates.size() - 1);
	}

}
