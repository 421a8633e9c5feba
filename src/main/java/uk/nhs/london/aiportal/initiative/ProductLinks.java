package uk.nhs.london.aiportal.initiative;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.classification.Product;
import uk.nhs.london.aiportal.product.ProductCatalogue;

/**
 * Links a record to the product that it names, whichever way the names came in: typed,
 * loaded from a file, told by the demonstration. Whatever is named is known from then on.
 */
@Component
class ProductLinks {

	private final ProductCatalogue products;

	ProductLinks(ProductCatalogue products) {
		this.products = products;
	}

	/**
	 * The same, linked. A link that somebody chose stays; without a name there is none.
	 */
	Answers link(Answers answers, String by) {
		Product product = answers.facts().product();
		String name = (product != null) ? text(product.name()) : null;
		Long chosen = answers.particulars().productId();
		if (name == null) {
			return (chosen == null) ? answers : answers.withParticulars((it) -> it.withProductId(null));
		}
		if (product == null || chosen != null) {
			return answers;
		}
		long id = this.products.recogniseOrAdd(name, text(product.supplier()), by).id();
		return answers.withParticulars((it) -> it.withProductId(id));
	}

	private static @Nullable String text(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed;
	}

}
