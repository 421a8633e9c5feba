package uk.nhs.london.aiportal.initiative;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.product.KnownProduct;
import uk.nhs.london.aiportal.product.Programme;

/** How widely products are used today, as their trusts say. */
@Component
@Transactional(readOnly = true)
public class ProductUse {

	private static final String COUNT = """
			select k.known_id as product, count(distinct i.organisation) as organisations, count(*) as initiatives
			from initiative i join known_product k on k.id = i.product_id
			where i.provenance = 'TRUST' and i.withdrawn_on is null and i.public_visibility is distinct from 'INTERNAL' and k.known_id in (:products)
			group by k.known_id
			""";

	private static final String NAMED = """
			select distinct k.known_id from initiative i join known_product k on k.id = i.product_id
			where k.known_id in (:products) and\s""";

	private static final String BELONGING = """
			select distinct i.programme_id from initiative i where i.programme_id is not null and\s""";

	private final JdbcClient jdbc;

	ProductUse(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How many organisations registered it, in how many initiatives, of those that all
	 * who sign in may read: such small figures would give an internal one away.
	 */
	public record Use(long product, int organisations, int initiatives) {

		/** "Registered by 3 organisations". */
		public String inWords() {
			return switch (this.organisations) {
				case 0 -> "Registered by no organisation";
				case 1 -> "Registered by 1 organisation";
				default -> "Registered by %,d organisations".formatted(this.organisations);
			};
		}

	}

	/**
	 * Those of the products that an initiative names which this person may read: the name
	 * of a product can be as much as the title gives away. Whoever reads everything finds
	 * also what nothing names any more.
	 */
	public List<KnownProduct> readable(List<KnownProduct> products, Viewer viewer) {
		if (viewer.readsEverything() || products.isEmpty()) {
			return products;
		}
		Set<Long> named = Set.copyOf(this.jdbc.sql(NAMED + Viewer.condition("i"))
			.param("products", products.stream().map(KnownProduct::id).toList())
			.params(viewer.parameters())
			.query(Long.class)
			.list());
		return products.stream().filter((it) -> named.contains(it.id())).toList();
	}

	/** See {@link #readable}. */
	public boolean isReadable(KnownProduct product, Viewer viewer) {
		return !readable(List.of(product), viewer).isEmpty();
	}

	/**
	 * Those of the programmes to which an initiative belongs that this person may read.
	 */
	public List<Programme> readableProgrammes(List<Programme> programmes, Viewer viewer) {
		if (viewer.readsEverything() || programmes.isEmpty()) {
			return programmes;
		}
		Set<Long> named = Set.copyOf(
				this.jdbc.sql(BELONGING + Viewer.condition("i")).params(viewer.parameters()).query(Long.class).list());
		return programmes.stream().filter((it) -> named.contains(it.id())).toList();
	}

	/** The use of each of these products, in the order asked. */
	public Map<Long, Use> of(Collection<Long> products) {
		if (products.isEmpty()) {
			return Map.of();
		}
		Map<Long, Use> used = this.jdbc.sql(COUNT)
			.param("products", products)
			.query(Use.class)
			.stream()
			.collect(Collectors.toMap(Use::product, (use) -> use));
		return products.stream()
			.distinct()
			.collect(Collectors.toMap((id) -> id, (id) -> used.getOrDefault(id, new Use(id, 0, 0))));
	}

}
