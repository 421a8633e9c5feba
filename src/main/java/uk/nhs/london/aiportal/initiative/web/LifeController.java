package uk.nhs.london.aiportal.initiative.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

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
import uk.nhs.london.aiportal.classification.ChangeKind;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.initiative.AssuranceType;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.InitiativeRecord.RecordedEvent;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.initiative.LifeService.MovedEnd;
import uk.nhs.london.aiportal.initiative.Reassessment;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.ReferenceLists;
import uk.nhs.london.aiportal.web.Choice;

/**
 * Adds to the life of an initiative: what happened and what was decided. First what
 * happened is chosen, then a page asks what that needs.
 */
@Controller
@RequestMapping("/initiatives/{reference}/record")
class LifeController {

	private static final List<Choice> CHANGES = List.of(
			new Choice(ChangeKind.VERSION.name(), "The supplier has installed a new version",
					"Or you have, of what you built yourselves"),
			new Choice(ChangeKind.AUTONOMY.name(), "It decides or does more by itself than before",
					"For example, fewer of its results are checked by a person"),
			new Choice(ChangeKind.POPULATION.name(), "It is used for other people than before",
					"For example for children, or for another condition"),
			new Choice(ChangeKind.SITE_CLASS.name(), "It is used in another kind of place than before",
					"For example in the community after a hospital"));

	private final InitiativeService initiatives;

	private final LifeService lives;

	private final RecordChoices choices;

	private final ReferenceLists references;

	private final Clock clock;

	LifeController(InitiativeService initiatives, LifeService lives, RecordChoices choices, ReferenceLists references,
			Clock clock) {
		this.initiatives = initiatives;
		this.lives = lives;
		this.choices = choices;
		this.references = references;
		this.clock = clock;
	}

	@GetMapping("/life")
	ModelAndView life(@PathVariable Reference reference, @AuthenticationPrincipal SignedIn signedIn) {
		return lifePage(toWrite(reference, signedIn)).addObject("form", new ChoiceForm(""));
	}

	@PostMapping("/life")
	ModelAndView choose(@PathVariable Reference reference, @Valid @ModelAttribute("form") ChoiceForm form,
			BindingResult errors, @AuthenticationPrincipal SignedIn signedIn) {
		InitiativeRecord record = toWrite(reference, signedIn);
		if (errors.hasErrors()) {
			return rejected(lifePage(record));
		}
		String page = form.what().equals(Happening.DECISION) ? "/decisions" : "/life/" + form.what();
		return new ModelAndView("redirect:" + address(reference) + page);
	}

	@GetMapping("/life/{happening}")
	ModelAndView ask(@PathVariable Reference reference, @PathVariable Happening happening,
			@AuthenticationPrincipal SignedIn signedIn) {
		return happeningPage(toWrite(reference, signedIn), happening).addObject("form", EventForm.BLANK);
	}

	@PostMapping("/life/{happening}")
	ModelAndView happened(@PathVariable Reference reference, @PathVariable Happening happening,
			@Valid @ModelAttribute("form") EventForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn signedIn, RedirectAttributes redirect) {
		InitiativeRecord record = toWrite(reference, signedIn);
		DeclaredStage current = stage(record);
		form.check(happening, current, errors);
		if (errors.hasErrors()) {
			return rejected(happeningPage(record, happening));
		}
		if (happening == Happening.CHANGED) {
			this.lives.changed(reference, form.entries(happening, current), form.newVersion(), signedIn);
			return new ModelAndView("redirect:" + address(reference) + "/reassessment");
		}
		this.lives.happened(reference, form.entries(happening, current), signedIn);
		return saved(reference, "Stage and dates", null, redirect);
	}

	/** What a material change calls for. */
	@GetMapping("/reassessment")
	String reassessment(@PathVariable Reference reference, @AuthenticationPrincipal SignedIn signedIn, Model model) {
		InitiativeRecord record = toWrite(reference, signedIn);
		model.addAttribute("record", record);
		model.addAttribute("due", Reassessment.of(record.answers().facts(), LocalDate.now(this.clock)));
		model.addAttribute("types",
				this.references.assuranceTypes()
					.stream()
					.collect(Collectors.toMap(AssuranceType::code, AssuranceType::label)));
		return "initiative/reassessment";
	}

	@GetMapping("/decisions")
	ModelAndView decisions(@PathVariable Reference reference, @AuthenticationPrincipal SignedIn signedIn) {
		return decisionsPage(toWrite(reference, signedIn)).addObject("form", DecisionForm.BLANK);
	}

	@PostMapping("/decisions")
	ModelAndView decided(@PathVariable Reference reference, @Valid @ModelAttribute("form") DecisionForm form,
			BindingResult errors, @AuthenticationPrincipal SignedIn signedIn, RedirectAttributes redirect) {
		InitiativeRecord record = toWrite(reference, signedIn);
		form.check(errors, record.answers());
		if (errors.hasErrors()) {
			return rejected(decisionsPage(record));
		}
		MovedEnd moved = this.lives.decided(reference, form.entry(), signedIn);
		return saved(reference, "Decision", (moved != null) ? moved.inWords() : null, redirect);
	}

	@GetMapping("/life/{event:\\d+}/strike-out")
	ModelAndView askWhy(@PathVariable Reference reference, @PathVariable long event,
			@AuthenticationPrincipal SignedIn signedIn) {
		return strikePage(toWrite(reference, signedIn), event).addObject("form", new StrikeOutForm(""));
	}

	@PostMapping("/life/{event:\\d+}/strike-out")
	ModelAndView strikeOut(@PathVariable Reference reference, @PathVariable long event,
			@Valid @ModelAttribute("form") StrikeOutForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn signedIn, RedirectAttributes redirect) {
		ModelAndView page = strikePage(toWrite(reference, signedIn), event);
		if (errors.hasErrors()) {
			return rejected(page);
		}
		this.initiatives.strikeOut(reference, event, form.because(), signedIn);
		return saved(reference, "Correction", null, redirect);
	}

	private ModelAndView lifePage(InitiativeRecord record) {
		return new ModelAndView("initiative/life").addObject("record", record)
			.addObject("life", newestFirst(record.life()))
			.addObject("happenings", Happening.choices());
	}

	private ModelAndView happeningPage(InitiativeRecord record, Happening happening) {
		DeclaredStage current = stage(record);
		List<Choice> stages = this.choices.newStage()
			.stream()
			.filter((choice) -> happening.offers(DeclaredStage.valueOf(choice.value())))
			.toList();
		return new ModelAndView("initiative/happening").addObject("record", record)
			.addObject("happening", happening)
			.addObject("current", current)
			.addObject("stages", happening.asksStage(current) ? stages : null)
			.addObject("declares", happening.declares(current))
			.addObject("changes", CHANGES)
			.addObject("reasons", this.choices.whyEnded());
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

	private @Nullable DeclaredStage stage(InitiativeRecord record) {
		return record.answers().facts().declaredStageOn(LocalDate.now(this.clock));
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

	private static ModelAndView saved(Reference reference, String what, @Nullable String detail,
			RedirectAttributes redirect) {
		redirect.addFlashAttribute("saved", what);
		redirect.addFlashAttribute("savedDetail", detail);
		return new ModelAndView("redirect:" + address(reference));
	}

	private static String address(Reference reference) {
		return "/initiatives/" + reference + "/record";
	}

	private InitiativeRecord toWrite(Reference reference, SignedIn signedIn) {
		return this.initiatives.findToWrite(reference, signedIn);
	}

	/** What happened, as the slug of a {@link Happening} or a decision. */
	record ChoiceForm(@NotBlank(message = "Select what happened") String what) {

		ChoiceForm {
			what = (what != null && known(what)) ? what : "";
		}

		private static boolean known(String what) {
			return what.equals(Happening.DECISION)
					|| Arrays.stream(Happening.values()).anyMatch((happening) -> happening.slug().equals(what));
		}

	}

	/** Why an event was wrong. */
	record StrikeOutForm(@NotBlank(message = "Enter why it was wrong") @Size(max = 500,
			message = "Say why in 500 characters or fewer") String because) {
	}

}
