package uk.nhs.london.aiportal.export;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uk.nhs.london.aiportal.audit.AuditAction;
import uk.nhs.london.aiportal.audit.AuditTrail;
import uk.nhs.london.aiportal.discovery.InitiativeFilter;
import uk.nhs.london.aiportal.export.InitiativeFiles.Size;
import uk.nhs.london.aiportal.initiative.Viewer;
import uk.nhs.london.aiportal.web.AsAt;
import uk.nhs.london.aiportal.web.Choice;

/** Gives the list as files: all of its rows, by the same parameters. */
@Controller
class DownloadController {

	private static final String PAGE = "/initiatives/download";

	/** The name of the parameter that says which file. */
	private static final String FILE = "file";

	private final InitiativeFiles files;

	private final AuditTrail trail;

	DownloadController(InitiativeFiles files, AuditTrail trail) {
		this.files = files;
		this.trail = trail;
	}

	/** Offers the files; with a file chosen, leads to it. */
	@GetMapping(PAGE)
	String page(@RequestParam MultiValueMap<String, String> parameters, AsAt asAt, Viewer viewer, Model model)
			throws IOException {
		Selection selection = selection(parameters, asAt, viewer, model);
		InitiativeFilter filter = selection.filter();
		Optional<FileKind> asked = Optional.ofNullable(parameters.getFirst(FILE)).flatMap(FileKind::of);
		MadeFor whom = MadeFor.of(parameters.getFirst(MadeFor.PARAMETER), "text/html");
		if (asked.isPresent()) {
			return "redirect:" + filter.address(asked.get().path(), asAt, MadeFor.PARAMETER, whom.parameter());
		}
		int rows = this.files.rows(selection);
		List<Size> sizes = this.files.sizes(selection, whom, rows);
		model.addAttribute("rows", rows);
		model.addAttribute("many", String.format("%,d %s", rows, (rows == 1) ? "initiative" : "initiatives"));
		model.addAttribute("filters", selection.filters());
		model.addAttribute("list", filter.address("/initiatives", asAt));
		model.addAttribute("kept", kept(filter, asAt));
		model.addAttribute("exact", sizes.get(0).exact());
		model.addAttribute("fixed", selection.isFixed());
		model.addAttribute("kinds",
				List.of(choice(FileKind.CSV, sizes, "CSV: one table", "One row for each initiative."),
						choice(FileKind.PACKAGE, sizes, "Package: every table, as a zip of CSV files",
								"Also events, assurance, funding, usage, evaluations, benefits, barriers, partners,"
										+ " classes with every gate, organisations, the dictionary and checksums."),
						choice(FileKind.WORKBOOK, sizes, "Excel workbook: every table, a sheet each",
								"With dates and numbers as such, lists to choose codes from, and the dictionary.")));
		model.addAttribute("encodings",
				List.of(new Choice(MadeFor.EXCEL.parameter(), "People, in Excel or another spreadsheet",
						"UTF-8 with a byte order mark, so that every letter is shown as it is."),
						new Choice(MadeFor.SOFTWARE.parameter(), "Software",
								"UTF-8 without a mark, as R, Python and databases expect.")));
		return "export/download";
	}

	private static Choice choice(FileKind kind, List<Size> sizes, String label, String hint) {
		return new Choice(kind.parameter(), label + " (" + sizes.get(kind.ordinal()).inWords() + ")", hint);
	}

	/** The parameters of the list, for a form to send along. */
	private static MultiValueMap<String, String> kept(InitiativeFilter filter, AsAt asAt) {
		MultiValueMap<String, String> kept = new LinkedMultiValueMap<>();
		filter.chosen().forEach((facet, values) -> values.forEach((value) -> kept.add(facet.parameter(), value)));
		if (!filter.text().isEmpty()) {
			kept.add(InitiativeFilter.TEXT, filter.text());
		}
		if (!asAt.isToday()) {
			kept.add(AsAt.NAME, asAt.date().toString());
		}
		if (asAt.known()) {
			kept.add(AsAt.BASIS, AsAt.KNOWN);
		}
		return kept;
	}

	@GetMapping("/initiatives.csv")
	void csv(@RequestParam MultiValueMap<String, String> parameters, AsAt asAt, Viewer viewer, Model model,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		send(FileKind.CSV, parameters, selection(parameters, asAt, viewer, model), request, response);
	}

	@GetMapping("/initiatives.zip")
	void packaged(@RequestParam MultiValueMap<String, String> parameters, AsAt asAt, Viewer viewer, Model model,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		send(FileKind.PACKAGE, parameters, selection(parameters, asAt, viewer, model), request, response);
	}

	@GetMapping("/initiatives.xlsx")
	void workbook(@RequestParam MultiValueMap<String, String> parameters, AsAt asAt, Viewer viewer, Model model,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		send(FileKind.WORKBOOK, parameters, selection(parameters, asAt, viewer, model), request, response);
	}

	private static Selection selection(MultiValueMap<String, String> parameters, AsAt asAt, Viewer viewer,
			Model model) {
		return new Selection(InitiativeFilter.of(parameters), asAt, viewer,
				Boolean.TRUE.equals(model.getAttribute("demonstration")));
	}

	private void send(FileKind kind, MultiValueMap<String, String> parameters, Selection selection,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!HttpMethod.HEAD.matches(request.getMethod())) {
			this.trail.record(AuditAction.EXPORTED, kind.path().substring(1), "As at %s, %s, chosen by %s"
				.formatted(selection.asAt().date(), selection.asAt().basisInWords(), parameters));
		}
		FileDownload.send(selection.fileName(kind.extension()), kind.contentType(), request, response,
				(out) -> this.files.write(kind, selection, CsvDownload.whom(request), out));
	}

}
