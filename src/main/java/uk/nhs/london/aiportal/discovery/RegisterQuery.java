package uk.nhs.london.aiportal.discovery;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import uk.nhs.london.aiportal.initiative.Viewer;
import uk.nhs.london.aiportal.web.AsAt;

/**
 * The SQL of one filter on one date: what the register said then, as common table
 * expressions for the list, the counts and the file to select from. Values come in as
 * bind variables only.
 * <p>
 * On a date an initiative stands in the class recorded last by then, and says what its
 * version of that date says; today's are in the columns of the register and need no
 * search through the past. What a viewer may not read today, they do not find on any
 * date.
 */
final class RegisterQuery {

	/** Below it a misspelt word and a name have too little in common. */
	private static final double ALIKE = 0.45;

	private static final String KNOWN_TODAY = """
			known as (
			    select i.id, i.reference, i.registered_on, i.version, s.classification_id,
			        i.title, i.summary, i.product_name, i.product_supplier, i.product_id, i.programme_id
			    from initiative i join standing s on s.initiative_id = i.id
			    where %s
			)""";

	private static final String KNOWN_THEN = """
			known as (
			    select i.id, i.reference, i.registered_on, r.version, c.id as classification_id,
			        coalesce(r.answers #>> '{facts,title}', i.reference) as title,
			        r.answers #>> '{particulars,summary}' as summary,
			        r.answers #>> '{facts,product,name}' as product_name,
			        r.answers #>> '{facts,product,supplier}' as product_supplier,
			        coalesce((r.answers #>> '{particulars,productId}')::bigint, case
			            when r.answers #>> '{facts,product,name}' = i.product_name then i.product_id end) as product_id,
			        (r.answers #>> '{particulars,programmeId}')::bigint as programme_id
			    from initiative i
			    cross join lateral (
			        select version, answers from initiative_revision
			        where initiative_id = i.id and recorded_at < :until order by version desc limit 1) r
			    cross join lateral (
			        select id from classification
			        where initiative_id = i.id and recorded_on <= :asAt order by id desc limit 1) c
			    where %s and not coalesce((
			        select withdrawn from withdrawal
			        where initiative_id = i.id and happened_on <= :asAt order by id desc limit 1), false)
			)""";

	/**
	 * What is stated today, and where that puts it on the date. What its mark does not
	 * tell apart is told roughly: a class that nobody confirmed for long is a pilot here,
	 * not shown.
	 */
	private static final String NOW_KNOWN = """
			class_known as (
			    select c.id, c.recorded_on, k.organisation, c.use_domain, split_part(k.value, '.', 1) as provenance,
			        case when split_part(k.value, '.', 2) in ('EMBEDDED', 'ENDED', 'SUSPENDED', 'NOT_YET_LIVE',
			            'OUT_OF_SCOPE', 'NOT_CLASSIFIED') then split_part(k.value, '.', 2) else 'PILOT' end as classification,
			        case when split_part(k.value, '.', 2) in ('EMBEDDED', 'ENDED', 'SUSPENDED', 'NOT_YET_LIVE',
			            'OUT_OF_SCOPE', 'NOT_CLASSIFIED') then null else split_part(k.value, '.', 2) end as sub_label,
			        split_part(k.value, '.', 2) as counted_as, split_part(k.value, '.', 4) = 'RED' as red_list,
			        split_part(k.value, '.', 3) = 'HEADLINE' as in_headline, c.gates_met, c.next_change_on
			    from indicator_known k
			    join standing s on s.initiative_id = k.initiative_id
			    join classification c on c.id = s.classification_id
			    where k.indicator = 'COUNTED_AS' and k.starts_on <= :asAt and k.ends_before > :asAt
			)""";

	/**
	 * Words by their stems; parts of names; and, so that a misspelt product is found,
	 * names much like the words. The names are compared once each, not once an
	 * initiative.
	 */
	private static final String MATCHING = """
			matching as (
			    select id, max(rank) as rank from (
			        select id, 1 + ts_rank(to_tsvector('english', title || ' ' || coalesce(summary, '') || ' '
			            || coalesce(product_name, '') || ' ' || coalesce(product_supplier, '')),
			            websearch_to_tsquery('english', :text)) as rank
			        from %1$s
			        where to_tsvector('english', title || ' ' || coalesce(summary, '') || ' '
			            || coalesce(product_name, '') || ' ' || coalesce(product_supplier, ''))
			            @@ websearch_to_tsquery('english', :text)
			        union all
			        select id, 1 from %1$s
			        where title ilike :part or product_name ilike :part or product_supplier ilike :part
			        union all
			        select known.id, alike.rank from %1$s known join (
			            select name, word_similarity(:text, name) as rank from (
			                select product_name as name from %1$s union select product_supplier from %1$s) names
			            where word_similarity(:text, name) >= :alike) alike
			            on alike.name in (known.product_name, known.product_supplier)
			        union all
			        select id, 3 from initiative where reference = upper(:text)
			        union all
			        select known.id, 1 from %1$s known join known_product k on k.id = known.product_id
			        where k.name ilike :part or k.supplier_name ilike :part
			        union all
			        select i.id, 1 from initiative i join organisation o on o.code = i.organisation
			        where o.short_name ilike :part or o.official_name ilike :part) found
			    group by id
			)""";

	private static final String NO_WORDS = """
			matching as (select null::bigint as id, null::real as rank where false)""";

	/** A system is that of the date, as LondonMap.hostOf has it. */
	private static final String SAID = """
			said as (
			    select known.*, coalesce(k.name_key, name_key(known.product_name)) as product, k.known_id,
			        coalesce(k.name, known.product_name) as known_name, k.supplier_id as supplier,
			        k.supplier_name as known_supplier, known.programme_id as programme, pr.name as programme_name,
			        c.recorded_on, c.organisation, coalesce(c.use_domain, 'NOT_STATED') as use_domain, c.provenance,
			        c.classification, c.sub_label, c.counted_as, c.red_list, c.in_headline, c.gates_met,
			        c.next_change_on, v.id is not null as overridden, v.classification as override_classification,
			        v.reason as override_reason, v.expires_on as override_expires_on, o.short_name, o.counting, matching.rank,
			        coalesce(m.system_code, case o.counting when 'LONDON' then 'LONDON' end) as system
			    from known
			    join %s c on c.id = known.classification_id
			    join organisation o on o.code = c.organisation
			    left join known_product k on k.id = known.product_id
			    left join programme pr on pr.id = known.programme_id
			    left join membership m on m.organisation_code = o.code and m.role = 'HOST' and m.corrected_at is null
			        and m.starts_on <= :asAt and (m.ends_on is null or m.ends_on >= :asAt)
			    left join class_override_held v on v.initiative_id = known.id
			        and v.held_from <= :asAt and v.held_to >= :asAt
			    left join matching on matching.id = known.id
			    where :anyWords or matching.id is not null
			)""";

	/**
	 * A name is that of a product; if none has it, that of one that was merged; if none
	 * ever had it, what was typed of a product that was then chosen from a list. So a
	 * name that the filter offers finds as many as stand beside it.
	 */
	private static final String PRODUCTS = """
			(product in (select name_key(name) from unnest(array[:product]) name)
			        or known_id in (
			            select k.known_id from known_product k where k.id::text in (:product)
			            union all
			            select k.known_id from product p join known_product k on k.id = p.id
			            where p.name_key in (select name_key(name) from unnest(array[:product]) name)
			                and not exists (select from product where name_key = p.name_key and merged_into is null)
			            union all
			            select k.known_id from initiative i join known_product k on k.id = i.product_id
			            where name_key(i.product_name) in (select name_key(name) from unnest(array[:product]) name)
			                and not exists (select from product where name_key = name_key(i.product_name))))""";

	private final InitiativeFilter filter;

	private final AsAt asAt;

	private final MarkedAs marks;

	private final Map<String, Object> parameters = new HashMap<>();

	/**
	 * A query.
	 * @param zone where the day of a recorded time is known
	 */
	RegisterQuery(InitiativeFilter filter, AsAt asAt, ZoneId zone, Viewer viewer) {
		this.filter = filter;
		this.asAt = asAt;
		this.parameters.putAll(viewer.parameters());
		this.parameters.put("asAt", asAt.date());
		this.parameters.put("anyWords", filter.text().isEmpty());
		if (isOfThen()) {
			this.parameters.put("until", startOf(asAt.date().plusDays(1), zone));
		}
		if (!filter.text().isEmpty()) {
			this.parameters.put("text", filter.text());
			this.parameters.put("part", "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
			this.parameters.put("alike", ALIKE);
		}
		this.marks = MarkedAs.of(filter.of(Facet.INDICATOR));
		this.parameters.putAll(this.marks.parameters());
		filter.chosen().forEach((facet, values) -> this.parameters.put(facet.parameter(), values));
	}

	/** The table of the marks of a basis. */
	static String marks(AsAt asAt) {
		return asAt.known() ? "indicator_known" : "indicator_mark";
	}

	/** Whether what was stated by the date is asked for, and not what is stated today. */
	private boolean isOfThen() {
		return !this.asAt.isToday() && !this.asAt.known();
	}

	private static OffsetDateTime startOf(LocalDate day, ZoneId zone) {
		return day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

	/**
	 * The expression {@code said}: every initiative that the words find, before the
	 * facets.
	 */
	String said() {
		return said(Viewer.condition("i"));
	}

	/** The same with what the viewer may not read: for counting, and for nothing else. */
	String saidToAnybody() {
		return said("true");
	}

	private String said(String readable) {
		String known = (isOfThen() ? KNOWN_THEN : KNOWN_TODAY).formatted(readable);
		return "with " + (this.asAt.known()
				? String.join(",\n", List.of(known, matching(), NOW_KNOWN, SAID.formatted("class_known")))
				: String.join(",\n", List.of(known, matching(), SAID.formatted("classification"))));
	}

	/** The same with a {@code where} for what the facets let through. */
	String found() {
		return said() + ",\nfound as (\nselect * from said where "
				+ Arrays.stream(Facet.values()).map(this::condition).collect(Collectors.joining("\n    and ")) + ")";
	}

	private String matching() {
		if (this.filter.text().isEmpty()) {
			return NO_WORDS;
		}
		// The index on the words is one of the table.
		return MATCHING.formatted(isOfThen() ? "known" : "initiative");
	}

	/** What a facet lets through, on the columns of {@code said}. */
	String condition(Facet facet) {
		List<String> values = this.filter.of(facet);
		return switch (facet) {
			case ORGANISATION -> values.isEmpty() ? "counting <> 'NOT_COUNTED'" : among(facet);
			case PROVENANCE ->
				values.isEmpty() ? "provenance = 'TRUST'" : (values.contains(Facet.ALL) ? "true" : among(facet));
			case RED_LIST, HEADLINE, OVERRIDE -> values.isEmpty() ? "true" : facet.column();
			case INDICATOR -> values.isEmpty() ? "true" : this.marks.condition(marks(this.asAt));
			case PRODUCT -> values.isEmpty() ? "true" : PRODUCTS;
			case SUPPLIER, PROGRAMME ->
				values.isEmpty() ? "true" : facet.column() + "::text in (:" + facet.parameter() + ")";
			default -> values.isEmpty() ? "true" : among(facet);
		};
	}

	private static String among(Facet facet) {
		return facet.column() + " in (:" + facet.parameter() + ")";
	}

}
