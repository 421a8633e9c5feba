package uk.nhs.london.aiportal.discovery;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.nhs.london.aiportal.classification.Coded;
import uk.nhs.london.aiportal.classification.DeviceClass;
import uk.nhs.london.aiportal.classification.DeviceRoute;
import uk.nhs.london.aiportal.initiative.ProductUse;
import uk.nhs.london.aiportal.initiative.Viewer;
import uk.nhs.london.aiportal.product.KnownProduct;
import uk.nhs.london.aiportal.product.ProductCatalogue;
import uk.nhs.london.aiportal.product.Supplier;
import uk.nhs.london.aiportal.web.Choice;

/** Changes what is said of a product or a supplier everywhere. */
@Controller
class ProductFactsController {

	private final ProductCatalogue products;

	private final ProductUse use;

	ProductFactsController(ProductCatalogue products, ProductUse use) {
		this.products = products;
		this.use = use;
	}

	@GetMapping("/products/{id}/facts")
	String ask(@PathVariable long id, Viewer viewer, Model model) {
		KnownProduct product = product(id, viewer);
		model.addAttribute("form", ProductFactsForm.of(product));
		return page(product, model);
	}

	@PostMapping("/products/{id}/facts")
	String save(@PathVariable long id, @Valid @ModelAttribute("form") ProductFactsForm form, BindingResult errors,
			Viewer viewer, Principal by, Model model, RedirectAttributes next) {
		KnownProduct product = product(id, viewer);
		if (errors.hasErrors()) {
			return page(product, model);
		}
		try {
			this.products.state(id, form.toFacts(), by.getName());
		}
		catch (DuplicateKeyException ex) {
			errors.rejectValue("versionLine", "taken", "Another product of this name and supplier has this line");
			return page(product, model);
		}
		next.addFlashAttribute("done", "What is true of the product everywhere: saved");
		return "redirect:/products/" + product.id();
	}

	private static String page(KnownProduct product, Model model) {
		model.addAttribute("product", product);
		model.addAttribute("classes", withNotStated(DeviceClass.values()));
		model.addAttribute("routes", withNotStated(DeviceRoute.values()));
		return "product/facts";
	}

	private static List<Choice> withNotStated(Coded[] words) {
		return Stream.concat(Choice.of(words).stream(), Stream.of(Choice.notStated())).toList();
	}

	private KnownProduct product(long id, Viewer viewer) {
		return this.products.find(id)
			.filter((it) -> this.use.isReadable(it, viewer))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** The number under which a company is registered, or blank. */
	record CompanyForm(@Pattern(regexp = "\\s*|([A-Za-z]{2}|[0-9]{2})[0-9]{6}",
			message = "Enter a Companies House number of 8 characters, like 01234567") String companiesHouseNo) {

		// A form that was sent without the field binds null.
		CompanyForm(@Nullable String companiesHouseNo) {
			this.companiesHouseNo = (companiesHouseNo != null) ? companiesHouseNo : "";
		}

	}

	@GetMapping("/suppliers/{id}/company")
	String askCompany(@PathVariable long id, Model model) {
		Supplier supplier = supplier(id);
		String number = supplier.companiesHouseNo();
		model.addAttribute("form", new CompanyForm((number != null) ? number : ""));
		model.addAttribute("supplier", supplier);
		return "product/company";
	}

	@PostMapping("/suppliers/{id}/company")
	String saveCompany(@PathVariable long id, @Valid @ModelAttribute("form") CompanyForm form, BindingResult errors,
			Principal by, Model model, RedirectAttributes next) {
		Supplier supplier = supplier(id);
		if (errors.hasErrors()) {
			model.addAttribute("supplier", supplier);
			return "product/company";
		}
		String number = form.companiesHouseNo().strip();
		this.products.stateCompany(supplier.id(), number.isEmpty() ? null : number.toUpperCase(Locale.ROOT),
				by.getName());
		next.addFlashAttribute("done", "Companies House number: saved");
		return "redirect:/suppliers/" + supplier.id();
	}

	private Supplier supplier(long id) {
		return this.products.findSupplier(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
