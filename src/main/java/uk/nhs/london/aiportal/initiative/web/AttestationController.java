package uk.nhs.london.aiportal.initiative.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Reference;

/** Asks a trust whether its records are still right. */
@Controller
class AttestationController {

	private final InitiativeService initiatives;

	AttestationController(InitiativeService initiatives) {
		this.initiatives = initiatives;
	}

	@GetMapping("/initiatives/{reference}/record/attestation")
	String ask(@PathVariable Reference reference, @AuthenticationPrincipal SignedIn signedIn, Model model) {
		model.addAttribute("record", this.initiatives.findToWrite(reference, signedIn));
		return "initiative/attestation";
	}

	@PostMapping("/initiatives/{reference}/record/attestation")
	String attest(@PathVariable Reference reference, @AuthenticationPrincipal SignedIn signedIn,
			RedirectAttributes redirect) {
		this.initiatives.attest(reference, signedIn);
		redirect.addFlashAttribute("saved", "Confirmation");
		return "redirect:/initiatives/" + reference + "/record";
	}

}
