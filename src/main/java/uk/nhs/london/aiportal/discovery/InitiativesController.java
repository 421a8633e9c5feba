package uk.nhs.london.aiportal.discovery;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uk.nhs.london.aiportal.initiative.Discretion;
import uk.nhs.london.aiportal.initiative.Provenance;
import uk.nhs.london.aiportal.initiative.ReferenceLists;
import uk.nhs.london.aiportal.initiative.Viewer;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;
import uk.nhs.london.aiportal.web.AsAt;
import uk.nhs.london.aiportal.web.Link;
import uk.nhs.london.aiportal.web.Pages;

/** Lists initiatives. Everything that the list shows is in its address. */
@Controller
class InitiativesController {

	private static final String PATH = "/initiatives";

	private static final String PAGE = "page";

	private static final int ROWS = 25;

	private final InitiativeSearch search;

	private final OrganisationDirectory organisations;

	private final ReferenceLists words;

	InitiativesController(InitiativeSearch search, OrganisationDirectory organisations, ReferenceLists words) {
		this.search = search;
		this.words = words;
		this.organisations = organisations;
	}

	@GetMapping(PATH)
	String list(@RequestParam MultiValueMap<String, String> parameters, AsAt asAt, Viewer viewer, Model model) {
		InitiativeFilter filter = InitiativeFilter.of(parameters);
		Sort sort = Sort.of(parameters.getFirst(Sort.PARAMETER), filter);
		FacetCounts counts = this.search.counts(filter, asAt, viewer);
		int last = Pages.last(counts.total(), ROWS);
		int page = Pages.number(parameters.getFirst(PAGE), last);
		if (page == 0) {
			return "redirect:" + address(filter, asAt, sort, 1);
		}
		// A figure may be of the places of the date or restated to those of today.
		List<LondonMap> maps = this.organisations.asAt(List.of(asAt.date(), asAt.today()));
		LondonMap london = maps.get(0);
		FilterPanel panel = new FilterPanel(filter, counts, london, this.words);
		model.addAttribute("filter", filter);
		model.addAttribute("panel", panel);
		model.addAttribute("chosen", panel.chosen(asAt, PATH));
		model.addAttribute("counts", counts);
		model.addAttribute("many",
				String.format("%,d %s", counts.total(), (counts.total() == 1) ? "initiative" : "initiatives"));
		model.addAttribute("page", page);
		model.addAttribute("last", last);
		List<ListedInitiative> initiatives = this.search.page(filter, asAt, viewer, sort, page, ROWS, london);
		model.addAttribute("initiatives", initiatives);
		model.addAttribute("products", products(initiatives, asAt));
		model.addAttribute("pages", Pages.of(page, last, (number) -> address(filter, asAt, sort, number)));
		model.addAttribute("sort", sort);
		model.addAttribute("sorts", sorts(filter));
		model.addAttribute("heads", heads(filter, asAt, sort));
		model.addAttribute("csv", filter.address(PATH + ".csv", asAt));
		model.addAttribute("download", filter.address(PATH + "/download", asAt));
		model.addAttribute("classes", panel.parts(Facet.CLASSIFICATION, asAt, PATH));
		model.addAttribute("users",
				filter.has(Facet.PRODUCT) ? panel.parts(Facet.ORGANISATION, asAt, PATH) : List.of());
		int notShared = this.search.notShared(filter, asAt, viewer, maps);
		model.addAttribute("notShared", (notShared > 0) ? Discretion.more(notShared) : null);
		model.addAttribute("publicReports", elsewhere(filter, asAt, counts));
		model.addAttribute("notCounted", notCounted(filter, asAt, counts, london));
		model.addAttribute("directions", directions(sort));
		return "discovery/initiatives";
	}

	private static String address(InitiativeFilter filter, AsAt asAt, Sort sort, int page) {
		Map<String, String> more = new LinkedHashMap<>();
		if (!sort.isUsual(filter)) {
			more.put(Sort.PARAMETER, sort.parameter());
		}
		if (page > 1) {
			more.put(PAGE, String.valueOf(page));
		}
		return filter.address(PATH, asAt,
				more.entrySet()
					.stream()
					.flatMap((it) -> List.of(it.getKey(), it.getValue()).stream())
					.toArray(String[]::new));
	}

	private static List<Sort.Column> sorts(InitiativeFilter filter) {
		return Arrays.stream(Sort.Column.values())
			.filter((it) -> it != Sort.Column.BEST || !filter.text().isEmpty())
			.toList();
	}

	/** The links of the heads of the columns, by the name of their parameter. */
	private static Map<String, String> heads(InitiativeFilter filter, AsAt asAt, Sort sort) {
		Map<String, String> heads = new LinkedHashMap<>();
		for (Sort.Column column : Sort.Column.values()) {
			heads.put(column.parameter(), address(filter, asAt, sort.clicked(column), 1));
		}
		return heads;
	}

	private static Map<String, @Nullable String> directions(Sort sort) {
		Map<String, @Nullable String> directions = new LinkedHashMap<>();
		for (Sort.Column column : Sort.Column.values()) {
			directions.put(column.parameter(), sort.direction(column));
		}
		return directions;
	}

	/**
	 * Who else in London uses a product: all of its initiatives, whatever the filters.
	 */
	private static Map<String, String> products(List<ListedInitiative> initiatives, AsAt asAt) {
		return initiatives.stream()
			.map(ListedInitiative::product)
			.filter(Objects::nonNull)
			.distinct()
			.collect(Collectors.toMap((product) -> product,
					(product) -> InitiativeFilter.unfiltered()
						.with(Facet.PRODUCT, product.strip())
						.address(PATH, asAt)));
	}

	/** Reports of the press that the same filters would find; null if none or shown. */
	private static @Nullable Link elsewhere(InitiativeFilter filter, AsAt asAt, FacetCounts counts) {
		int reports = counts.of(Facet.PROVENANCE, Provenance.PUBLIC_REPORT.name());
		if (filter.has(Facet.PROVENANCE) || reports == 0) {
			return null;
		}
		return new Link(String.format("%,d publicly reported, not confirmed by the trust", reports),
				filter.with(Facet.PROVENANCE, Provenance.PUBLIC_REPORT.name()).address(PATH, asAt));
	}

	/** What stands at organisations that no figure counts; null if nothing or shown. */
	private static @Nullable Link notCounted(InitiativeFilter filter, AsAt asAt, FacetCounts counts, LondonMap london) {
		List<String> codes = london.notCounted().stream().map((it) -> it.code()).toList();
		int number = codes.stream().mapToInt((code) -> counts.of(Facet.ORGANISATION, code)).sum();
		if (filter.has(Facet.ORGANISATION) || number == 0) {
			return null;
		}
		return new Link(String.format("%,d at organisations that London does not count", number),
				filter.with(Facet.ORGANISATION, codes.toArray(String[]::new)).address(PATH, asAt));
	}

}
