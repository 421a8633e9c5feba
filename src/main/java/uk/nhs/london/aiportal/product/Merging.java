package uk.nhs.london.aiportal.product;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.audit.AuditAction;
import uk.nhs.london.aiportal.audit.AuditTrail;

/**
 * Says of two spellings that they are one supplier, or one product, and takes it back. No
 * row goes and no initiative is rewritten: a merged row is from then on a spelling of the
 * other. Who may is said by the access rules.
 */
@Service
@Transactional
public class Merging {

	/**
	 * Products of the same name and line that come together when their suppliers do, each
	 * with the one that it becomes a spelling of.
	 */
	private static final String SAME_PRODUCTS = """
			select mine.id, min(theirs.id) as into_id from product mine
			join supplier own on own.id = mine.supplier_id and coalesce(own.merged_into, own.id) = :supplier
			join product theirs on theirs.name_key = mine.name_key
			    and theirs.version_line is not distinct from mine.version_line and theirs.merged_into is null
			join supplier other on other.id = theirs.supplier_id and coalesce(other.merged_into, other.id) = :into
			where mine.merged_into is null
			group by mine.id order by mine.id
			""";

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	private final Clock clock;

	Merging(JdbcClient jdbc, AuditTrail trail, Clock clock) {
		this.jdbc = jdbc;
		this.trail = trail;
		this.clock = clock;
	}

	/** The products that would become one with others if their suppliers did. */
	@Transactional(readOnly = true)
	public List<Long> sameProducts(long supplier, long into) {
		return pairs(supplier, into).stream().map(Pair::id).toList();
	}

	private List<Pair> pairs(long supplier, long into) {
		return this.jdbc.sql(SAME_PRODUCTS).param("supplier", supplier).param("into", into).query(Pair.class).list();
	}

	/**
	 * Make a supplier, with all of its spellings, a spelling of another, and one product
	 * of each two that then have the same name.
	 * @param reason why they are one; not blank
	 * @throws IllegalArgumentException if either is not a supplier or was merged itself,
	 * or both are the same
	 */
	public void mergeSuppliers(long supplier, long into, String reason, String by) {
		requireTwo("supplier", supplier, into);
		List<Pair> products = pairs(supplier, into);
		long merging = merge("supplier", supplier, into, null, reason, by);
		products.forEach((it) -> merge("product", it.id(), it.intoId(), merging, reason, by));
	}

	/**
	 * Make a product, with all of its spellings, a spelling of another.
	 * @param reason why they are one; not blank
	 * @throws IllegalArgumentException if either is not a product or was merged itself,
	 * or both are the same
	 */
	public void mergeProducts(long product, long into, String reason, String by) {
		requireTwo("product", product, into);
		merge("product", product, into, null, reason, by);
	}

	/**
	 * Take back that a supplier is a spelling of another, and that its own products are
	 * one with others where that only followed from a merging of suppliers. What came
	 * along as a spelling stays.
	 * @throws IllegalArgumentException if it is no spelling
	 */
	public void separateSupplier(long supplier, String reason, String by) {
		List<Long> followed = this.jdbc.sql("""
				select p.id from product p
				join lateral (select * from product_merging where product_id = p.id order by id desc limit 1) m on true
				where p.supplier_id = :id and p.merged_into is not null and m.supplier_merging_id is not null
				order by p.id
				""").param("id", supplier).query(Long.class).list();
		long merging = separate("supplier", supplier, null, reason, by);
		followed.forEach((it) -> separate("product", it, merging, reason, by));
	}

	/**
	 * Take back that a product is a spelling of another.
	 * @throws IllegalArgumentException if it is no spelling
	 */
	public void separateProduct(long product, String reason, String by) {
		separate("product", product, null, reason, by);
	}

	private void requireTwo(String table, long id, long into) {
		List<Long> standing = this.jdbc
			.sql("select id from " + table + " where id in (:id, :into) and merged_into is null order by id for update")
			.param("id", id)
			.param("into", into)
			.query(Long.class)
			.list();
		if (standing.size() != 2) {
			throw new IllegalArgumentException("No two rows of " + table + " to merge: " + id + " into " + into);
		}
	}

	/**
	 * Its own spellings go with it, since there is one level only. What each of them
	 * followed from stays what it was.
	 */
	private long merge(String table, long id, long into, @Nullable Long because, String reason, String by) {
		List<Long> spellings = this.jdbc.sql("select id from " + table + " where merged_into = :id order by id")
			.param("id", id)
			.query(Long.class)
			.list();
		this.jdbc.sql("update " + table + " set merged_into = :into where id = :id or merged_into = :id")
			.param("into", into)
			.param("id", id)
			.update();
		long merging = record(table, id, into, because, reason, by);
		spellings.forEach((it) -> record(table, it, into, cause(table, it), reason, by));
		return merging;
	}

	/**
	 * The merging of suppliers that a product followed; null if it was merged by hand.
	 */
	private @Nullable Long cause(String table, long id) {
		if (!table.equals("product")) {
			return null;
		}
		return this.jdbc
			.sql("select supplier_merging_id from product_merging where product_id = :id order by id desc limit 1")
			.param("id", id)
			.query(Long.class)
			.optional()
			.orElse(null);
	}

	private long separate(String table, long id, @Nullable Long because, String reason, String by) {
		int changed = this.jdbc
			.sql("update " + table + " set merged_into = null where id = :id and merged_into is not null")
			.param("id", id)
			.update();
		if (changed == 0) {
			throw new IllegalArgumentException("No spelling in " + table + ": " + id);
		}
		return record(table, id, null, because, reason, by);
	}

	private long record(String table, long id, @Nullable Long into, @Nullable Long because, String reason, String by) {
		boolean product = table.equals("product");
		OffsetDateTime now = this.clock.instant().atOffset(ZoneOffset.UTC);
		this.trail.record(by, AuditAction.REFERENCE_CHANGED, table + " " + id,
				((into != null) ? "Became a spelling of " + table + " " + into : "Stands for itself again") + ". "
						+ reason);
		return this.jdbc
			.sql("insert into %1$s_merging (%1$s_id, into_id, reason, recorded_at, recorded_by%2$s)".formatted(table,
					product ? ", supplier_merging_id" : "") + " values (:id, cast(:into as bigint), :reason, :at, :by"
					+ (product ? ", cast(:because as bigint)" : "") + ") returning id")
			.param("id", id)
			.param("into", into)
			.param("reason", reason)
			.param("at", now)
			.param("by", by)
			.param("because", because)
			.query(Long.class)
			.single();
	}

	private record Pair(long id, long intoId) {
	}

}
