package uk.nhs.london.aiportal.initiative.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.classification.Product;
import uk.nhs.london.aiportal.initiative.Answers;

/**
 * What is bought or built, in the words of its trust.
 *
 * @param productChoice which known product is meant by it: an id, {@link #NEW}, or blank
 * where nobody has been asked
 * @param productOtherwise that there is no product to name, as for something built
 * in-house
 */
record ProductForm(@Size(max = 200, message = "Enter a product name of 200 characters or fewer") String productName,
		@Size(max = 200, message = "Enter a supplier of 200 characters or fewer") String productSupplier,
		@Size(max = 60, message = "Enter a version of 60 characters or fewer") String productVersion,
		@Pattern(regexp = "new|\\d{0,18}", message = "Choose a product, or add yours") String productChoice,
		@Valid Otherwise productOtherwise) implements RecordForm {

	/** The choice of none of the known products. */
	static final String NEW = "new";

	ProductForm {
		productOtherwise = (productOtherwise != null) ? productOtherwise : Otherwise.NOT_SAID;
	}

	static ProductForm from(Answers answers) {
		Product product = named(answers);
		return new ProductForm(Typed.shown(product.name()), Typed.shown(product.supplier()),
				Typed.shown(product.version()), "", Otherwise.of(answers, "product"));
	}

	private static Product named(Answers answers) {
		Product product = answers.facts().product();
		return (product != null) ? product : new Product(null, null, null);
	}

	@Override
	public Answers applyTo(Answers answers) {
		Product product = new Product(Typed.text(this.productName), supplier(), Typed.text(this.productVersion));
		boolean stated = Stream.of(product.name(), product.supplier(), product.version()).anyMatch(Objects::nonNull);
		Long link = link(answers);
		return answers.withFacts((facts) -> facts.product(stated ? product : null))
			.withParticulars((it) -> it.withProductId(link))
			.withAbsence("product", this.productOtherwise.absence());
	}

	private @Nullable Long link(Answers answers) {
		if (isChosen()) {
			return this.productChoice.equals(NEW) ? null : Long.valueOf(this.productChoice);
		}
		return isLinked(answers) ? answers.particulars().productId() : null;
	}

	/** The supplier as typed; null if left empty. */
	@Nullable String supplier() {
		return Typed.text(this.productSupplier);
	}

	boolean isChosen() {
		return !this.productChoice.isBlank();
	}

	/** Whether the record names the same and its link therefore still holds. */
	boolean isLinked(Answers answers) {
		Product named = named(answers);
		return answers.particulars().productId() != null && Objects.equals(named.name(), Typed.text(this.productName))
				&& Objects.equals(named.supplier(), supplier());
	}

	@Override
	public void check(Errors errors) {
		this.productOtherwise.check(errors, "productOtherwise", List.of(this.productName));
	}

}
