package uk.nhs.london.aiportal.initiative;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.classification.Applicability;
import uk.nhs.london.aiportal.classification.AssuranceItem;
import uk.nhs.london.aiportal.classification.AssuranceItemBuilder;
import uk.nhs.london.aiportal.classification.AssuranceStatus;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.Product;
import uk.nhs.london.aiportal.product.KnownProduct;
import uk.nhs.london.aiportal.product.ProductCatalogue;

/**
 * Takes over into a record what is true of its product everywhere, wherever the record
 * says nothing yet. What is local is never filled: the trust's own safety case, its DPIA,
 * its decision, its money.
 */
@Component
public class ProductFilling {

	/** The manufacturer's clinical safety case, in the reference table. */
	private static final String SAFETY_CASE = "DCB0129";

	private final ProductCatalogue products;

	private final ProductUse use;

	ProductFilling(ProductCatalogue products, ProductUse use) {
		this.products = products;
		this.use = use;
	}

	/**
	 * What a change of product brings with it.
	 *
	 * @param answers the record with what was taken over
	 * @param taken what was, in words: "Medical device class: Class IIa"; empty if
	 * nothing
	 */
	public record Filled(Answers answers, List<String> taken) {
	}

	/**
	 * Link the record to the product that its names mean, if that is known, and take over
	 * what is true of it, if it was another before. Nothing is taken over of a product
	 * that only initiatives name which this person may not read.
	 */
	public Filled fill(Answers before, Answers after, Viewer viewer) {
		Answers linked = linked(after);
		Long id = linked.particulars().productId();
		Optional<KnownProduct> product = (id != null) ? this.products.find(id) : Optional.empty();
		if (product.isEmpty()) {
			return new Filled(linked.withParticulars((it) -> it.withProductId(null)), List.of());
		}
		if (Objects.equals(known(before), product.get().id()) || !this.use.isReadable(product.get(), viewer)) {
			return new Filled(linked, List.of());
		}
		return fill(linked, product.get());
	}

	private Answers linked(Answers answers) {
		Product named = answers.facts().product();
		String name = (named != null) ? named.name() : null;
		if (named == null || name == null || answers.particulars().productId() != null) {
			return answers;
		}
		return this.products.recognise(name, named.supplier())
			.map((product) -> answers.withParticulars((it) -> it.withProductId(product.id())))
			.orElse(answers);
	}

	private @Nullable Long known(Answers answers) {
		Long id = answers.particulars().productId();
		return (id != null) ? this.products.find(id).map(KnownProduct::id).orElse(null) : null;
	}

	private static Filled fill(Answers answers, KnownProduct product) {
		List<String> taken = new ArrayList<>();
		Facts stated = answers.facts();
		Answers filled = answers;
		Product named = stated.product();
		String supplier = product.supplierName();
		if (named != null && named.supplier() == null && supplier != null) {
			taken.add("Supplier: " + supplier);
			filled = filled.withFacts((facts) -> facts.product(named.withSupplier(supplier)));
		}
		if (product.deviceClass() != null && saysNothing(answers, "device_class", stated.deviceClass())) {
			taken.add("Medical device class: " + product.deviceClass().label());
			filled = filled.withFacts((facts) -> facts.deviceClass(product.deviceClass()));
		}
		if (product.deviceRoute() != null && saysNothing(answers, "device_route", stated.deviceRoute())) {
			taken.add("Medical device mark: " + product.deviceRoute().label());
			filled = filled.withFacts((facts) -> facts.deviceRoute(product.deviceRoute()));
		}
		String reference = product.dcb0129Reference();
		if (reference != null && stated.assurance().stream().noneMatch((it) -> it.type().equals(SAFETY_CASE))) {
			taken.add("DCB0129: " + reference);
			filled = filled.withFacts((facts) -> facts.assurance(
					Stream.concat(stated.assurance().stream(), Stream.of(safetyCase(reference, product))).toList()));
		}
		String purpose = product.intendedPurpose();
		if (purpose != null && saysNothing(answers, "intended_purpose_statement",
				answers.particulars().working().intendedPurposeStatement())) {
			taken.add("Intended purpose: " + purpose);
			filled = filled.withParticulars((it) -> it.withWorking(it.working().withIntendedPurposeStatement(purpose)));
		}
		return new Filled(filled, taken);
	}

	/** Neither a value nor that there is none. */
	private static boolean saysNothing(Answers answers, String field, @Nullable Object stated) {
		return stated == null && !answers.absences().containsKey(field);
	}

	private static AssuranceItem safetyCase(String reference, KnownProduct product) {
		return AssuranceItemBuilder.builder()
			.type(SAFETY_CASE)
			.applicability(Applicability.REQUIRED)
			.status(AssuranceStatus.COMPLETE)
			.reference(reference)
			.productVersion(product.dcb0129Version())
			.build();
	}

}
