package uk.nhs.london.aiportal.discovery;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.Viewer;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;
import uk.nhs.london.aiportal.web.AsAt;
import uk.nhs.london.aiportal.web.Pages;

/**
 * What trusts chose to show to everybody: a list and a short form of each, the same for a
 * stranger and for whoever has signed in. Never a history, and never who wrote it.
 */
@Controller
@RequestMapping("/public/initiatives")
class PublicController {

	private static final String PATH = "/public/initiatives";

	private static final int ROWS = 25;

	/** As far as a page can be without its first row being further than a number goes. */
	private static final InitiativeFilter EVERYTHING = InitiativeFilter.unfiltered().with(Facet.PROVENANCE, Facet.ALL);

	private final InitiativeSearch search;

	private final OrganisationDirectory organisations;

	private final Clock clock;

	PublicController(InitiativeSearch search, OrganisationDirectory organisations, Clock clock) {
		this.search = search;
		this.organisations = organisations;
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam(name = InitiativeFilter.TEXT, defaultValue = "") String words,
			@RequestParam(name = "page", defaultValue = "1") String typed, Model model) {
		InitiativeFilter filter = EVERYTHING.withWords(words);
		AsAt today = today();
		int count = this.search.count(filter, today, Viewer.stranger());
		int last = Pages.last(count, ROWS);
		int page = Pages.number(typed, last);
		if (page == 0) {
			return "redirect:" + address(filter, today, 1);
		}
		LondonMap london = this.organisations.asAt(today.date());
		model.addAttribute("filter", filter);
		model.addAttribute("count", count);
		model.addAttribute("page", page);
		model.addAttribute("last", last);
		model.addAttribute("initiatives",
				this.search.page(filter, today, Viewer.stranger(), Sort.of(null, filter), page, ROWS, london));
		model.addAttribute("pages", Pages.of(page, last, (number) -> address(filter, today, number)));
		return "discovery/public-initiatives";
	}

	private static String address(InitiativeFilter filter, AsAt today, int page) {
		InitiativeFilter words = InitiativeFilter.unfiltered().withText(filter.text());
		return (page > 1) ? words.address(PATH, today, "page", String.valueOf(page)) : words.address(PATH, today);
	}

	@GetMapping("/{reference}")
	String show(@PathVariable Reference reference, Model model) {
		FoundInitiative found = this.search.find(reference, EVERYTHING, today(), Viewer.stranger())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("initiative", found);
		return "discovery/public-initiative";
	}

	private AsAt today() {
		return AsAt.today(LocalDate.now(this.clock));
	}

}
