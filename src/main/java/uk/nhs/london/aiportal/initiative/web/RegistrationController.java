package uk.nhs.london.aiportal.initiative.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.Draft;
import uk.nhs.london.aiportal.initiative.RecordField;
import uk.nhs.london.aiportal.initiative.RecordFields;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.RegistrationService;

/**
 * Registering: one question a page, kept from the first answer, checked before it is
 * sent. The id of a draft is chosen when somebody begins, and nothing is stored before
 * the first answer.
 */
@Controller
@RequestMapping("/registrations")
class RegistrationController {

	private final RegistrationService registrations;

	private final FormBinder binder;

	private final RecordChoices choices;

	private final RecordFields fields;

	private final CataloguePicker catalogue;

	RegistrationController(RegistrationService registrations, FormBinder binder, RecordChoices choices,
			RecordFields fields, CataloguePicker catalogue) {
		this.registrations = registrations;
		this.binder = binder;
		this.choices = choices;
		this.fields = fields;
		this.catalogue = catalogue;
	}

	@GetMapping("/new")
	String begin(@AuthenticationPrincipal SignedIn signedIn) {
		return "redirect:/registrations/" + UUID.randomUUID() + "/" + pages(signedIn).get(0).slug();
	}

	@GetMapping("/{id}/{page}")
	ModelAndView ask(@PathVariable UUID id, @PathVariable RecordPage page,
			@RequestParam(defaultValue = "false") boolean checking, @AuthenticationPrincipal SignedIn signedIn) {
		Optional<Draft> draft = this.registrations.find(id, signedIn);
		if (draft.map(Draft::registered).isPresent()) {
			return new ModelAndView("redirect:/initiatives/" + draft.get().registered());
		}
		Answers answers = draft.map(Draft::answers).orElse(Answers.none());
		return page(id, page, checking, signedIn).addObject("form", page.form(answers));
	}

	@PostMapping("/{id}/{page}")
	ModelAndView answer(@PathVariable UUID id, @PathVariable RecordPage page,
			@RequestParam(defaultValue = "false") boolean checking, HttpServletRequest request,
			@AuthenticationPrincipal SignedIn signedIn, RedirectAttributes redirect) {
		BindingResult bound = this.binder.bind(page.formType(), request);
		if (bound.hasErrors()) {
			ModelAndView again = page(id, page, checking, signedIn).addAllObjects(bound.getModel());
			again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return again;
		}
		RecordForm form = FormBinder.form(bound);
		Answers before = this.registrations.find(id, signedIn).map(Draft::answers).orElse(Answers.none());
		Optional<ProductMatches> matches = this.catalogue.toChoose(form, before, request, signedIn);
		if (matches.isPresent()) {
			return page(id, page, checking, signedIn).addAllObjects(bound.getModel())
				.addObject("matches", matches.get());
		}
		List<String> taken = new ArrayList<>();
		this.registrations.answer(id, (answers) -> this.catalogue.apply(form, answers, signedIn, taken), signedIn);
		redirect.addFlashAttribute("filled", taken);
		return new ModelAndView("redirect:/registrations/" + id + "/" + (checking ? "check" : next(page, signedIn)));
	}

	@GetMapping("/{id}/check")
	ModelAndView check(@PathVariable UUID id, @AuthenticationPrincipal SignedIn signedIn) {
		Draft draft = draft(id, signedIn);
		if (draft.registered() != null) {
			return new ModelAndView("redirect:/initiatives/" + draft.registered());
		}
		return checkPage(draft, signedIn);
	}

	@PostMapping("/{id}")
	ModelAndView register(@PathVariable UUID id, @AuthenticationPrincipal SignedIn signedIn) {
		Draft draft = draft(id, signedIn);
		if (draft.registered() == null && !unanswered(draft, signedIn).isEmpty()) {
			ModelAndView again = checkPage(draft, signedIn);
			again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return again;
		}
		Reference reference = this.registrations.register(id, signedIn);
		return new ModelAndView("redirect:/initiatives/" + reference + "/record/registered");
	}

	private ModelAndView page(UUID id, RecordPage page, boolean checking, SignedIn signedIn) {
		List<RecordPage> pages = pages(signedIn);
		int place = pages.indexOf(page);
		if (place < 0) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		String back = checking ? "/registrations/" + id + "/check"
				: (place == 0) ? "/" : "/registrations/" + id + "/" + pages.get(place - 1).slug();
		return new ModelAndView(page.template()).addObject("choices", this.choices)
			.addObject("caption", "Register an initiative: question " + (place + 1) + " of " + pages.size())
			.addObject("back", back)
			.addObject("backText", "Back")
			.addObject("checking", checking)
			.addObject("finds", page == RecordPage.PRODUCT)
			.addObject("button", "Continue");
	}

	private ModelAndView checkPage(Draft draft, SignedIn signedIn) {
		List<CheckRow> rows = pages(signedIn).stream().flatMap((page) -> rows(page, draft.answers())).toList();
		return new ModelAndView("initiative/check").addObject("draft", draft)
			.addObject("rows", rows)
			.addObject("unanswered", unanswered(draft, signedIn));
	}

	private Stream<CheckRow> rows(RecordPage page, Answers answers) {
		return switch (page) {
			case ORGANISATION ->
				Stream.of(new CheckRow("Organisation", String.valueOf(answers.facts().organisation()), page));
			case STAGE -> Stream.of(this.fields.named("declared_stage")).map((field) -> row(page, field, answers));
			case NAME -> Stream.concat(Stream.of(new CheckRow("Name", Typed.shown(answers.facts().title()), page)),
					asked(page, answers));
			default -> asked(page, answers);
		};
	}

	private Stream<CheckRow> asked(RecordPage page, Answers answers) {
		return this.fields.on(page.slug())
			.stream()
			.filter((field) -> !field.name().equals(RecordFields.KNOWN_PRODUCT)
					|| answers.particulars().productId() != null)
			.map((field) -> row(page, field, answers));
	}

	private static CheckRow row(RecordPage page, RecordField field, Answers answers) {
		return new CheckRow(field.label(), field.words(answers), page);
	}

	/** The pages that must be answered and are not. */
	private List<RecordPage> unanswered(Draft draft, SignedIn signedIn) {
		return pages(signedIn).stream()
			.filter((page) -> this.binder.check(page.form(draft.answers())).hasErrors())
			.toList();
	}

	private Draft draft(UUID id, SignedIn signedIn) {
		return this.registrations.find(id, signedIn)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** A lead is not asked for the organisation: it is theirs. */
	private static List<RecordPage> pages(SignedIn signedIn) {
		return RecordPage.AT_REGISTRATION.stream()
			.filter((page) -> page != RecordPage.ORGANISATION || signedIn.organisationCode() == null)
			.toList();
	}

	private static String next(RecordPage page, SignedIn signedIn) {
		List<RecordPage> pages = pages(signedIn);
		int place = pages.indexOf(page) + 1;
		return (place < pages.size()) ? pages.get(place).slug() : "check";
	}

	/** An answer to be checked, and the page on which to change it. */
	record CheckRow(String label, String words, RecordPage page) {
	}

}
