package uk.nhs.london.aiportal.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.classification.GateCode;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.dashboard.TrustWork.Due;
import uk.nhs.london.aiportal.dashboard.TrustWork.Held;
import uk.nhs.london.aiportal.dashboard.TrustWork.Peers;
import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.initiative.Viewer;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.web.AsAt;
import uk.nhs.london.aiportal.web.Link;

/** Reads what a trust has before it: three statements, each with a limit. */
@Repository
class Portfolios {

	/** A page shows no more; the list has all. */
	static final int MOST = 15;

	/**
	 * First pilots by their planned end, in the order of an index, so that it costs the
	 * same however many there are; then what needs no such decision.
	 */
	private static final String HELD = "(" + held("in", "coalesce(i.pilot_planned_end, '9999'), i.id") + """
			) union all (
			""" + held("not in", "i.id") + """
			) order by of_pilots desc, planned_end, id limit :most
			""";

	private static String held(String pilots, String order) {
		return """
				select i.id, i.reference, i.title, c.classification, c.counted_as, c.gates_met, c.nearest_gate,
				    %s as of_pilots, coalesce(i.pilot_planned_end, '9999') as planned_end, i.pilot_planned_end, money.lines,
				    money.open, money.last
				from initiative i
				join standing s on s.initiative_id = i.id
				join classification c on c.id = s.classification_id
				cross join lateral (
				    select count(*) as lines, coalesce(bool_or(ends_on is null), false) as open, max(ends_on) as last
				    from funding_line where initiative_id = i.id) money
				where i.organisation in (:organisations) and i.provenance = 'TRUST' and i.withdrawn_on is null
				    and c.counted_as not in ('ENDED', 'OUT_OF_SCOPE') and c.classification %s ('PILOT') and %s
				order by %s limit :most
				"""
			.formatted(pilots.equals("in"), pilots, Viewer.condition("i"), order);
	}

	/** The last day of a sign-off; the day by which an initiative is to be confirmed. */
	private static final String DUE = """
			select indicator, reference, title, what, due from (
			    select marked.*, row_number() over (partition by indicator order by due, reference) as place from (
			        select mark.indicator, i.reference, i.title, type.label as what,
			            case mark.indicator when 'EXPIRING' then mark.ends_before - 1 else (coalesce((
			                select max(attested_on) from attestation
			                where initiative_id = i.id and attested_on <= :today), i.registered_on)
			                + interval '6 months')::date end as due
			        from indicator_mark mark
			        join initiative i on i.id = mark.initiative_id
			        left join assurance_type type on type.code = mark.value
			        where mark.indicator in ('EXPIRING', 'CONFIRMATION') and mark.organisation in (:organisations)
			            and mark.starts_on <= :today and mark.ends_before > :today and i.withdrawn_on is null
			            and """ + Viewer.condition("i") + """
			) marked) placed where place <= :most order by indicator, place
			""";

	private final JdbcClient jdbc;

	Portfolios(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What stands before a trust today, of what a viewer may read. */
	TrustWork work(Snapshot now, Numbers numbers, List<Organisation> trust, LocalDate today, Viewer viewer) {
		Collection<String> codes = now.codes(trust).isEmpty() ? Set.of("-") : now.codes(trust);
		List<Held> held = held(codes, viewer);
		Map<Indicator, List<Due>> due = due(codes, today, viewer);
		InitiativesLink all = InitiativesLink.of(trust, now, AsAt.today(today));
		return new TrustWork(held.stream().limit(MOST).toList(), held.size() > MOST,
				due.getOrDefault(Indicator.EXPIRING, List.of()), due.getOrDefault(Indicator.CONFIRMATION, List.of()),
				peers(now, numbers, trust, today), all.address(), all.indicator(Indicator.EXPIRING).address(),
				all.indicator(Indicator.CONFIRMATION).address());
	}

	private List<Held> held(Collection<String> codes, Viewer viewer) {
		return this.jdbc.sql(HELD)
			.param("organisations", codes)
			.param("most", MOST + 1)
			.params(viewer.parameters())
			.query((row, number) -> held(row))
			.list();
	}

	private static Held held(ResultSet row) throws SQLException {
		String gates = row.getString("gates_met");
		String nearest = row.getString("nearest_gate");
		CountedAs countedAs = CountedAs.valueOf(row.getString("counted_as"));
		boolean embedded = row.getString("classification").equals(Classification.EMBEDDED.name());
		boolean stale = embedded && countedAs != CountedAs.EMBEDDED;
		String missing = stale ? "None: confirm the record"
				: (nearest != null) ? GateCode.valueOf(nearest).label() : (gates != null) ? "None" : "Not live";
		return new Held(row.getString("reference"), row.getString("title"),
				stale ? "Embedded, not confirmed for 12 months" : Move.inWords(countedAs),
				(gates != null) ? gates + " of " + GateCode.values().length : "Not live", missing,
				row.getBoolean("of_pilots") ? date(row.getString("pilot_planned_end"))
						: embedded ? "Decided" : "No pilot yet",
				money(row));
	}

	private static String money(ResultSet row) throws SQLException {
		if (row.getInt("lines") == 0) {
			return "Not stated";
		}
		return row.getBoolean("open") ? "No end stated" : date(row.getString("last"));
	}

	private static String date(@Nullable String partial) {
		return (partial != null) ? PartialDate.parse(partial).inWords() : "Not stated";
	}

	private Map<Indicator, List<Due>> due(Collection<String> codes, LocalDate today, Viewer viewer) {
		Map<Indicator, List<Due>> due = new TreeMap<>();
		this.jdbc.sql(DUE)
			.param("organisations", codes)
			.param("today", today)
			.param("most", MOST)
			.params(viewer.parameters())
			.query((row) -> {
				LocalDate day = row.getObject("due", LocalDate.class);
				String what = row.getString("what");
				due.computeIfAbsent(Indicator.valueOf(row.getString("indicator")), (it) -> new ArrayList<>())
					.add(new Due(row.getString("reference"), row.getString("title"),
							(what != null) ? what : "Confirmation", Words.date(day), day.isBefore(today)));
			});
		return due;
	}

	/** Products that this trust has in use, and the others that do. */
	private List<Peers> peers(Snapshot now, Numbers numbers, List<Organisation> trust, LocalDate today) {
		Set<String> own = numbers.readable(trust, Indicator.PRODUCT).keySet();
		Map<String, List<Link>> trusts = new TreeMap<>();
		for (Organisation other : now.map().counted()) {
			if (!trust.contains(other)) {
				numbers.readable(List.of(other), Indicator.PRODUCT)
					.keySet()
					.stream()
					.filter(own::contains)
					.forEach((product) -> trusts.computeIfAbsent(product, (it) -> new ArrayList<>())
						.add(new Link(other.shortName(), Place.of(other).path())));
			}
		}
		InitiativesLink london = InitiativesLink.of(Place.LONDON, now, AsAt.today(today));
		return names(trusts.keySet()).entrySet()
			.stream()
			.limit(MOST)
			.map((product) -> new Peers(product.getKey(),
					london.indicator(Indicator.PRODUCT, product.getValue()).address(),
					trusts.getOrDefault(product.getValue(), List.of())))
			.toList();
	}

	/** Products by name, of two of one name the later. */
	private Map<String, String> names(Set<String> products) {
		Set<Long> ids = products.isEmpty() ? Set.of(-1L)
				: products.stream().map(Long::valueOf).collect(Collectors.toSet());
		Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		this.jdbc.sql("select id, name, version_line from product where id in (:ids) order by id")
			.param("ids", ids)
			.query((row) -> {
				String line = row.getString("version_line");
				names.put(row.getString("name") + ((line != null) ? ", " + line : ""), row.getString("id"));
			});
		return names;
	}

}
