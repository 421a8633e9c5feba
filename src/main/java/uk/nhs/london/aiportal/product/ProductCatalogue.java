package uk.nhs.london.aiportal.product;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.audit.AuditAction;
import uk.nhs.london.aiportal.audit.AuditTrail;

/**
 * The products and suppliers that the register knows. A product or supplier that was
 * merged into another is always answered with the other.
 */
@Service
@Transactional
public class ProductCatalogue {

	/** Some of them may not be for whoever asks. */
	private static final int MOST_NEAR = 24;

	/** Below it two names have too little in common to be the same thing misspelt. */
	private static final double ALIKE = 0.45;

	private static final String COLUMNS = """
			known_id as id, name, supplier_id, supplier_name, version_line, device_class, device_route,
			    dcb0129_reference, dcb0129_version, intended_purpose""";

	private static final String PRODUCT = "select distinct " + COLUMNS + " from known_product\n";

	/**
	 * Entered under any spelling of the supplier, or supplied by it; what it supplies, or
	 * was entered under this very spelling, goes first.
	 */
	private static final String SAME_NAME_AND_SUPPLIER = """
			where id = (
			    select p.id from supplier asked
			    join product p on p.name_key = name_key(:name)
			    join known_product k on k.id = p.id
			    left join supplier s on s.id = p.supplier_id
			    where asked.name_key = name_key(:supplier)
			        and coalesce(asked.merged_into, asked.id) in (k.supplier_id, coalesce(s.merged_into, s.id))
			    order by (s.id = asked.id or k.supplier_id = coalesce(asked.merged_into, asked.id)) is true desc,
			        k.version_line nulls first, k.known_id limit 1)
			""";

	private static final String ENTERED_WITHOUT_SUPPLIER = """
			where id in (select id from product where name_key = name_key(:name) and supplier_id is null)
			order by version_line nulls first, id limit 1
			""";

	private static final String SAME_NAME = """
			where id in (select id from product where name_key = name_key(:name))
			order by supplier_id nulls first, version_line nulls first, id
			""";

	/**
	 * The name alone, without its spaces, a part of it, and the name with its supplier's
	 * are compared: people write the one in front of the other, or one for the other.
	 */
	private static final String NEAR = "select distinct " + COLUMNS
			+ """
					, rank from known_product join (
					    select k.known_id as near_id, max(greatest(similarity(p.name_key, name_key(:name)),
					        similarity(replace(p.name_key, ' ', ''), replace(name_key(:name), ' ', '')),
					        word_similarity(name_key(:name), p.name_key || ' ' || coalesce(s.name_key, '')),
					        similarity(p.name_key || ' ' || coalesce(s.name_key, ''), name_key(:name || ' ' || :supplier)))) as rank
					    from product p join known_product k on k.id = p.id left join supplier s on s.id = p.supplier_id
					    group by k.known_id) near on near_id = known_id
					where rank >= :alike
					order by rank desc, id limit :most
					""";

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	private final Clock clock;

	ProductCatalogue(JdbcClient jdbc, AuditTrail trail, Clock clock) {
		this.jdbc = jdbc;
		this.trail = trail;
		this.clock = clock;
	}

	/** The product with this id, or the one that it was merged into. */
	@Transactional(readOnly = true)
	public Optional<KnownProduct> find(long id) {
		return this.jdbc.sql(PRODUCT + "where id = :id").param("id", id).query(KnownProduct.class).optional();
	}

	/**
	 * The products with these ids or the ones that they were merged into, by the ids
	 * asked for.
	 */
	@Transactional(readOnly = true)
	public Map<Long, KnownProduct> find(Collection<Long> ids) {
		RowMapper<KnownProduct> product = new SimplePropertyRowMapper<>(KnownProduct.class);
		Map<Long, KnownProduct> found = new HashMap<>();
		this.jdbc
			.sql("select id as asked, " + COLUMNS
					+ " from known_product where id = any(string_to_array(:ids, ',')::bigint[])")
			.param("ids", ids.stream().map(String::valueOf).collect(Collectors.joining(",")))
			.query((row) -> {
				found.put(row.getLong("asked"), Objects.requireNonNull(product.mapRow(row, 0)));
			});
		return found;
	}

	/**
	 * The product that these names mean beyond doubt, whatever their capitals, accents
	 * and spaces. A name alone means what was entered by the name alone, else the only
	 * product of that name, or the one of several of which nobody has said who supplies
	 * it.
	 */
	@Transactional(readOnly = true)
	public Optional<KnownProduct> recognise(String name, @Nullable String supplier) {
		if (supplier != null) {
			return this.jdbc.sql(PRODUCT + SAME_NAME_AND_SUPPLIER)
				.param("name", name)
				.param("supplier", supplier)
				.query(KnownProduct.class)
				.optional();
		}
		return this.jdbc.sql(PRODUCT + ENTERED_WITHOUT_SUPPLIER)
			.param("name", name)
			.query(KnownProduct.class)
			.optional()
			.or(() -> onlyOneNamed(name));
	}

	private Optional<KnownProduct> onlyOneNamed(String name) {
		List<KnownProduct> named = this.jdbc.sql(PRODUCT + SAME_NAME)
			.param("name", name)
			.query(KnownProduct.class)
			.list();
		return named.stream().filter((it) -> named.size() == 1 || it.supplierId() == null).findFirst();
	}

	/** The product that these names mean; one that is not known is added. */
	public KnownProduct recogniseOrAdd(String name, @Nullable String supplier, String by) {
		Optional<KnownProduct> known = recognise(name, supplier);
		if (known.isPresent()) {
			return known.get();
		}
		this.jdbc
			.sql("""
					insert into product (supplier_id, name, added_at, added_by) values (:supplier, btrim(regexp_replace(:name, '\\s+', ' ', 'g')), :at, :by)
					on conflict do nothing
					""")
			.param("supplier", (supplier != null) ? supplier(supplier, by) : null)
			.param("name", name)
			.param("at", now())
			.param("by", by)
			.update();
		return recognise(name, supplier).orElseThrow();
	}

	private long supplier(String name, String by) {
		this.jdbc
			.sql("""
					insert into supplier (name, added_at, added_by) values (btrim(regexp_replace(:name, '\\s+', ' ', 'g')), :at, :by)
					on conflict do nothing
					""")
			.param("name", name)
			.param("at", now())
			.param("by", by)
			.update();
		return this.jdbc.sql("select coalesce(merged_into, id) from supplier where name_key = name_key(:name)")
			.param("name", name)
			.query(Long.class)
			.single();
	}

	/** Products whose names are much like these, most alike first; never many. */
	@Transactional(readOnly = true)
	public List<KnownProduct> near(String name, @Nullable String supplier) {
		return this.jdbc.sql(NEAR)
			.param("name", name)
			.param("supplier", (supplier != null) ? supplier : "")
			.param("alike", ALIKE)
			.param("most", MOST_NEAR)
			.query(KnownProduct.class)
			.list();
	}

	/**
	 * All products whose names or suppliers' have these words in them or are much like
	 * them, by name.
	 * @param words empty for every product
	 */
	@Transactional(readOnly = true)
	public List<KnownProduct> search(String words) {
		return searching(PRODUCT + """
				where :words = '' or id in (
				    select p.id from product p left join supplier s on s.id = p.supplier_id
				    where p.name_key like name_key(:part) or s.name_key like name_key(:part)
				        or word_similarity(name_key(:words), p.name_key) >= :alike
				        or word_similarity(name_key(:words), s.name_key) >= :alike)
				order by name, supplier_name, version_line, id
				""", words).query(KnownProduct.class).list();
	}

	private StatementSpec searching(String sql, String words) {
		String part = "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
		return this.jdbc.sql(sql).param("words", words).param("part", part).param("alike", ALIKE);
	}

	/** Suppliers whose names have these words in them or are much like them, by name. */
	@Transactional(readOnly = true)
	public List<Supplier> suppliers(String words) {
		return searching(
				"""
						select distinct k.id, k.name, k.companies_house_no
						from supplier s join supplier k on k.id = coalesce(s.merged_into, s.id)
						where :words = '' or s.name_key like name_key(:part) or word_similarity(name_key(:words), s.name_key) >= :alike
						order by k.name, k.id
						""",
				words)
			.query(Supplier.class)
			.list();
	}

	/** The supplier with this id, or the one that it was merged into. */
	@Transactional(readOnly = true)
	public Optional<Supplier> findSupplier(long id) {
		return this.jdbc.sql("""
				select k.id, k.name, k.companies_house_no
				from supplier s join supplier k on k.id = coalesce(s.merged_into, s.id) where s.id = :id
				""").param("id", id).query(Supplier.class).optional();
	}

	/** What a supplier supplies, under any of its spellings, by name. */
	@Transactional(readOnly = true)
	public List<KnownProduct> productsOf(long supplier) {
		return this.jdbc.sql(PRODUCT + "where supplier_id = :supplier order by name, version_line, id")
			.param("supplier", supplier)
			.query(KnownProduct.class)
			.list();
	}

	/** The other names under which a product was entered. */
	@Transactional(readOnly = true)
	public List<Spelling> spellings(long product) {
		return this.jdbc.sql("""
				select p.id, p.name || coalesce(', ' || s.name, '') as name, m.reason, m.recorded_at as merged_at,
				    m.recorded_by as merged_by
				from product p left join supplier s on s.id = p.supplier_id
				join lateral (select * from product_merging where product_id = p.id order by id desc limit 1) m on true
				where p.merged_into = :id order by p.name, p.id
				""").param("id", product).query(Spelling.class).list();
	}

	/** The other names under which a supplier was entered. */
	@Transactional(readOnly = true)
	public List<Spelling> supplierSpellings(long supplier) {
		return this.jdbc
			.sql("""
					select s.id, s.name, m.reason, m.recorded_at as merged_at, m.recorded_by as merged_by
					from supplier s
					join lateral (select * from supplier_merging where supplier_id = s.id order by id desc limit 1) m on true
					where s.merged_into = :id order by s.name, s.id
					""")
			.param("id", supplier)
			.query(Spelling.class)
			.list();
	}

	/** What was changed of a product's facts, latest first. */
	@Transactional(readOnly = true)
	public List<ProductChange> changes(long product) {
		return this.jdbc
			.sql("select field, old_value, new_value, changed_at, changed_by from product_change"
					+ " where product_id = :id order by id desc")
			.param("id", product)
			.query(ProductChange.class)
			.list();
	}

	/** State what is true of a product everywhere, and keep what was said before. */
	public void state(long id, ProductFacts facts, String by) {
		KnownProduct product = find(id).orElseThrow();
		Map<String, ProductFacts.Change> changes = product.facts().changesTo(facts);
		if (changes.isEmpty()) {
			return;
		}
		this.jdbc
			.sql("""
					update product set version_line = :versionLine, device_class = :deviceClass, device_route = :deviceRoute,
					    dcb0129_reference = :dcb0129Reference, dcb0129_version = :dcb0129Version,
					    intended_purpose = :intendedPurpose
					where id = :id
					""")
			.param("id", product.id())
			.param("versionLine", facts.versionLine())
			.param("deviceClass", (facts.deviceClass() != null) ? facts.deviceClass().name() : null)
			.param("deviceRoute", (facts.deviceRoute() != null) ? facts.deviceRoute().name() : null)
			.param("dcb0129Reference", facts.dcb0129Reference())
			.param("dcb0129Version", facts.dcb0129Version())
			.param("intendedPurpose", facts.intendedPurpose())
			.update();
		this.trail.record(by, AuditAction.REFERENCE_CHANGED, "product " + product.id(),
				"Stated anew: " + String.join(", ", changes.keySet()));
		changes.forEach((field, change) -> this.jdbc.sql("""
				insert into product_change (product_id, field, old_value, new_value, changed_at, changed_by)
				values (:id, :field, :before, :after, :at, :by)
				""")
			.param("id", product.id())
			.param("field", field)
			.param("before", change.before())
			.param("after", change.after())
			.param("at", now())
			.param("by", by)
			.update());
	}

	/** Say under which number a supplier is registered; null takes it back. */
	public void stateCompany(long supplier, @Nullable String companiesHouseNo, String by) {
		int changed = this.jdbc.sql("""
				update supplier set companies_house_no = cast(:number as varchar)
				where id = :id and companies_house_no is distinct from cast(:number as varchar)
				""").param("number", companiesHouseNo).param("id", supplier).update();
		if (changed > 0) {
			this.trail.record(by, AuditAction.REFERENCE_CHANGED, "supplier " + supplier,
					"Companies House number: " + ((companiesHouseNo != null) ? companiesHouseNo : "not stated"));
		}
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
