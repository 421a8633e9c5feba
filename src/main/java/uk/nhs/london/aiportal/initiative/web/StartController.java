package uk.nhs.london.aiportal.initiative.web;

import java.util.List;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import uk.nhs.london.aiportal.account.Role;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.initiative.AttestationService;
import uk.nhs.london.aiportal.initiative.OverrideService;
import uk.nhs.london.aiportal.initiative.RegistrationService;
import uk.nhs.london.aiportal.initiative.WithdrawalService;

/** The page after sign-in: what is due, and what was begun and not sent. */
@Controller
class StartController {

	private final RegistrationService registrations;

	private final AttestationService attestations;

	private final OverrideService overrides;

	private final WithdrawalService withdrawals;

	StartController(RegistrationService registrations, AttestationService attestations, OverrideService overrides,
			WithdrawalService withdrawals) {
		this.registrations = registrations;
		this.attestations = attestations;
		this.overrides = overrides;
		this.withdrawals = withdrawals;
	}

	@GetMapping("/")
	String start(@AuthenticationPrincipal SignedIn signedIn, Model model) {
		boolean writer = signedIn.role() == Role.DIGITAL_LEAD || signedIn.role() == Role.ADMINISTRATOR;
		model.addAttribute("writer", writer);
		model.addAttribute("withdrawn", writer ? this.withdrawals.count(signedIn.organisationCode()) : 0);
		model.addAttribute("drafts", writer ? this.registrations.open(signedIn) : List.of());
		if (signedIn.organisationCode() != null) {
			model.addAttribute("due", this.attestations.dueAt(signedIn.organisationCode()));
		}
		model.addAttribute("waitingOverrides", this.overrides.waitingFor(signedIn));
		return "initiative/start";
	}

}
