package uk.nhs.london.aiportal.organisation.web;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.nhs.london.aiportal.organisation.NationalFile;
import uk.nhs.london.aiportal.organisation.NationalFiles;
import uk.nhs.london.aiportal.organisation.OrganisationKind;
import uk.nhs.london.aiportal.organisation.ProposedChange;
import uk.nhs.london.aiportal.web.Choice;

/**
 * The national organisation file: choose it, see what it would change, change what is
 * confirmed.
 */
@Controller
@RequestMapping("/organisations/national-file")
class NationalFileController {

	private static final int SHOWN = 100;

	private final NationalFiles files;

	NationalFileController(NationalFiles files) {
		this.files = files;
	}

	/** The chosen file; null where none was. */
	record FileForm(@Nullable MultipartFile file) {
	}

	@GetMapping
	String choose(Model model) {
		model.addAttribute("form", new FileForm(null));
		model.addAttribute("changes", this.files.latest(SHOWN));
		return "organisation/national-file";
	}

	@PostMapping
	String receive(@ModelAttribute("form") FileForm form, BindingResult errors, Principal by, Model model)
			throws IOException {
		MultipartFile file = form.file();
		String name = (file != null && file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
		try {
			if (file == null || name.isEmpty()) {
				errors.rejectValue("file", "missing", "Select etr.csv");
			}
			else {
				String plain = name.substring(Math.max(0, name.length() - 200));
				return "redirect:/organisations/national-file/"
						+ this.files.receive(plain, file.getBytes(), by.getName());
			}
		}
		catch (NationalFile.UnreadableException ex) {
			errors.rejectValue("file", "unreadable", String.valueOf(ex.getMessage()));
		}
		model.addAttribute("changes", this.files.latest(SHOWN));
		return "organisation/national-file";
	}

	@GetMapping("/{id}")
	String preview(@PathVariable UUID id, Model model) {
		NationalFile file = this.files.find(id).orElseThrow(NationalFileController::notFound);
		List<ProposedChange> changes = this.files.changes(file);
		model.addAttribute("id", id);
		model.addAttribute("rows", file.rows().size());
		model.addAttribute("tickable", changes.stream().filter(ProposedChange::isTickable).toList());
		model.addAttribute("closed", changes.stream().filter((it) -> it.kind() == ProposedChange.Kind.CLOSED).toList());
		model.addAttribute("fresh", changes.stream().filter((it) -> it.kind() == ProposedChange.Kind.NEW).toList());
		model.addAttribute("problems", file.problems().stream().limit(SHOWN).toList());
		model.addAttribute("problemCount", file.problems().size());
		model.addAttribute("missing", this.files.missing(file));
		return "organisation/national-file-changes";
	}

	@PostMapping("/{id}")
	String confirm(@PathVariable UUID id, @RequestParam(defaultValue = "") List<String> confirmed, Principal by,
			RedirectAttributes next) {
		if (this.files.find(id).isEmpty()) {
			throw notFound();
		}
		int made = this.files.confirm(id, confirmed, by.getName());
		next.addFlashAttribute("done", (made == 1) ? "1 change is made" : made + " changes are made");
		return "redirect:/organisations/national-file/" + id;
	}

	@GetMapping("/{id}/new/{code}")
	String askNew(@PathVariable UUID id, @PathVariable String code, Model model) {
		model.addAttribute("form", new NewTrustForm("", "", ""));
		return newPage(id, this.files.fresh(id, code).orElseThrow(NationalFileController::notFound), model);
	}

	/** Sent again, it leads to what it added the first time. */
	@PostMapping("/{id}/new/{code}")
	String addNew(@PathVariable UUID id, @PathVariable String code, @Valid @ModelAttribute("form") NewTrustForm form,
			BindingResult errors, Principal by, Model model, RedirectAttributes next) {
		String organisation = "redirect:/organisations/" + code;
		if (this.files.wasAdded(id, code)) {
			return organisation;
		}
		ProposedChange change = this.files.fresh(id, code).orElseThrow(NationalFileController::notFound);
		if (errors.hasErrors()) {
			return newPage(id, change, model);
		}
		try {
			this.files.add(id, change, form.toTrust(), by.getName());
		}
		catch (DuplicateKeyException ex) {
			errors.rejectValue("shortName", "taken", "Another organisation has this name");
			return newPage(id, change, model);
		}
		next.addFlashAttribute("done", "The trust is added. Say next which system it belongs to");
		return organisation;
	}

	private static String newPage(UUID id, ProposedChange change, Model model) {
		model.addAttribute("id", id);
		model.addAttribute("change", change);
		model.addAttribute("kinds", Choice.of(OrganisationKind.values()));
		model.addAttribute("yesNo", List.of(Choice.of("true", "Yes"), Choice.of("false", "No")));
		return "organisation/national-file-new";
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
