package uk.nhs.london.aiportal.organisation.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;
import uk.nhs.london.aiportal.organisation.OrganisationHistory;
import uk.nhs.london.aiportal.web.AsAt;
import uk.nhs.london.aiportal.web.Link;

/** Shows the directory of organisations, and one of them, as at a date. */
@Controller
@RequestMapping("/organisations")
class OrganisationController {

	private final OrganisationDirectory directory;

	OrganisationController(OrganisationDirectory directory) {
		this.directory = directory;
	}

	@GetMapping
	String organisations(AsAt asAt, HttpServletRequest request, Model model) {
		LondonMap london = this.directory.asAt(asAt.date());
		model.addAttribute("london", london);
		model.addAttribute("mayCorrect", request.isUserInRole("ADMINISTRATOR"));
		model.addAttribute("kinds", KindCount.of(london.counted()));
		return "organisation/organisations";
	}

	@GetMapping("/{code}")
	String organisation(@PathVariable String code, AsAt asAt, HttpServletRequest request, Model model) {
		LondonMap london = this.directory.asAt(asAt.date());
		Organisation organisation = london.organisation(code)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		OrganisationHistory history = this.directory.historyOf(code);
		model.addAttribute("london", london);
		model.addAttribute("organisation", organisation);
		model.addAttribute("history", history);
		model.addAttribute("milestones", Milestone.of(organisation, history, london));
		model.addAttribute("mayCorrect", request.isUserInRole("ADMINISTRATOR"));
		model.addAttribute("breadcrumb", List.of(new Link("Organisations", asAt.on("/organisations"))));
		return "organisation/organisation";
	}

}
