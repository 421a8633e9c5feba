package uk.nhs.london.aiportal.initiative.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.initiative.AttestationService;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.RecordFields;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.WorkDue;

/**
 * Asks a trust whether its records are still right: one with all it says, or several by
 * what each says in a sentence.
 */
@Controller
class AttestationController {

	/** Stands between a reference and the version that was read. */
	private static final String AT = "@";

	private final InitiativeService initiatives;

	private final AttestationService attestations;

	private final RecordFields fields;

	AttestationController(InitiativeService initiatives, AttestationService attestations, RecordFields fields) {
		this.initiatives = initiatives;
		this.attestations = attestations;
		this.fields = fields;
	}

	@GetMapping("/initiatives/{reference}/record/attestation")
	String ask(@PathVariable Reference reference, @AuthenticationPrincipal SignedIn signedIn, Model model) {
		InitiativeRecord record = this.initiatives.findToWrite(reference, signedIn);
		model.addAttribute("record", record);
		model.addAttribute("fields", FieldGroup.of(this.fields, record.answers()));
		return "initiative/attestation";
	}

	@PostMapping("/initiatives/{reference}/record/attestation")
	String attest(@PathVariable Reference reference, @RequestParam int version,
			@AuthenticationPrincipal SignedIn signedIn, RedirectAttributes redirect) {
		String record = "/initiatives/" + reference + "/record";
		if (!this.attestations.attestUnchanged(Map.of(reference, version), signedIn).isEmpty()) {
			redirect.addFlashAttribute("changedMeanwhile", true);
			return "redirect:" + record + "/attestation";
		}
		redirect.addFlashAttribute("saved", "Confirmation");
		return "redirect:" + record;
	}

	@GetMapping("/attestations")
	String askAll(@RequestParam(defaultValue = "false") boolean later, @AuthenticationPrincipal SignedIn signedIn,
			Model model) {
		WorkDue due = this.attestations
			.dueAt(Objects.requireNonNull(signedIn.organisationCode(), "A lead has an organisation"));
		List<WorkDue.Entry> shown = later ? due.records()
				: Stream.concat(due.overdue().stream(), due.soon().stream()).toList();
		model.addAttribute("due", due);
		model.addAttribute("shown", shown);
		model.addAttribute("withLater", later);
		model.addAttribute("later", due.records().size() - shown.size());
		List<?> changed = (model.getAttribute("changed") instanceof List<?> attempted) ? attempted : List.of();
		List<String> marked = shown.stream().map((it) -> it.reference().toString()).filter(changed::contains).toList();
		model.addAttribute("changed", marked);
		model.addAttribute("gone", changed.stream().filter((it) -> !marked.contains(it)).toList());
		return "initiative/attestations";
	}

	@PostMapping("/attestations")
	String attestAll(@RequestParam(defaultValue = "") List<String> records,
			@RequestParam(defaultValue = "false") boolean later, @AuthenticationPrincipal SignedIn signedIn,
			RedirectAttributes redirect) {
		String page = "redirect:/attestations" + (later ? "?later=true" : "");
		Map<Reference, Integer> read = new LinkedHashMap<>();
		records.forEach((record) -> read(record, read));
		if (read.isEmpty()) {
			redirect.addFlashAttribute("nothingSelected", true);
			return page;
		}
		List<Reference> changed = this.attestations.attestUnchanged(read, signedIn);
		redirect.addFlashAttribute("confirmed", read.size() - changed.size());
		redirect.addFlashAttribute("changed", changed.stream().map(Reference::toString).toList());
		return page;
	}

	private static void read(String record, Map<Reference, Integer> into) {
		try {
			String[] parts = record.split(AT, 2);
			into.put(Reference.valueOf(parts[0]), Integer.valueOf(parts[1]));
		}
		catch (IllegalArgumentException | ArrayIndexOutOfBoundsException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No record and version: " + record, ex);
		}
	}

}
