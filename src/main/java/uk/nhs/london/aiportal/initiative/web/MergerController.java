package uk.nhs.london.aiportal.initiative.web;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.nhs.london.aiportal.initiative.MergerService;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.Mergers;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;
import uk.nhs.london.aiportal.organisation.ProposedMerger;
import uk.nhs.london.aiportal.organisation.Refusal;
import uk.nhs.london.aiportal.web.Choice;

/**
 * Lets an administrator record that a trust closes into another: asks, shows what moves,
 * and does it once that is confirmed.
 */
@Controller
@RequestMapping("/organisations/{code}/merger")
class MergerController {

	private final MergerService register;

	private final Mergers mergers;

	private final OrganisationDirectory directory;

	private final Clock clock;

	MergerController(MergerService register, Mergers mergers, OrganisationDirectory directory, Clock clock) {
		this.register = register;
		this.mergers = mergers;
		this.directory = directory;
		this.clock = clock;
	}

	@GetMapping
	String ask(@PathVariable String code, Model model) {
		if (this.mergers.of(code).isPresent()) {
			return recorded(code, new CancelForm(""), model);
		}
		model.addAttribute("form", MergerForm.BLANK);
		return page(code, model);
	}

	@PostMapping
	String record(@PathVariable String code, @Valid @ModelAttribute("form") MergerForm form, BindingResult errors,
			Principal by, Model model, RedirectAttributes next) {
		Organisation closing = organisation(code);
		if (!errors.hasErrors()) {
			reject(errors, this.mergers.refusals(form.of(code)));
		}
		if (errors.hasErrors()) {
			return page(code, model);
		}
		ProposedMerger proposed = form.of(code);
		if (!form.isConfirmed()) {
			model.addAttribute("organisation", closing);
			model.addAttribute("into", organisation(proposed.intoCode()));
			model.addAttribute("merger", proposed);
			model.addAttribute("preview", this.register.preview(proposed));
			return "organisation/merger-check";
		}
		this.register.record(proposed, form.reason(), by.getName());
		next.addFlashAttribute("done", "The merger is recorded");
		return "redirect:/organisations/{code}";
	}

	/** What concerns the closing trust itself stands beside the date. */
	private static void reject(BindingResult errors, List<Refusal> refusals) {
		refusals
			.forEach((it) -> errors.rejectValue(it.component().equals("organisationCode") ? "mergedOn" : it.component(),
					"refused", it.message()));
	}

	/** Why a merger that was recorded will not happen. */
	record CancelForm(@NotBlank(message = "Enter why it does not happen") @Size(max = 500,
			message = "Enter the reason in 500 characters or fewer") String because) {
	}

	@PostMapping("/cancel")
	String cancel(@PathVariable String code, @Valid @ModelAttribute("form") CancelForm form, BindingResult errors,
			Principal by, Model model, RedirectAttributes next) {
		if (errors.hasErrors()) {
			return recorded(code, form, model);
		}
		try {
			this.mergers.cancel(code, form.because(), by.getName());
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.CONFLICT, ex.getMessage());
		}
		next.addFlashAttribute("done", "The merger is cancelled");
		return "redirect:/organisations/{code}";
	}

	private String recorded(String code, CancelForm form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("organisation", organisation(code));
		model.addAttribute("merger", this.mergers.of(code).orElseThrow(MergerController::notFound));
		model.addAttribute("london", today());
		model.addAttribute("today", LocalDate.now(this.clock));
		return "organisation/merger-recorded";
	}

	private String page(String code, Model model) {
		model.addAttribute("organisation", organisation(code));
		model.addAttribute("others",
				today().organisations()
					.stream()
					.filter((it) -> !it.code().equals(code))
					.map((it) -> Choice.of(it.code(), it.shortName()))
					.toList());
		return "organisation/merger";
	}

	private Organisation organisation(String code) {
		return today().organisation(code).orElseThrow(MergerController::notFound);
	}

	private LondonMap today() {
		return this.directory.asAt(LocalDate.now(this.clock));
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
