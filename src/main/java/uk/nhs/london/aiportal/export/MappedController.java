package uk.nhs.london.aiportal.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import uk.nhs.london.aiportal.audit.AuditAction;
import uk.nhs.london.aiportal.audit.AuditTrail;
import uk.nhs.london.aiportal.discovery.FoundInitiative;
import uk.nhs.london.aiportal.discovery.InitiativeFilter;
import uk.nhs.london.aiportal.discovery.InitiativeSearch;
import uk.nhs.london.aiportal.initiative.Viewer;
import uk.nhs.london.aiportal.initiative.Visibility;
import uk.nhs.london.aiportal.web.AsAt;
import uk.nhs.london.aiportal.web.Link;

/**
 * Tells a list of initiatives in the words of registers elsewhere, by the parameters of
 * the list. No row is left out: one that they do not want to hear of says so.
 */
@Controller
class MappedController {

	/** What stands before their fields, by which a reader of the file judges a row. */
	private static final List<String> OURS = List.of("reference", "as_at", "publish", "mapping_note",
			"missing_required");

	private final Schemes schemes;

	private final InitiativeSearch search;

	private final AuditTrail trail;

	MappedController(Schemes schemes, InitiativeSearch search, AuditTrail trail) {
		this.schemes = schemes;
		this.search = search;
		this.trail = trail;
	}

	/** The tables of judgements. */
	@GetMapping("/about/mappings")
	String tables(Model model) {
		model.addAttribute("schemes", this.schemes.all());
		return "export/mappings";
	}

	/** The choice of a register, for the initiatives that a list shows. */
	@GetMapping("/initiatives/mapped")
	String choose(@RequestParam MultiValueMap<String, String> parameters, AsAt asAt, Viewer viewer, Model model) {
		InitiativeFilter filter = InitiativeFilter.of(parameters);
		model.addAttribute("count", this.search.count(filter, asAt, viewer));
		model.addAttribute("list", filter.address("/initiatives", asAt));
		model.addAttribute("files",
				this.schemes.all()
					.stream()
					.map((it) -> new Link(it.name(), filter.address("/initiatives/mapped/" + it.path() + ".csv", asAt)))
					.toList());
		return "export/mapped";
	}

	@GetMapping("/initiatives/mapped/{scheme}.csv")
	void download(@PathVariable String scheme, @RequestParam MultiValueMap<String, String> parameters, AsAt asAt,
			Viewer viewer, Model model, HttpServletRequest request, HttpServletResponse response) throws IOException {
		Scheme theirs = this.schemes.find(scheme).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		InitiativeFilter filter = InitiativeFilter.of(parameters);
		if (!HttpMethod.HEAD.matches(request.getMethod())) {
			this.trail.record(AuditAction.EXPORTED, "mapped/" + scheme + ".csv",
					"As at %s, %s, chosen by %s".formatted(asAt.date(), asAt.basisInWords(), parameters));
		}
		String kind = Boolean.TRUE.equals(model.getAttribute("demonstration")) ? "fictional-" : "";
		CsvDownload.send(
				kind + "initiatives-" + scheme + "-" + asAt.date() + (asAt.known() ? "-as-now-known" : "") + ".csv",
				request, response, (csv) -> {
					List<String> header = new ArrayList<>(OURS);
					theirs.fields().forEach((field) -> header.add(field.name()));
					csv.writeRecord(header);
					this.search.each(filter, asAt, viewer, (it) -> csv.writeRecord(row(theirs, it, asAt)));
				});
	}

	static List<String> row(Scheme scheme, FoundInitiative it, AsAt asAt) {
		StageInWords stage = scheme.stage(it.answers().facts(), asAt.date());
		List<Mapped> cells = scheme.fields().stream().map((field) -> field.value().apply(it, stage)).toList();
		List<String> notes = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		for (int i = 0; i < cells.size(); i++) {
			MappedField field = scheme.fields().get(i);
			String note = cells.get(i).note();
			if (note != null && !note.isEmpty()) {
				notes.add(field.name() + ": " + note);
			}
			if (field.required() && cells.get(i).isMissing()) {
				missing.add(field.name());
			}
		}
		boolean shown = it.answers().particulars().visibility() == Visibility.PUBLIC;
		if (!shown) {
			notes.add("publish: The trust has not made it public.");
		}
		List<String> row = new ArrayList<>(List.of(it.reference().toString(), asAt.date().toString(),
				(shown && stage.reported()) ? "yes" : "no", orNone(notes), orNone(missing)));
		row.addAll(cells.stream().map(Mapped::cell).toList());
		return row;
	}

	private static String orNone(List<String> some) {
		return some.isEmpty() ? "NONE" : some.stream().collect(Collectors.joining("; "));
	}

}
