package uk.nhs.london.aiportal.api;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Says to everyone how to use the API. */
@Controller
class AboutApiController {

	@GetMapping("/about/api")
	String about(Model model) {
		model.addAttribute("portal", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
		model.addAttribute("usual", InitiativeListQuery.USUAL);
		model.addAttribute("most", InitiativeListQuery.MOST);
		return "api/about";
	}

}
