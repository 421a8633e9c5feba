package uk.nhs.london.aiportal.initiative.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.springframework.validation.Errors;

import uk.nhs.london.aiportal.classification.Product;
import uk.nhs.london.aiportal.initiative.Answers;

/**
 * What is bought or built.
 *
 * @param productOtherwise that there is no product to name, as for something built
 * in-house
 */
record ProductForm(@Size(max = 200, message = "Enter a product name of 200 characters or fewer") String productName,
		@Size(max = 200, message = "Enter a supplier of 200 characters or fewer") String productSupplier,
		@Size(max = 60, message = "Enter a version of 60 characters or fewer") String productVersion,
		@Valid Otherwise productOtherwise) implements RecordForm {

	ProductForm {
		productOtherwise = (productOtherwise != null) ? productOtherwise : Otherwise.NOT_SAID;
	}

	static ProductForm from(Answers answers) {
		Product product = answers.facts().product();
		Product shown = (product != null) ? product : new Product(null, null, null);
		return new ProductForm(Typed.shown(shown.name()), Typed.shown(shown.supplier()), Typed.shown(shown.version()),
				Otherwise.of(answers, "product"));
	}

	@Override
	public Answers applyTo(Answers answers) {
		Product product = new Product(Typed.text(this.productName), Typed.text(this.productSupplier),
				Typed.text(this.productVersion));
		boolean stated = Stream.of(product.name(), product.supplier(), product.version()).anyMatch(Objects::nonNull);
		return answers.withFacts((facts) -> facts.product(stated ? product : null))
			.withAbsence("product", this.productOtherwise.absence());
	}

	@Override
	public void check(Errors errors) {
		this.productOtherwise.check(errors, "productOtherwise", List.of(this.productName));
	}

}
