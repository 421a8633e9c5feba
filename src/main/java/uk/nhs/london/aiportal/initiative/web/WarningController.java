package uk.nhs.london.aiportal.initiative.web;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
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
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.RecordWarning;
import uk.nhs.london.aiportal.initiative.RecordWarnings;
import uk.nhs.london.aiportal.initiative.RecordWarnings.Found;
import uk.nhs.london.aiportal.initiative.Reference;

/** Lets whoever knows better keep answers that do not seem to go together. */
@Controller
@RequestMapping("/initiatives/{reference}/record/warnings/{warning}")
class WarningController {

	private final InitiativeService initiatives;

	private final RecordWarnings warnings;

	private final Clock clock;

	WarningController(InitiativeService initiatives, RecordWarnings warnings, Clock clock) {
		this.initiatives = initiatives;
		this.warnings = warnings;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView askWhy(@PathVariable Reference reference, @PathVariable String warning,
			@AuthenticationPrincipal SignedIn signedIn) {
		InitiativeRecord record = this.initiatives.findToWrite(reference, signedIn);
		return page(record, found(record, warning)).addObject("form", new KeepForm(""));
	}

	@PostMapping
	ModelAndView keep(@PathVariable Reference reference, @PathVariable String warning,
			@Valid @ModelAttribute("form") KeepForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn signedIn, RedirectAttributes redirect) {
		InitiativeRecord record = this.initiatives.findToWrite(reference, signedIn);
		Found found = found(record, warning);
		if (errors.hasErrors()) {
			ModelAndView again = page(record, found);
			again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return again;
		}
		RecordWarning kept = found.warning();
		this.initiatives.change(reference, record.version(), "Kept: " + kept.sentence(),
				(answers) -> this.warnings.keep(answers, kept, form.reason()), signedIn);
		redirect.addFlashAttribute("saved", "Your reason");
		return new ModelAndView("redirect:/initiatives/" + reference + "/record");
	}

	private static ModelAndView page(InitiativeRecord record, Found found) {
		return new ModelAndView("initiative/keep-warning").addObject("record", record).addObject("found", found);
	}

	private Found found(InitiativeRecord record, String name) {
		return this.warnings.of(record.answers(), LocalDate.now(this.clock))
			.stream()
			.filter((it) -> it.warning().name().equals(name))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No warning " + name));
	}

	/** Why the answers are right. */
	record KeepForm(@NotBlank(message = "Enter why the answers are right") @Size(max = 500,
			message = "Say why in 500 characters or fewer") String reason) {
	}

}
