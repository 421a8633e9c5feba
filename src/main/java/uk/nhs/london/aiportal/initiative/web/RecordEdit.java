package uk.nhs.london.aiportal.initiative.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.AssuranceType;
import uk.nhs.london.aiportal.initiative.ChangedMeanwhileException;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.RecordVersion;
import uk.nhs.london.aiportal.initiative.ReferenceLists;

/**
 * Shows a page of the record and saves what is typed there, whoever else changes the
 * record meanwhile.
 */
@Component
class RecordEdit {

	private final InitiativeService initiatives;

	private final FormBinder binder;

	private final RecordChoices choices;

	private final ReferenceLists references;

	private final CataloguePicker catalogue;

	private final VersionWords words;

	RecordEdit(InitiativeService initiatives, FormBinder binder, RecordChoices choices, ReferenceLists references,
			CataloguePicker catalogue, VersionWords words) {
		this.initiatives = initiatives;
		this.binder = binder;
		this.choices = choices;
		this.references = references;
		this.catalogue = catalogue;
		this.words = words;
	}

	/**
	 * Show a page as the record has it; or as it once had it, to be put back.
	 * @param restore the version whose answers are shown; null for those of now
	 */
	ModelAndView ask(Question question, InitiativeRecord record, @Nullable Integer restore) {
		Answers shown = (restore != null) ? atVersion(record, restore) : record.answers();
		return page(question, record, Map.of("form", question.from().apply(shown)), restore);
	}

	private ModelAndView page(Question question, InitiativeRecord record, BindingResult bound, Why why) {
		return page(question, record, bound.getModel(), why.restore()).addObject("why", why.text())
			.addObject("whyWrong", why.wrong());
	}

	private ModelAndView page(Question question, InitiativeRecord record, Map<String, Object> model,
			@Nullable Integer restore) {
		boolean answered = !question.from().apply(record.answers()).equals(question.from().apply(Answers.none()));
		ModelAndView page = page(question.template(), record, model).addAllObjects(question.model())
			.addObject("replacing", answered || restore != null)
			.addObject("restore", restore);
		if (restore != null) {
			page.addObject("restored", version(record, restore)).addObject("versionWords", this.words);
		}
		return page;
	}

	private ModelAndView page(String template, InitiativeRecord record, Map<String, Object> model) {
		String tasks = "/initiatives/" + record.reference() + "/record";
		return new ModelAndView(template, model).addObject("choices", this.choices)
			.addObject("caption", record.title())
			.addObject("back", tasks)
			.addObject("backText", "Back to the record's tasks")
			.addObject("version", record.version())
			.addObject("finds", model.get("form") instanceof ProductForm)
			.addObject("hasRows", model.get("form") instanceof RowsForm<?>)
			.addObject("hasDetails", model.get("form") instanceof DetailsForm)
			.addObject("button", "Save");
	}

	/**
	 * Save what was typed; or show the page again with what is wrong with it, or with
	 * what somebody else has made of the same answers since this page was opened.
	 * @param version the version of the record that the page was opened with
	 * @param next the page to go to within the record; empty for its task list
	 */
	ModelAndView save(Question question, InitiativeRecord record, int version, HttpServletRequest request,
			SignedIn signedIn, String next, RedirectAttributes redirect) {
		BindingResult bound = this.binder.bind(question.formType(), request);
		RecordForm mine = FormBinder.form(bound);
		Why why = Why.typed(request);
		why.check(bound);
		if (bound.hasErrors()) {
			ModelAndView again = page(question, record, bound, why).addObject("version", version);
			again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return again;
		}
		Optional<ProductMatches> matches = this.catalogue.toChoose(mine, record.answers(), request, signedIn);
		if (matches.isPresent()) {
			return page(question, record, bound, why).addObject("version", version).addObject("matches", matches.get());
		}
		RecordForm before = question.from().apply(atVersion(record, version));
		RecordForm theirs = question.from().apply(record.answers());
		if (!before.equals(theirs) && !mine.equals(theirs)) {
			return conflict(question, record, bound, why, FormDifference.between(before, theirs, mine));
		}
		List<String> taken = new ArrayList<>();
		try {
			this.initiatives.change(record.reference(), record.version(), what(question, record, mine, why),
					why.orNull(), (answers) -> this.catalogue.apply(mine, answers, signedIn, taken), signedIn);
		}
		catch (ChangedMeanwhileException ex) {
			// In the instant since we looked: look again, now as somebody who opened the
			// page at the former version.
			return save(question, this.initiatives.find(record.reference()), version, request, signedIn, next,
					redirect);
		}
		redirect.addFlashAttribute("saved", question.label());
		redirect.addFlashAttribute("filled", taken);
		return new ModelAndView(
				"redirect:/initiatives/" + record.reference() + "/record" + (next.isEmpty() ? "" : "/" + next));
	}

	/**
	 * What the history calls the change: a restoration only if what is saved is what once
	 * was.
	 */
	private String what(Question question, InitiativeRecord record, RecordForm mine, Why why) {
		Integer restore = why.restore();
		if (restore == null || !question.from().apply(atVersion(record, restore)).equals(mine)) {
			return question.label();
		}
		return "Restored as on " + this.words.day(version(record, restore).recordedAt()) + ": " + question.label();
	}

	private RecordVersion version(InitiativeRecord record, int number) {
		return this.words.find(this.initiatives.versions(record.reference()), number);
	}

	private ModelAndView conflict(Question question, InitiativeRecord record, BindingResult bound, Why why,
			List<FormDifference> differences) {
		ModelAndView page = page(question, record, bound, why).addObject("differences", differences)
			.addObject("changedBy", record.changedBy())
			.addObject("organisation", record.organisation())
			.addObject("button", "Save what I typed");
		page.setStatus(HttpStatus.CONFLICT);
		return page;
	}

	private Answers atVersion(InitiativeRecord record, int version) {
		if (version == record.version()) {
			return record.answers();
		}
		return this.initiatives.answersAt(record.reference(), version)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "No version " + version));
	}

	AssuranceType assuranceType(String code) {
		AssuranceType type = this.references.assuranceType(code);
		if (type == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No assurance type " + code);
		}
		return type;
	}

}
