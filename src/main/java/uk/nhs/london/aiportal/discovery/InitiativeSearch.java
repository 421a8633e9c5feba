package uk.nhs.london.aiportal.discovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.classification.Classifier;
import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.discovery.FacetCounts.ValueCount;
import uk.nhs.london.aiportal.initiative.Discretion;
import uk.nhs.london.aiportal.initiative.HeldOverride;
import uk.nhs.london.aiportal.initiative.Provenance;
import uk.nhs.london.aiportal.initiative.RecordSnapshots;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.Viewer;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;
import uk.nhs.london.aiportal.web.AsAt;

/**
 * Finds initiatives as the register had them on a date, of those that a viewer may read
 * today. Each question is one statement, however many initiatives there are.
 */
@Service
@Transactional(readOnly = true)
public class InitiativeSearch {

	/** Rows that the driver holds at a time. */
	private static final int FETCHED = 200;

	private static final String PAGE = """
			, page as (
			    select *, row_number() over (order by %1$s) as place from found order by %1$s limit :size offset :skipped)
			select page.*, coalesce(page.known_supplier, page.product_supplier) as listed_supplier, c.result, r.answers
			from page join classification c on c.id = page.classification_id
			left join initiative_revision r on :known and r.initiative_id = page.id and r.version = page.version
			order by place
			""";

	private static final String WHOLE = """
			select found.id, found.title, found.organisation, found.provenance, found.registered_on, found.version,
			    found.recorded_on, found.known_id, found.known_name, found.known_supplier, found.override_classification,
			    found.override_reason, found.override_expires_on, p.source_url, p.second_source_url, r.answers, c.result
			from found
			join classification c on c.id = found.classification_id
			join initiative_revision r on r.initiative_id = found.id and r.version = found.version
			left join public_report p on p.initiative_id = found.id
			""";

	/** In the order of references, which never changes. */
	private static final String ALL = WHOLE + "order by found.id";

	/** Spread over all that are found, and always the same. */
	private static final String SOME = WHOLE
			+ "where found.id in (select id from found order by md5(id::text) limit :most)";

	/** By kind, as the figures tell initiatives apart. */
	private static final String KINDS = """
			select provenance, counted_as, in_headline, red_list, count(*) as everything, sum(kept) as kept
			from (select said.*, case when %s then 0 else 1 end as kept from said join initiative i on i.id = said.id) told
			where %s and %s
			group by provenance, counted_as, in_headline, red_list
			""";

	/** Each once, where as many count as the same that a figure counts what is kept. */
	private static final String MARKED = """
			select count(distinct id) from (
			    select told.id, kept, count(*) over (partition by indicator, value) as everything
			    from (select said.*, not (%s) as kept from said join initiative i on i.id = said.id) told
			    join (select initiative_id, indicator, value from %s where %s) mark on mark.initiative_id = told.id
			    where %s and %s and provenance = 'TRUST') alike
			where kept and everything > :small
			""";

	private final NamedParameterJdbcTemplate jdbc;

	private final NamedParameterJdbcTemplate cursor;

	private final OrganisationDirectory organisations;

	private final RecordSnapshots snapshots;

	private final Clock clock;

	InitiativeSearch(JdbcTemplate jdbc, OrganisationDirectory organisations, RecordSnapshots snapshots, Clock clock) {
		JdbcTemplate fetching = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
		fetching.setFetchSize(FETCHED);
		this.jdbc = new NamedParameterJdbcTemplate(jdbc);
		this.cursor = new NamedParameterJdbcTemplate(fetching);
		this.organisations = organisations;
		this.snapshots = snapshots;
		this.clock = clock;
	}

	/** How many initiatives a filter finds on a date. */
	public int count(InitiativeFilter filter, AsAt asAt, Viewer viewer) {
		RegisterQuery query = query(filter, asAt, viewer);
		Integer count = this.jdbc.queryForObject(query.found() + "\nselect count(*) from found", query.parameters(),
				Integer.class);
		return (count != null) ? count : 0;
	}

	/**
	 * Hand over each initiative that a filter finds, in the order of references, without
	 * ever holding more than a few.
	 */
	public void each(InitiativeFilter filter, AsAt asAt, Viewer viewer, Consumer<FoundInitiative> taker) {
		RegisterQuery query = query(filter, asAt, viewer);
		LondonMap london = this.organisations.asAt(asAt.date());
		this.cursor.query(query.found() + "\n" + ALL, query.parameters(), (row) -> {
			taker.accept(found(row, asAt, london));
		});
	}

	/**
	 * The initiatives that a filter finds after one of them, in the order of references:
	 * pages that neither repeat nor pass over any, whatever is registered meanwhile.
	 * @param after the number of the last that is known already; 0 for none
	 */
	public List<FoundInitiative> after(InitiativeFilter filter, AsAt asAt, Viewer viewer, long after, int most) {
		RegisterQuery query = query(filter, asAt, viewer);
		Map<String, Object> parameters = new HashMap<>(query.parameters());
		parameters.put("after", after);
		parameters.put("most", most);
		LondonMap london = this.organisations.asAt(asAt.date());
		return this.jdbc.query(query.found() + "\n" + WHOLE + "where found.id > :after order by found.id limit :most",
				parameters, (row, index) -> found(row, asAt, london));
	}

	/**
	 * Some of the initiatives that a filter finds, all if there are no more than that.
	 */
	public List<FoundInitiative> sample(InitiativeFilter filter, AsAt asAt, Viewer viewer, int most) {
		RegisterQuery query = query(filter, asAt, viewer);
		Map<String, Object> parameters = new HashMap<>(query.parameters());
		parameters.put("most", most);
		LondonMap london = this.organisations.asAt(asAt.date());
		return this.jdbc.query(query.found() + "\n" + SOME + " order by found.id", parameters,
				(row, index) -> found(row, asAt, london));
	}

	/** An initiative, if a filter finds it. */
	Optional<FoundInitiative> find(Reference reference, InitiativeFilter filter, AsAt asAt, Viewer viewer) {
		RegisterQuery query = query(filter, asAt, viewer);
		Map<String, Object> parameters = new HashMap<>(query.parameters());
		parameters.put("id", reference.number());
		LondonMap london = this.organisations.asAt(asAt.date());
		return this.jdbc
			.query(query.found() + "\n" + WHOLE + "where found.id = :id", parameters,
					(row, index) -> found(row, asAt, london))
			.stream()
			.findFirst();
	}

	/**
	 * A page of the list.
	 * @param number from 1
	 */
	List<ListedInitiative> page(InitiativeFilter filter, AsAt asAt, Viewer viewer, Sort sort, int number, int size,
			LondonMap london) {
		RegisterQuery query = query(filter, asAt, viewer);
		Map<String, Object> parameters = new HashMap<>(query.parameters());
		parameters.put("size", size);
		parameters.put("skipped", (number - 1) * size);
		parameters.put("known", asAt.known());
		return this.jdbc.query(query.found() + PAGE.formatted(sort.sql()), parameters,
				(row, index) -> listed(row, asAt, london));
	}

	/**
	 * How many more a figure counts that leads to a filter than the viewer finds there;
	 * zero if no figure does.
	 */
	int notShared(InitiativeFilter filter, AsAt asAt, Viewer viewer, List<LondonMap> maps) {
		if (!viewer.readsEverything()
				&& maps.stream().anyMatch((london) -> NotShared.isOfAnIndicator(filter, london))) {
			return notSharedMarks(filter, asAt, viewer);
		}
		if (viewer.readsEverything() || maps.stream().noneMatch((london) -> NotShared.isOfAFigure(filter, london))) {
			return 0;
		}
		RegisterQuery query = query(filter, asAt, viewer);
		String kinds = KINDS.formatted(Viewer.condition("i"), query.condition(Facet.ORGANISATION),
				query.condition(Facet.SYSTEM));
		return NotShared.count(filter,
				this.jdbc.query(query.saidToAnybody() + "\n" + kinds, query.parameters(),
						(row, index) -> new NotShared.Kind(Provenance.valueOf(row.getString("provenance")),
								CountedAs.valueOf(row.getString("counted_as")), row.getBoolean("in_headline"),
								row.getBoolean("red_list"), row.getInt("everything"), row.getInt("kept"))));
	}

	private int notSharedMarks(InitiativeFilter filter, AsAt asAt, Viewer viewer) {
		RegisterQuery query = query(filter, asAt, viewer);
		String marked = MARKED.formatted(Viewer.condition("i"), RegisterQuery.marks(asAt),
				MarkedAs.of(filter.of(Facet.INDICATOR)).marks(), query.condition(Facet.ORGANISATION),
				query.condition(Facet.SYSTEM));
		Map<String, Object> parameters = new HashMap<>(query.parameters());
		parameters.put("small", Discretion.SMALL);
		Integer notShared = this.jdbc.queryForObject(query.saidToAnybody() + "\n" + marked, parameters, Integer.class);
		return (notShared != null) ? notShared : 0;
	}

	/** The counts for a filter and for each choice that its facets offer. */
	FacetCounts counts(InitiativeFilter filter, AsAt asAt, Viewer viewer) {
		RegisterQuery query = query(filter, asAt, viewer);
		Map<Facet, List<ValueCount>> values = new EnumMap<>(Facet.class);
		int[] totals = new int[2];
		this.jdbc.query(countingSql(query), query.parameters(), (row) -> {
			String facet = row.getString("facet");
			if (facet == null) {
				totals[0] = row.getInt("count");
				totals[1] = row.getInt("organisations");
				return;
			}
			values.computeIfAbsent(Facet.valueOf(facet), (it) -> new ArrayList<>())
				.add(new ValueCount(row.getString("value"), row.getString("name"), row.getInt("count")));
		});
		return new FacetCounts(totals[0], totals[1], values);
	}

	/**
	 * Marks each row with what every facet says of it, then counts each with the others'.
	 */
	private static String countingSql(RegisterQuery query) {
		Facet[] facets = Facet.values();
		String marks = Arrays.stream(facets)
			.map((it) -> "coalesce(" + query.condition(it) + ", false) as by_" + it.ordinal())
			.collect(Collectors.joining(",\n    "));
		String total = "select null as facet, null as value, null as name, count(*) as count,"
				+ " count(distinct organisation) as organisations from marked where " + allBut(null);
		String counts = Arrays.stream(facets)
			.filter((it) -> it != Facet.INDICATOR)
			.map(InitiativeSearch::counting)
			.collect(Collectors.joining("\nunion all\n"));
		return query.said() + ", marked as materialized (\nselect organisation, system, classification, sub_label,"
				+ " counted_as, use_domain, product, known_name, supplier, known_supplier, programme, programme_name, red_list, in_headline, overridden, provenance,\n    "
				+ marks + " from said)\n" + total + "\nunion all\n" + counts + "\norder by facet, count desc, value";
	}

	private static String counting(Facet facet) {
		String name = switch (facet) {
			case PRODUCT -> "mode() within group (order by known_name)";
			case SUPPLIER -> "min(known_supplier)";
			case PROGRAMME -> "min(programme_name)";
			default -> facet.column() + "::text";
		};
		return "select '%s', %s::text, %s, count(*), 0 from marked where %s and %s is not null group by %s"
			.formatted(facet.name(), facet.column(), name, allBut(facet), facet.column(), facet.column());
	}

	private static String allBut(@Nullable Facet facet) {
		return Arrays.stream(Facet.values())
			.filter((it) -> it != facet)
			.map((it) -> "by_" + it.ordinal())
			.collect(Collectors.joining(" and "));
	}

	private RegisterQuery query(InitiativeFilter filter, AsAt asAt, Viewer viewer) {
		return new RegisterQuery(filter, asAt, this.clock.getZone(), viewer);
	}

	private ListedInitiative listed(ResultSet row, AsAt asAt, LondonMap london) throws SQLException {
		String domain = row.getString("use_domain");
		return new ListedInitiative(new Reference(row.getLong("id")), row.getString("title"), organisation(row, london),
				domain.equals(Facet.NOT_STATED) ? null : UseDomain.valueOf(domain), row.getString("known_name"),
				row.getString("listed_supplier"), Provenance.valueOf(row.getString("provenance")),
				row.getObject("registered_on", LocalDate.class), result(row, asAt), override(row));
	}

	private static @Nullable HeldOverride override(ResultSet row) throws SQLException {
		String classification = row.getString("override_classification");
		return (classification != null) ? new HeldOverride(Classification.valueOf(classification),
				row.getString("override_reason"), row.getObject("override_expires_on", LocalDate.class)) : null;
	}

	private FoundInitiative found(ResultSet row, AsAt asAt, LondonMap london) throws SQLException {
		Organisation organisation = organisation(row, london);
		return new FoundInitiative(new Reference(row.getLong("id")), row.getString("title"), organisation,
				london.hostOf(organisation.code()).orElse(null), Provenance.valueOf(row.getString("provenance")),
				row.getObject("registered_on", LocalDate.class), row.getInt("version"),
				row.getObject("recorded_on", LocalDate.class), row.getString("source_url"),
				row.getString("second_source_url"), this.snapshots.answers(row.getString("answers")),
				row.getObject("known_id", Long.class), row.getString("known_name"), row.getString("known_supplier"),
				result(row, asAt), override(row));
	}

	/** As it was recorded; or as today's facts have it, which nobody recorded. */
	private Result result(ResultSet row, AsAt asAt) throws SQLException {
		return asAt.known() ? Classifier.classify(this.snapshots.answers(row.getString("answers")).facts(), asAt.date())
				: this.snapshots.result(row.getString("result"));
	}

	private static Organisation organisation(ResultSet row, LondonMap london) throws SQLException {
		return london.organisation(row.getString("organisation")).orElseThrow();
	}

}
