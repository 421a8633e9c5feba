package uk.nhs.london.aiportal.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.audit.AuditAction;
import uk.nhs.london.aiportal.audit.AuditTrail;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.discovery.FoundInitiative;
import uk.nhs.london.aiportal.discovery.InitiativeFilter;
import uk.nhs.london.aiportal.initiative.SpreadsheetText;
import uk.nhs.london.aiportal.initiative.Viewer;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;
import uk.nhs.london.aiportal.web.AsAt;

/**
 * Answers a request under the Freedom of Information Act to one trust, as a page to print
 * and as a file. It takes the filters of the list of initiatives, for a request about
 * some kind of tool only.
 */
@Controller
@RequestMapping("/trusts/{code}")
class FoiPackController {

	private final FoiPacks packs;

	private final FoiQuestions questions;

	private final OrganisationDirectory organisations;

	private final AuditTrail trail;

	FoiPackController(FoiPacks packs, FoiQuestions questions, OrganisationDirectory organisations, AuditTrail trail) {
		this.packs = packs;
		this.questions = questions;
		this.organisations = organisations;
		this.trail = trail;
	}

	@GetMapping("/foi-pack")
	String page(@PathVariable String code, @RequestParam MultiValueMap<String, String> parameters, AsAt asAt,
			Viewer viewer, @AuthenticationPrincipal SignedIn signedIn, Model model) {
		InitiativeFilter filter = InitiativeFilter.of(parameters);
		Organisation trust = find(code, asAt);
		if (!trust.code().equals(code)) {
			return "redirect:" + asAt.withKnown(false).on(FoiPacks.path(trust));
		}
		FoiPack pack = this.packs.pack(trust, filter, asAt, portal());
		model.addAttribute("pack", pack);
		model.addAttribute("filter", filter);
		model.addAttribute("domains", UseDomain.values());
		model.addAttribute("withheld", FoiQuestions.withheld());
		model.addAttribute("csv", csvAddress(trust, filter, asAt));
		model.addAttribute("size", CsvSize.inWords(rows(trust, filter, asAt)));
		if (viewer.readsAllOf(code)) {
			model.addAttribute("beforeSending", this.packs.beforeSending(trust, filter, asAt, viewer, pack));
			model.addAttribute("writer", signedIn.mayWriteFor(code));
		}
		return "export/foi-pack";
	}

	@GetMapping("/foi-pack.csv")
	void download(@PathVariable String code, @RequestParam MultiValueMap<String, String> parameters, AsAt asAt,
			Model model, HttpServletRequest request, HttpServletResponse response) throws IOException {
		InitiativeFilter filter = InitiativeFilter.of(parameters);
		Organisation trust = find(code, asAt);
		if (!HttpMethod.HEAD.matches(request.getMethod())) {
			this.trail.record(AuditAction.EXPORTED, "foi-pack.csv",
					"Of %s, as at %s, chosen by %s".formatted(trust.code(), asAt.date(), parameters));
		}
		boolean narrowed = !FoiPacks.address(trust, filter, asAt)
			.equals(FoiPacks.address(trust, InitiativeFilter.unfiltered(), asAt));
		String kind = Boolean.TRUE.equals(model.getAttribute("demonstration")) ? "fictional-" : "";
		String name = "%sfoi-pack-%s-%s%s.csv".formatted(kind, trust.code(), asAt.date(), narrowed ? "-narrowed" : "");
		CsvDownload.send(name, request, response, rows(trust, filter, asAt));
	}

	/** The file: a row for each initiative, a column for each part of an answer. */
	private Consumer<CsvWriter> rows(Organisation trust, InitiativeFilter filter, AsAt asAt) {
		String portal = portal();
		String cite = portal + FoiPacks.address(trust, filter, asAt);
		List<FoiAnswer> answers = this.questions.all().stream().flatMap((it) -> it.answers().stream()).toList();
		return (csv) -> {
			List<String> header = new ArrayList<>(
					List.of("as_at", "organisation", "organisation_name", "reference", "title"));
			answers.forEach((answer) -> header.add(answer.name()));
			header.addAll(List.of("public_address", "citation"));
			csv.writeRecord(header);
			this.packs.each(trust.code(), filter, asAt, (it) -> {
				List<String> row = new ArrayList<>(List.of(asAt.date().toString(), trust.code(), trust.officialName(),
						it.reference().toString(), SpreadsheetText.inert(it.title())));
				answers.forEach((answer) -> row.add(SpreadsheetText.inert(answer.cell().apply(it))));
				row.addAll(List.of(publicAddress(portal, it), cite));
				csv.writeRecord(row);
			});
		};
	}

	private static String publicAddress(String portal, FoundInitiative it) {
		return portal + "/public/initiatives/" + it.reference();
	}

	private static String csvAddress(Organisation trust, InitiativeFilter filter, AsAt asAt) {
		return FoiPacks.address(trust, filter, asAt).replaceFirst("/foi-pack", "/foi-pack.csv");
	}

	/** The trust that answers on the date for what went under a code. */
	private Organisation find(String code, AsAt asAt) {
		Optional<Organisation> answers = this.organisations.asAt(asAt.date()).successorOf(code);
		return answers.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static String portal() {
		return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
	}

}
