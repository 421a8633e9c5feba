package uk.nhs.london.aiportal.dashboard;

import java.util.Map;
import java.util.Optional;

import uk.nhs.london.aiportal.product.KnownProduct;

/**
 * What the ids at the end of an indicator's values mean today. Two spellings that were
 * merged since are one product, also on past dates.
 *
 * @param products by the id of any of their spellings
 * @param programmes their names, by id
 */
record Names(Map<Long, KnownProduct> products, Map<Long, String> programmes) {

	static final Names NONE = new Names(Map.of(), Map.of());

	/** The product of an id; empty if the value says that it is not stated. */
	Optional<KnownProduct> product(String id) {
		return number(id).map(this.products::get);
	}

	Optional<String> programme(String id) {
		return number(id).map(this.programmes::get);
	}

	private static Optional<Long> number(String id) {
		return id.matches("\\d+") ? Optional.of(Long.valueOf(id)) : Optional.empty();
	}

}
