package uk.nhs.london.aiportal.initiative.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.initiative.ClassOverride;
import uk.nhs.london.aiportal.initiative.ClassOverride.State;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.OverrideRefusedException;
import uk.nhs.london.aiportal.initiative.OverrideService;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.WithdrawnException;
import uk.nhs.london.aiportal.web.Choice;

/**
 * The override of an initiative's class: proposed, approved or refused, withdrawn, and
 * those that were. One page shows what can be done now.
 */
@Controller
@RequestMapping("/initiatives/{reference}/override")
class OverrideController {

	private static final List<Choice> CLASSES = OverrideService.OFFERED.stream().map((it) -> Choice.of(it)).toList();

	private final OverrideService overrides;

	private final InitiativeService initiatives;

	private final Clock clock;

	OverrideController(OverrideService overrides, InitiativeService initiatives, Clock clock) {
		this.overrides = overrides;
		this.initiatives = initiatives;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView show(@PathVariable Reference reference, @AuthenticationPrincipal SignedIn signedIn) {
		return page(reference, signedIn).addObject("form", OverrideForm.BLANK)
			.addObject("becauseForm", new BecauseForm(""));
	}

	@PostMapping
	ModelAndView propose(@PathVariable Reference reference, @Valid @ModelAttribute("form") OverrideForm form,
			BindingResult errors, @AuthenticationPrincipal SignedIn signedIn, RedirectAttributes redirect) {
		form.check(errors, LocalDate.now(this.clock));
		if (errors.hasErrors()) {
			return rejected(page(reference, signedIn).addObject("becauseForm", new BecauseForm("")));
		}
		return done(reference, redirect, "Override proposed", () -> this.overrides.propose(reference,
				Classification.valueOf(form.classification()), form.reason().strip(), form.lastDay(), signedIn));
	}

	@PostMapping("/{id}/approve")
	ModelAndView approve(@PathVariable Reference reference, @PathVariable long id,
			@AuthenticationPrincipal SignedIn signedIn, RedirectAttributes redirect) {
		return done(reference, redirect, "Override approved", () -> this.overrides.approve(reference, id, signedIn));
	}

	@PostMapping("/{id}/refuse")
	ModelAndView refuse(@PathVariable Reference reference, @PathVariable long id,
			@Valid @ModelAttribute("becauseForm") BecauseForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn signedIn, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return rejected(page(reference, signedIn).addObject("form", OverrideForm.BLANK));
		}
		return done(reference, redirect, "Override refused",
				() -> this.overrides.refuse(reference, id, form.because().strip(), signedIn));
	}

	@PostMapping("/{id}/withdraw")
	ModelAndView withdraw(@PathVariable Reference reference, @PathVariable long id,
			@Valid @ModelAttribute("becauseForm") BecauseForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn signedIn, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return rejected(page(reference, signedIn).addObject("form", OverrideForm.BLANK));
		}
		return done(reference, redirect, "Override withdrawn",
				() -> this.overrides.withdraw(reference, id, form.because().strip(), signedIn));
	}

	private ModelAndView page(Reference reference, SignedIn signedIn) {
		InitiativeRecord record = this.initiatives.find(reference);
		if (!this.overrides.mayOverride(record.organisation(), signedIn)) {
			throw new AccessDeniedException(signedIn.username() + " may not override for " + record.organisation());
		}
		LocalDate today = LocalDate.now(this.clock);
		List<ClassOverride> all = this.overrides.of(reference);
		ClassOverride open = all.stream()
			.filter((it) -> it.on(today) == State.WAITING || it.on(today) == State.IN_FORCE)
			.findFirst()
			.orElse(null);
		if (record.withdrawal() != null && open == null) {
			throw new WithdrawnException(reference);
		}
		return new ModelAndView("initiative/override").addObject("record", record)
			.addObject("former", all.stream().filter((it) -> it != open).toList())
			.addObject("open", open)
			.addObject("own", open != null && open.proposedBy().equals(signedIn.username()))
			.addObject("withdrawn", record.withdrawal() != null)
			.addObject("today", today)
			.addObject("latest", today.plusMonths(OverrideService.MOST_MONTHS))
			.addObject("classes",
					CLASSES.stream()
						.filter((it) -> !it.value().equals(record.result().classification().name()))
						.toList());
	}

	private static ModelAndView rejected(ModelAndView page) {
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	/** What somebody else did first is said on the page, which shows how it stands. */
	private static ModelAndView done(Reference reference, RedirectAttributes redirect, String what, Runnable action) {
		try {
			action.run();
			redirect.addFlashAttribute("saved", what);
		}
		catch (OverrideRefusedException ex) {
			redirect.addFlashAttribute("refused", ex.getMessage());
		}
		return new ModelAndView("redirect:/initiatives/" + reference + "/override");
	}

	/** Why one is refused or withdrawn. */
	record BecauseForm(@NotBlank(message = "Enter why") @Size(max = 500,
			message = "Say why in 500 characters or fewer") String because) {
	}

}
