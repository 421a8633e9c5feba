package uk.nhs.london.aiportal.initiative.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.RecordWarnings;
import uk.nhs.london.aiportal.initiative.Reference;

/** The record's task list, and each of the pages on which a part of it is changed. */
@Controller
@RequestMapping("/initiatives/{reference}/record")
class RecordController {

	private final InitiativeService initiatives;

	private final RecordEdit edit;

	private final RecordTasks tasks;

	private final RecordWarnings warnings;

	private final Clock clock;

	RecordController(InitiativeService initiatives, RecordEdit edit, RecordTasks tasks, RecordWarnings warnings,
			Clock clock) {
		this.initiatives = initiatives;
		this.edit = edit;
		this.tasks = tasks;
		this.warnings = warnings;
		this.clock = clock;
	}

	@GetMapping
	String tasks(@PathVariable Reference reference, @AuthenticationPrincipal SignedIn signedIn, Model model) {
		InitiativeRecord record = toWrite(reference, signedIn);
		model.addAttribute("record", record);
		model.addAttribute("groups", this.tasks.of(record));
		model.addAttribute("completeness", this.tasks.completeness(record));
		model.addAttribute("warnings", this.warnings.of(record.answers(), LocalDate.now(this.clock)));
		model.addAttribute("writer", true);
		return "initiative/tasks";
	}

	@GetMapping("/{page}")
	ModelAndView ask(@PathVariable Reference reference, @PathVariable RecordPage page,
			@RequestParam(required = false) @Nullable Integer restore, @AuthenticationPrincipal SignedIn signedIn) {
		return this.edit.ask(question(page), toWrite(reference, signedIn), restore);
	}

	@PostMapping("/{page}")
	ModelAndView save(@PathVariable Reference reference, @PathVariable RecordPage page, @RequestParam int version,
			@RequestParam(defaultValue = "") String then, HttpServletRequest request,
			@AuthenticationPrincipal SignedIn signedIn, RedirectAttributes redirect) {
		InitiativeRecord record = toWrite(reference, signedIn);
		String next = then.equals("again") ? page.slug() : "";
		return this.edit.save(question(page), record, version, request, signedIn, next, redirect);
	}

	@GetMapping("/assurance/{type}")
	ModelAndView askAssurance(@PathVariable Reference reference, @PathVariable String type,
			@RequestParam(required = false) @Nullable Integer restore, @AuthenticationPrincipal SignedIn signedIn) {
		return this.edit.ask(assuranceQuestion(type), toWrite(reference, signedIn), restore);
	}

	@PostMapping("/assurance/{type}")
	ModelAndView saveAssurance(@PathVariable Reference reference, @PathVariable String type, @RequestParam int version,
			HttpServletRequest request, @AuthenticationPrincipal SignedIn signedIn, RedirectAttributes redirect) {
		InitiativeRecord record = toWrite(reference, signedIn);
		return this.edit.save(assuranceQuestion(type), record, version, request, signedIn, "", redirect);
	}

	@GetMapping("/assurance")
	String assurance(@PathVariable Reference reference, @AuthenticationPrincipal SignedIn signedIn, Model model) {
		InitiativeRecord record = toWrite(reference, signedIn);
		model.addAttribute("record", record);
		model.addAttribute("items", this.tasks.assuranceItems(record));
		return "initiative/assurance";
	}

	private static Question question(RecordPage page) {
		return new Question(page.template(), page.label(), page::form, page.formType(), Map.of());
	}

	private Question assuranceQuestion(String type) {
		return new Question("initiative/questions/assurance", type, (answers) -> AssuranceForm.from(answers, type),
				AssuranceForm.class, Map.of("type", this.edit.assuranceType(type)));
	}

	private InitiativeRecord toWrite(Reference reference, SignedIn signedIn) {
		return this.initiatives.findToWrite(reference, signedIn);
	}

}
