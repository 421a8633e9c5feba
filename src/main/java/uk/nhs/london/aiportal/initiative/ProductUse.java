package uk.nhs.london.aiportal.initiative;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How widely products are used today, as their trusts say. */
@Component
@Transactional(readOnly = true)
public class ProductUse {

	private static final String COUNT = """
			select k.known_id as product, count(distinct i.organisation) as organisations, count(*) as initiatives
			from initiative i join known_product k on k.id = i.product_id
			where i.provenance = 'TRUST' and i.public_visibility is distinct from 'INTERNAL' and k.known_id in (:products)
			group by k.known_id
			""";

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
