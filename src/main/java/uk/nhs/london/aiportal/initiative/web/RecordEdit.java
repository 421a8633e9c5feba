package uk.nhs.london.aiportal.initiative.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

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

	RecordEdit(InitiativeService initiatives, FormBinder binder, RecordChoices choices, ReferenceLists references,
			CataloguePicker catalogue) {
		this.initiatives = initiatives;
		this.binder = binder;
		this.choices = choices;
		this.references = references;
		this.catalogue = catalogue;
	}

	ModelAndView page(String template, InitiativeRecord record, RecordForm form) {
		return page(template, record, Map.of("form", form));
	}

	private ModelAndView page(Question question, InitiativeRecord record, BindingResult bound) {
		return page(question.template(), record, bound.getModel()).addAllObjects(question.model());
	}

	private ModelAndView page(String template, InitiativeRecord record, Map<String, Object> model) {
		String tasks = "/initiatives/" + record.reference() + "/record";
		return new ModelAndView(template, model).addObject("choices", this.choices)
			.addObject("caption", record.title())
			.addObject("back", tasks)
			.addObject("backText", "Back to the record's tasks")
			.addObject("version", record.version())
			.addObject("finds", model.get("form") instanceof ProductForm)
			.addObject("hasRows", model.get("form") instanceof RowsForm)
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
		if (bound.hasErrors()) {
			ModelAndView again = page(question, record, bound).addObject("version", version);
			again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return again;
		}
		Optional<ProductMatches> matches = this.catalogue.toChoose(mine, record.answers(), request, signedIn);
		if (matches.isPresent()) {
			return page(question, record, bound).addObject("version", version).addObject("matches", matches.get());
		}
		RecordForm before = question.from().apply(atVersion(record, version));
		RecordForm theirs = question.from().apply(record.answers());
		if (!before.equals(theirs) && !mine.equals(theirs)) {
			return conflict(question, record, bound, FormDifference.between(before, theirs, mine));
		}
		try {
			this.initiatives.change(record.reference(), record.version(), question.label(),
					(answers) -> this.catalogue.apply(mine, answers, signedIn), signedIn);
		}
		catch (ChangedMeanwhileException ex) {
			// In the instant since we looked: look again, now as somebody who opened the
			// page at the former version.
			return save(question, this.initiatives.find(record.reference()), version, request, signedIn, next,
					redirect);
		}
		redirect.addFlashAttribute("saved", question.label());
		redirect.addFlashAttribute("filled", this.catalogue.filled(mine, record.answers(), signedIn));
		return new ModelAndView(
				"redirect:/initiatives/" + record.reference() + "/record" + (next.isEmpty() ? "" : "/" + next));
	}

	private ModelAndView conflict(Question question, InitiativeRecord record, BindingResult bound,
			List<FormDifference> differences) {
		ModelAndView page = page(question, record, bound).addObject("differences", differences)
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
