package uk.nhs.london.aiportal.discovery;

import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

import uk.nhs.london.aiportal.account.Role;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.initiative.ProductUse;
import uk.nhs.london.aiportal.initiative.Viewer;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;
import uk.nhs.london.aiportal.product.KnownProduct;
import uk.nhs.london.aiportal.product.ProductCatalogue;
import uk.nhs.london.aiportal.product.Programme;
import uk.nhs.london.aiportal.product.Programmes;
import uk.nhs.london.aiportal.product.Supplier;
import uk.nhs.london.aiportal.web.AsAt;
import uk.nhs.london.aiportal.web.Pages;

/**
 * Shows what initiatives have in common: products, their suppliers, programmes, and who
 * has them. Whatever initiatives are listed here, {@link InitiativeSearch} found.
 */
@Controller
class ProductsController {

	private static final int ROWS = 50;

	/** More initiatives than any product or programme has. */
	private static final int ALL = 500;

	private final ProductCatalogue products;

	private final Programmes programmes;

	private final ProductUse use;

	private final InitiativeSearch search;

	private final OrganisationDirectory organisations;

	ProductsController(ProductCatalogue products, Programmes programmes, ProductUse use, InitiativeSearch search,
			OrganisationDirectory organisations) {
		this.products = products;
		this.programmes = programmes;
		this.use = use;
		this.search = search;
		this.organisations = organisations;
	}

	@GetMapping("/products")
	String products(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") String page,
			Viewer viewer, Model model) {
		String words = InitiativeFilter.clean(q);
		List<KnownProduct> found = this.use.readable(this.products.search(words), viewer);
		int last = Pages.last(found.size(), ROWS);
		int number = Pages.number(page, last);
		if (number == 0) {
			return "redirect:" + address(words, 1);
		}
		List<KnownProduct> shown = found.subList((number - 1) * ROWS, Math.min(found.size(), number * ROWS));
		model.addAttribute("words", words);
		model.addAttribute("found", found.size());
		model.addAttribute("products", shown);
		model.addAttribute("use", use(shown));
		model.addAttribute("page", number);
		model.addAttribute("last", last);
		model.addAttribute("pages", Pages.of(number, last, (it) -> address(words, it)));
		return "product/products";
	}

	private static String address(String words, int page) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/products");
		if (!words.isEmpty()) {
			address.queryParam("q", "{words}");
		}
		if (page > 1) {
			address.queryParam("page", page);
		}
		return address.encode().buildAndExpand(Map.of("words", words)).toUriString();
	}

	@GetMapping("/products/{id}")
	String product(@PathVariable long id, @AuthenticationPrincipal SignedIn signedIn, Viewer viewer, AsAt asAt,
			Model model) {
		KnownProduct product = this.products.find(id)
			.filter((it) -> this.use.isReadable(it, viewer))
			.orElseThrow(ProductsController::notFound);
		if (product.id() != id) {
			return "redirect:/products/" + product.id();
		}
		model.addAttribute("product", product);
		model.addAttribute("use", use(List.of(product)).get(id));
		model.addAttribute("spellings", this.products.spellings(id));
		model.addAttribute("changes", this.products.changes(id));
		model.addAttribute("writer", signedIn.role() == Role.DIGITAL_LEAD || signedIn.role() == Role.ADMINISTRATOR);
		model.addAttribute("administrator", signedIn.role() == Role.ADMINISTRATOR);
		list(Facet.PRODUCT, id, product.name(), asAt, viewer, model);
		return "product/product";
	}

	@GetMapping("/suppliers/{id}")
	String supplier(@PathVariable long id, @AuthenticationPrincipal SignedIn signedIn, Viewer viewer, Model model) {
		Supplier supplier = this.products.findSupplier(id).orElseThrow(ProductsController::notFound);
		List<KnownProduct> products = this.use.readable(this.products.productsOf(supplier.id()), viewer);
		if (products.isEmpty() && !viewer.readsEverything()) {
			throw notFound();
		}
		if (supplier.id() != id) {
			return "redirect:/suppliers/" + supplier.id();
		}
		model.addAttribute("supplier", supplier);
		model.addAttribute("products", products);
		model.addAttribute("use", use(products));
		model.addAttribute("spellings", this.products.supplierSpellings(id));
		model.addAttribute("administrator", signedIn.role() == Role.ADMINISTRATOR);
		return "product/supplier";
	}

	@GetMapping("/programmes")
	String programmes(Viewer viewer, Model model) {
		model.addAttribute("programmes", this.use.readableProgrammes(this.programmes.all(), viewer));
		return "product/programmes";
	}

	@GetMapping("/programmes/{id}")
	String programme(@PathVariable long id, Viewer viewer, AsAt asAt, Model model) {
		Programme programme = this.programmes.find(id)
			.filter((it) -> !this.use.readableProgrammes(List.of(it), viewer).isEmpty())
			.orElseThrow(ProductsController::notFound);
		model.addAttribute("programme", programme);
		list(Facet.PROGRAMME, id, String.valueOf(id), asAt, viewer, model);
		return "product/programme";
	}

	/**
	 * Publicly reported ones too, since whoever asks who uses it wants to ring them up.
	 */
	private void list(Facet facet, long id, String inList, AsAt asAt, Viewer viewer, Model model) {
		InitiativeFilter filter = InitiativeFilter.unfiltered()
			.with(facet, String.valueOf(id))
			.with(Facet.PROVENANCE, Facet.ALL);
		Sort sort = Sort.of(Sort.Column.ORGANISATION.parameter(), filter);
		model.addAttribute("initiatives",
				this.search.page(filter, asAt, viewer, sort, 1, ALL, this.organisations.asAt(asAt.date())));
		model.addAttribute("list", filter.with(facet, inList).address("/initiatives", asAt));
	}

	private Map<Long, ProductUse.Use> use(List<KnownProduct> products) {
		return this.use.of(products.stream().map(KnownProduct::id).toList());
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
