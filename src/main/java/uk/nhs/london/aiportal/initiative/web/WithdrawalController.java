package uk.nhs.london.aiportal.initiative.web;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.WithdrawalService;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;

/** Withdraws what was registered by mistake, lists it, and brings it back. */
@Controller
class WithdrawalController {

	private final InitiativeService initiatives;

	private final WithdrawalService withdrawals;

	private final OrganisationDirectory organisations;

	private final Clock clock;

	WithdrawalController(InitiativeService initiatives, WithdrawalService withdrawals,
			OrganisationDirectory organisations, Clock clock) {
		this.initiatives = initiatives;
		this.withdrawals = withdrawals;
		this.organisations = organisations;
		this.clock = clock;
	}

	@GetMapping("/withdrawals")
	String list(@AuthenticationPrincipal SignedIn signedIn, Model model) {
		model.addAttribute("withdrawn", this.withdrawals.list(signedIn.organisationCode()));
		model.addAttribute("london", this.organisations.asAt(LocalDate.now(this.clock)));
		return "initiative/withdrawals";
	}

	/** Asks why it is withdrawn; of what is withdrawn, why it is brought back. */
	@GetMapping("/initiatives/{reference}/record/withdrawal")
	ModelAndView ask(@PathVariable Reference reference, @AuthenticationPrincipal SignedIn signedIn) {
		return page(reference, signedIn).addObject("form", new ReasonForm(""));
	}

	@PostMapping("/initiatives/{reference}/record/withdrawal")
	ModelAndView withdraw(@PathVariable Reference reference, @Valid @ModelAttribute("form") ReasonForm form,
			BindingResult errors, @AuthenticationPrincipal SignedIn signedIn) {
		if (errors.hasErrors()) {
			return rejected(reference, signedIn);
		}
		this.withdrawals.withdraw(reference, form.because(), signedIn);
		return new ModelAndView("redirect:/initiatives/" + reference);
	}

	@PostMapping("/initiatives/{reference}/record/return")
	ModelAndView bringBack(@PathVariable Reference reference, @Valid @ModelAttribute("form") ReasonForm form,
			BindingResult errors, @AuthenticationPrincipal SignedIn signedIn) {
		if (errors.hasErrors()) {
			return rejected(reference, signedIn);
		}
		this.withdrawals.bringBack(reference, form.because(), signedIn);
		return new ModelAndView("redirect:/initiatives/" + reference);
	}

	private ModelAndView rejected(Reference reference, SignedIn signedIn) {
		ModelAndView page = page(reference, signedIn);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private ModelAndView page(Reference reference, SignedIn signedIn) {
		InitiativeRecord record = this.initiatives.find(reference);
		if (!signedIn.mayWriteFor(record.organisation())) {
			throw new AccessDeniedException(signedIn.username() + " may not write for " + record.organisation());
		}
		return new ModelAndView("initiative/withdrawal").addObject("record", record);
	}

	/** Why it is withdrawn or brought back. */
	record ReasonForm(@NotBlank(message = "Enter why") @Size(max = 500,
			message = "Say why in 500 characters or fewer") String because) {
	}

}
