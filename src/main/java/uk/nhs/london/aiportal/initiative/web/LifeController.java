package uk.nhs.london.aiportal.initiative.web;

import java.util.Comparator;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.initiative.InitiativeRecord.RecordedEvent;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.web.Choice;

/**
 * Adds to the life of an initiative: what happened, what was decided, and that the record
 * is still right.
 */
@Controller
@RequestMapping("/initiatives/{reference}/record")
class LifeController {

	private static final List<EventType> OFFERED = List.of(EventType.STAGE_DECLARED, EventType.APPROVED,
			EventType.FIRST_LIVE, EventType.ROUTINE_FROM, EventType.MATERIAL_CHANGE, EventType.PAUSED,
			EventType.RESUMED, EventType.ENDED);

	private final InitiativeService initiatives;

	private final RecordChoices choices;

	LifeController(InitiativeService initiatives, RecordChoices choices) {
		this.initiatives = initiatives;
		this.choices = choices;
	}

	@GetMapping("/life")
	ModelAndView life(@PathVariable Reference reference, @AuthenticationPrincipal SignedIn signedIn) {
		return lifePage(toWrite(reference, signedIn)).addObject("form", EventForm.BLANK);
	}

	@PostMapping("/life")
	ModelAndView happened(@PathVariable Reference reference, @Valid @ModelAttribute("form") EventForm form,
			BindingResult errors, @AuthenticationPrincipal SignedIn signedIn, RedirectAttributes redirect) {
		form.check(errors);
		if (errors.hasErrors()) {
			return rejected(lifePage(toWrite(reference, signedIn)));
		}
		this.initiatives.happened(reference, form.events(), signedIn);
		return saved(reference, "Stage and dates", redirect);
	}

	@GetMapping("/decisions")
	ModelAndView decisions(@PathVariable Reference reference, @AuthenticationPrincipal SignedIn signedIn) {
		return decisionsPage(toWrite(reference, signedIn)).addObject("form", DecisionForm.BLANK);
	}

	@PostMapping("/decisions")
	ModelAndView decided(@PathVariable Reference reference, @Valid @ModelAttribute("form") DecisionForm form,
			BindingResult errors, @AuthenticationPrincipal SignedIn signedIn, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return rejected(decisionsPage(toWrite(reference, signedIn)));
		}
		this.initiatives.happened(reference, form.events(), signedIn);
		return saved(reference, "Decision", redirect);
	}

	@GetMapping("/life/{event}/strike-out")
	ModelAndView askWhy(@PathVariable Reference reference, @PathVariable long event,
			@AuthenticationPrincipal SignedIn signedIn) {
		return strikePage(toWrite(reference, signedIn), event).addObject("form", new StrikeOutForm(""));
	}

	@PostMapping("/life/{event}/strike-out")
	ModelAndView strikeOut(@PathVariable Reference reference, @PathVariable long event,
			@Valid @ModelAttribute("form") StrikeOutForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn signedIn, RedirectAttributes redirect) {
		ModelAndView page = strikePage(toWrite(reference, signedIn), event);
		if (errors.hasErrors()) {
			return rejected(page);
		}
		this.initiatives.strikeOut(reference, event, form.because(), signedIn);
		return saved(reference, "Correction", redirect);
	}

	@GetMapping("/attestation")
	String askStillRight(@PathVariable Reference reference, @AuthenticationPrincipal SignedIn signedIn, Model model) {
		model.addAttribute("record", toWrite(reference, signedIn));
		return "initiative/attestation";
	}

	@PostMapping("/attestation")
	ModelAndView attest(@PathVariable Reference reference, @AuthenticationPrincipal SignedIn signedIn,
			RedirectAttributes redirect) {
		this.initiatives.attest(reference, signedIn);
		return saved(reference, "Confirmation", redirect);
	}

	private ModelAndView lifePage(InitiativeRecord record) {
		return new ModelAndView("initiative/life").addObject("record", record)
			.addObject("life", newestFirst(record.life()))
			.addObject("types", OFFERED.stream().map(Choice::of).toList())
			.addObject("choices", this.choices);
	}

	private ModelAndView decisionsPage(InitiativeRecord record) {
		List<RecordedEvent> decisions = record.life()
			.stream()
			.filter((it) -> it.event().type() == EventType.ADOPTION_DECISION)
			.toList();
		return new ModelAndView("initiative/decisions").addObject("record", record)
			.addObject("life", newestFirst(decisions))
			.addObject("choices", this.choices);
	}

	private ModelAndView strikePage(InitiativeRecord record, long event) {
		RecordedEvent wrong = record.life()
			.stream()
			.filter((it) -> it.id() == event && it.struckOut() == null)
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return new ModelAndView("initiative/strike-out").addObject("record", record).addObject("wrong", wrong);
	}

	private static List<RecordedEvent> newestFirst(List<RecordedEvent> life) {
		return life.stream()
			.sorted(Comparator.comparing((RecordedEvent it) -> it.event().on())
				.thenComparing(RecordedEvent::id)
				.reversed())
			.toList();
	}

	private static ModelAndView rejected(ModelAndView page) {
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private static ModelAndView saved(Reference reference, String what, RedirectAttributes redirect) {
		redirect.addFlashAttribute("saved", what);
		return new ModelAndView("redirect:/initiatives/" + reference + "/record");
	}

	private InitiativeRecord toWrite(Reference reference, SignedIn signedIn) {
		return this.initiatives.findToWrite(reference, signedIn);
	}

	/** Why an event was wrong. */
	record StrikeOutForm(@NotBlank(message = "Enter why it was wrong") @Size(max = 500,
			message = "Say why in 500 characters or fewer") String because) {
	}

}
