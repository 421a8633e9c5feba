package uk.nhs.london.aiportal.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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

	/** What the columns of the register say, in the order of their index. */
	private static final Said TODAY = new Said("i.title", "i.pilot_planned_end", """
			join standing s on s.initiative_id = i.id
			join classification c on c.id = s.classification_id
			cross join lateral (
			    select count(*) as lines, coalesce(bool_or(ends_on is null), false) as open, max(ends_on) as last
			    from funding_line where initiative_id = i.id) money
			""", "i.organisation in (:organisations) and i.withdrawn_on is null", "(mark.ends_before - 1)::text");

	/**
	 * What the version of the day said. An initiative stands at its organisation of the
	 * day, and today there or at a successor.
	 */
	private static final Said THEN = new Said("coalesce(r.facts ->> 'title', i.reference)",
			"r.facts ->> 'pilotPlannedEnd'",
			"""
					cross join lateral (
					    select answers -> 'facts' as facts from initiative_revision
					    where initiative_id = i.id and recorded_at < :until order by version desc limit 1) r
					cross join lateral (
					    select * from classification
					    where initiative_id = i.id and recorded_on <= :day order by id desc limit 1) c
					cross join lateral (
					    select count(*) as lines, coalesce(bool_or(line."to" is null), false) as open, max(line."to") as last
					    from jsonb_to_recordset(coalesce(r.facts -> 'funding', '[]')) as line("to" text)) money
					""",
			"""
					i.organisation in (
					        with recursive later (code) as (
					            select code from organisation where code in (:organisations)
					            union select o.successor_code from later join organisation o using (code))
					        select code from later)
					    and c.organisation in (:organisations) and not coalesce((
					        select withdrawn from withdrawal
					        where initiative_id = i.id and happened_on <= :day order by id desc limit 1), false)""", """
					(select max(left(item."expiresOn" || '-01-01', 10)) from jsonb_to_recordset(r.facts -> 'assurance')
					                as item(type text, "expiresOn" text) where item.type = mark.value)""");

	/**
	 * Where it stands what initiatives said on a day.
	 *
	 * @param from the joins, to an initiative {@code i}, of its class {@code c} and its
	 * {@code money}
	 * @param where which are the trust's
	 * @param expires the last day of the sign-off that a mark is about; of a month or a
	 * year its first, as the rules have it
	 */
	private record Said(String title, String plannedEnd, String from, String where, String expires) {

		/**
		 * First pilots by their planned end, so that today costs the same however many
		 * there are; then what needs no such decision.
		 */
		String held() {
			return "(" + held("in", "coalesce(" + this.plannedEnd + ", '9999'), i.id") + ") union all ("
					+ held("not in", "i.id") + ") order by of_pilots desc, planned_end, id limit :most";
		}

		private String held(String pilots, String order) {
			return """
					select i.id, i.reference, %1$s as title, c.classification, c.counted_as, c.gates_met, c.nearest_gate,
					    %2$s as of_pilots, coalesce(%3$s, '9999') as planned_end, %3$s as pilot_planned_end, money.lines,
					    money.open, money.last
					from initiative i %4$s
					where %5$s and i.provenance = 'TRUST' and c.counted_as not in ('ENDED', 'OUT_OF_SCOPE')
					    and c.classification %6$s ('PILOT') and %7$s
					order by %8$s limit :most
					"""
				.formatted(this.title, pilots.equals("in"), this.plannedEnd, this.from, this.where, pilots,
						Viewer.condition("i"), order);
		}

		/** Sign-offs by their last day; initiatives by the day of their confirmation. */
		String due() {
			return """
					select indicator, reference, title, what, due from (
					    select marked.*, row_number() over (partition by indicator order by due, reference) as place from (
					        select mark.indicator, i.reference, %1$s as title, type.label as what,
					            case mark.indicator when 'EXPIRING' then %2$s else ((coalesce((
					                select max(attested_on) from attestation
					                where initiative_id = i.id and attested_on <= :day), i.registered_on)
					                + interval '6 months')::date)::text end as due
					        from indicator_mark mark
					        join initiative i on i.id = mark.initiative_id %3$s
					        left join assurance_type type on type.code = mark.value
					        where mark.indicator in ('EXPIRING', 'CONFIRMATION') and mark.organisation in (:organisations)
					            and mark.starts_on <= :day and mark.ends_before > :day and %4$s and %5$s
					) marked) placed where place <= :most order by indicator, place
					"""
				.formatted(this.title, this.expires, this.from, this.where, Viewer.condition("i"));
		}

	}

	private final JdbcClient jdbc;

	private final Clock clock;

	Portfolios(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What stood before a trust on a date, as recorded, of what a viewer may read. */
	TrustWork work(Snapshot now, Numbers numbers, List<Organisation> trust, AsAt asAt, Viewer viewer) {
		Collection<String> codes = now.codes(trust).isEmpty() ? Set.of("-") : now.codes(trust);
		List<Held> held = held(codes, asAt, viewer);
		Map<Indicator, List<Due>> due = due(codes, asAt, viewer);
		InitiativesLink all = InitiativesLink.of(trust, now, asAt);
		return new TrustWork(held.stream().limit(MOST).toList(), held.size() > MOST,
				due.getOrDefault(Indicator.EXPIRING, List.of()), due.getOrDefault(Indicator.CONFIRMATION, List.of()),
				peers(now, numbers, trust, asAt), all.address(), all.indicator(Indicator.EXPIRING).address(),
				all.indicator(Indicator.CONFIRMATION).address());
	}

	private StatementSpec ask(String sql, Collection<String> codes, AsAt asAt, Viewer viewer) {
		return this.jdbc.sql(sql)
			.param("organisations", codes)
			.param("day", asAt.date())
			.param("until",
					asAt.date().plusDays(1).atStartOfDay(this.clock.getZone()).toInstant().atOffset(ZoneOffset.UTC))
			.params(viewer.parameters());
	}

	private static Said said(AsAt asAt) {
		return asAt.isToday() ? TODAY : THEN;
	}

	private List<Held> held(Collection<String> codes, AsAt asAt, Viewer viewer) {
		return ask(said(asAt).held(), codes, asAt, viewer).param("most", MOST + 1)
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

	private Map<Indicator, List<Due>> due(Collection<String> codes, AsAt asAt, Viewer viewer) {
		Map<Indicator, List<Due>> due = new TreeMap<>();
		ask(said(asAt).due(), codes, asAt, viewer).param("most", MOST).query((row) -> {
			PartialDate day = PartialDate.parse(row.getString("due"));
			String what = row.getString("what");
			due.computeIfAbsent(Indicator.valueOf(row.getString("indicator")), (it) -> new ArrayList<>())
				.add(new Due(row.getString("reference"), row.getString("title"), (what != null) ? what : "Confirmation",
						day.inWords(), day.firstDay().isBefore(asAt.date())));
		});
		return due;
	}

	/** Products that this trust has in use, and the others that do. */
	private List<Peers> peers(Snapshot now, Numbers numbers, List<Organisation> trust, AsAt asAt) {
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
		InitiativesLink london = InitiativesLink.of(Place.LONDON, now, asAt);
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
