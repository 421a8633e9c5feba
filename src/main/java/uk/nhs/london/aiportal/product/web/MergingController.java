package uk.nhs.london.aiportal.product.web;

import java.security.Principal;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.ServletRequestPathUtils;

import uk.nhs.london.aiportal.product.KnownProduct;
import uk.nhs.london.aiportal.product.Merging;
import uk.nhs.london.aiportal.product.ProductCatalogue;
import uk.nhs.london.aiportal.product.Supplier;
import uk.nhs.london.aiportal.web.Choice;

/**
 * Lets an administrator say that two spellings are one supplier or one product, and take
 * it back.
 */
@Controller
@RequestMapping({ "/products/{id}", "/suppliers/{id}" })
class MergingController {

	private static final String PRODUCTS = "products";

	private final ProductCatalogue products;

	private final Merging merging;

	MergingController(ProductCatalogue products, Merging merging) {
		this.products = products;
		this.merging = merging;
	}

	/**
	 * What is merged or would be merged into.
	 *
	 * @param what "product" or "supplier"
	 */
	record Named(String what, long id, String name) {

		static Named of(KnownProduct product) {
			return new Named("product", product.id(), product.inWords());
		}

		static Named of(Supplier supplier) {
			return new Named("supplier", supplier.id(), supplier.name());
		}

		public String path() {
			return "/" + this.what + "s/" + this.id;
		}

	}

	@GetMapping("/merge")
	String choose(HttpServletRequest request, @PathVariable long id, @RequestParam(defaultValue = "") String q,
			Model model) {
		model.addAttribute("form", MergeForm.BLANK);
		return page(standing(kind(request), id), q, model);
	}

	@PostMapping("/merge")
	String choose(HttpServletRequest request, @PathVariable long id, @RequestParam(defaultValue = "") String q,
			@Valid @ModelAttribute("form") MergeForm form, BindingResult errors, Model model) {
		Named merged = standing(kind(request), id);
		if (errors.hasErrors()) {
			return page(merged, q, model);
		}
		Named into = standing(kind(request), Long.parseLong(form.into()));
		model.addAttribute("merged", merged);
		model.addAttribute("into", into);
		model.addAttribute("followers", followers(merged, into));
		return "product/merge-check";
	}

	@PostMapping("/merge/confirm")
	String merge(HttpServletRequest request, @PathVariable long id, @Valid @ModelAttribute("form") MergeForm form,
			BindingResult errors, Principal by, Model model, RedirectAttributes next) {
		Named merged = standing(kind(request), id);
		if (errors.hasErrors()) {
			return page(merged, "", model);
		}
		Named into = standing(kind(request), Long.parseLong(form.into()));
		if (kind(request).equals(PRODUCTS)) {
			this.merging.mergeProducts(merged.id(), into.id(), form.reason(), by.getName());
		}
		else {
			this.merging.mergeSuppliers(merged.id(), into.id(), form.reason(), by.getName());
		}
		next.addFlashAttribute("done", "“" + merged.name() + "” is now another spelling of this " + into.what());
		return "redirect:" + into.path();
	}

	@GetMapping("/separate")
	String separate(HttpServletRequest request, @PathVariable long id, Model model) {
		model.addAttribute("form", new SeparateForm(""));
		model.addAttribute("kind", kind(request));
		return "product/separate";
	}

	@PostMapping("/separate")
	String separate(HttpServletRequest request, @PathVariable long id, @Valid @ModelAttribute("form") SeparateForm form,
			BindingResult errors, Principal by, Model model, RedirectAttributes next) {
		if (errors.hasErrors()) {
			model.addAttribute("kind", kind(request));
			return "product/separate";
		}
		try {
			if (kind(request).equals(PRODUCTS)) {
				this.merging.separateProduct(id, form.reason(), by.getName());
			}
			else {
				this.merging.separateSupplier(id, form.reason(), by.getName());
			}
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, ex.getMessage());
		}
		next.addFlashAttribute("done", "It stands by itself again");
		return "redirect:/" + kind(request) + "/" + id;
	}

	/** "products" or "suppliers". */
	private static String kind(HttpServletRequest request) {
		return ServletRequestPathUtils.parseAndCache(request).pathWithinApplication().value().split("/")[1];
	}

	private String page(Named merged, String words, Model model) {
		String looked = words.isBlank() ? wordsOf(merged) : words;
		model.addAttribute("merged", merged);
		model.addAttribute("words", looked);
		model.addAttribute("choices",
				candidates(merged, looked).stream()
					.filter((it) -> it.id() != merged.id())
					.map((it) -> Choice.of(String.valueOf(it.id()), it.name()))
					.toList());
		return "product/merge";
	}

	private String wordsOf(Named merged) {
		return merged.what().equals("product")
				? this.products.find(merged.id()).map(KnownProduct::name).orElse(merged.name()) : merged.name();
	}

	private List<Named> candidates(Named merged, String words) {
		return merged.what().equals("product") ? this.products.search(words).stream().map(Named::of).toList()
				: this.products.suppliers(words).stream().map(Named::of).toList();
	}

	private List<String> followers(Named merged, Named into) {
		if (merged.what().equals("product")) {
			return List.of();
		}
		return this.merging.sameProducts(merged.id(), into.id())
			.stream()
			.map((it) -> this.products.find(it).map(KnownProduct::title).orElse(""))
			.toList();
	}

	/** Of one that was merged already, the one that it was merged into. */
	private Named standing(String kind, long id) {
		Named found = kind.equals(PRODUCTS) ? this.products.find(id).map(Named::of).orElse(null)
				: this.products.findSupplier(id).map(Named::of).orElse(null);
		return required(found);
	}

	private static Named required(@Nullable Named found) {
		if (found == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return found;
	}

}
