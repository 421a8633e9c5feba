package uk.nhs.london.aiportal.initiative.web;

import java.util.List;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import uk.nhs.london.aiportal.account.Role;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.initiative.RegistrationService;

/** The page after sign-in: what to do, and what was begun and not sent. */
@Controller
class StartController {

	private final RegistrationService registrations;

	StartController(RegistrationService registrations) {
		this.registrations = registrations;
	}

	@GetMapping("/")
	String start(@AuthenticationPrincipal SignedIn signedIn, Model model) {
		boolean writer = signedIn.role() == Role.DIGITAL_LEAD || signedIn.role() == Role.ADMINISTRATOR;
		model.addAttribute("writer", writer);
		model.addAttribute("drafts", writer ? this.registrations.open(signedIn) : List.of());
		return "initiative/start";
	}

}
