package uk.nhs.london.aiportal.initiative.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.ProductFilling;
import uk.nhs.london.aiportal.initiative.ProductUse;
import uk.nhs.london.aiportal.initiative.Viewers;
import uk.nhs.london.aiportal.product.KnownProduct;
import uk.nhs.london.aiportal.product.ProductCatalogue;
import uk.nhs.london.aiportal.product.Programme;
import uk.nhs.london.aiportal.product.Programmes;
import uk.nhs.london.aiportal.web.Choice;

/**
 * Links what was typed to the products and programmes that are known. Asks which product
 * is meant only where what was typed is like a known one and is not one beyond doubt.
 * Leaves every other form alone.
 */
@Component
class CataloguePicker {

	/** More to choose from than this nobody reads. */
	private static final int MOST_CHOICES = 8;

	private final ProductCatalogue products;

	private final ProductUse use;

	private final ProductFilling filling;

	private final Programmes programmes;

	private final Viewers viewers;

	CataloguePicker(ProductCatalogue products, ProductUse use, ProductFilling filling, Programmes programmes,
			Viewers viewers) {
		this.products = products;
		this.use = use;
		this.filling = filling;
		this.programmes = programmes;
		this.viewers = viewers;
	}

	/** What to choose from before this can be saved; empty if nothing is in doubt. */
	Optional<ProductMatches> toChoose(RecordForm form, Answers before, HttpServletRequest request, SignedIn by) {
		if (!(form instanceof ProductForm product) || product.productName().isBlank()) {
			return Optional.empty();
		}
		boolean asked = "find".equals(request.getParameter("then"));
		if (!asked && (product.isChosen() || product.isLinked(before) || isKnown(product))) {
			return Optional.empty();
		}
		List<KnownProduct> near = this.use
			.readable(this.products.near(product.productName(), product.supplier()), this.viewers.of(by))
			.stream()
			.limit(MOST_CHOICES)
			.toList();
		return (near.isEmpty() && !asked) ? Optional.empty() : Optional.of(matches(near));
	}

	private boolean isKnown(ProductForm form) {
		return this.products.recognise(form.productName(), form.supplier()).isPresent();
	}

	private ProductMatches matches(List<KnownProduct> near) {
		Map<Long, ProductUse.Use> used = this.use.of(near.stream().map(KnownProduct::id).toList());
		List<Choice> choices = new ArrayList<>();
		near.forEach((it) -> choices.add(new Choice(String.valueOf(it.id()), it.title(), hint(it, used.get(it.id())))));
		if (!near.isEmpty()) {
			choices.add(Choice.apart(ProductForm.NEW, "None of these: add what I typed as a new product"));
		}
		return new ProductMatches(choices);
	}

	private static String hint(KnownProduct product, ProductUse.@Nullable Use use) {
		String supplier = (product.supplierName() != null) ? product.supplierName() : "Supplier not stated";
		return (use != null) ? supplier + ". " + use.inWords() : supplier;
	}

	/**
	 * The record with what the form says, and what is known of a product chosen there.
	 * @param taken receives what was taken over from the product, in words
	 */
	Answers apply(RecordForm form, Answers answers, SignedIn by, List<String> taken) {
		if (form instanceof ProgrammeForm programme) {
			return apply(programme, answers, by);
		}
		Answers applied = form.applyTo(answers);
		if (!(form instanceof ProductForm)) {
			return applied;
		}
		ProductFilling.Filled filled = this.filling.fill(answers, applied, this.viewers.of(by));
		taken.addAll(filled.taken());
		return filled.answers();
	}

	/** A programme that only a forged form names is none. */
	private Answers apply(ProgrammeForm form, Answers answers, SignedIn by) {
		Answers applied = form.applyTo(answers);
		String added = form.newName();
		Long chosen = applied.particulars().programmeId();
		Long id = (added != null) ? Long.valueOf(this.programmes.named(added, null, by.username()).id())
				: (chosen != null) ? this.programmes.find(chosen).map(Programme::id).orElse(null) : null;
		return applied.withParticulars((it) -> it.withProgrammeId(id));
	}

	/**
	 * Put the product and the programme of a record into the model of its page, with how
	 * widely the product is used: {@code product}, {@code productUse}, {@code programme}.
	 */
	void show(Answers answers, Model model) {
		Long product = answers.particulars().productId();
		if (product != null) {
			this.products.find(product).ifPresent((it) -> {
				model.addAttribute("product", it);
				model.addAttribute("productUse", this.use.of(List.of(it.id())).get(it.id()));
			});
		}
		Long programme = answers.particulars().programmeId();
		if (programme != null) {
			this.programmes.find(programme).ifPresent((it) -> model.addAttribute("programme", it));
		}
	}

}
