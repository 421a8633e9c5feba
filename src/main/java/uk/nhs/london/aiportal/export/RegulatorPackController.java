package uk.nhs.london.aiportal.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import uk.nhs.london.aiportal.audit.AuditAction;
import uk.nhs.london.aiportal.audit.AuditTrail;
import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.ClassStep;
import uk.nhs.london.aiportal.initiative.HistoryService;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.PastRecord;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.SpreadsheetText;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;
import uk.nhs.london.aiportal.web.AsAt;

/**
 * Gives what an inspector asks about one initiative, to whoever may read it in full: as a
 * page to print and as a file.
 */
@Controller
@RequestMapping("/initiatives/{reference}")
class RegulatorPackController {

	private final InitiativeService initiatives;

	private final HistoryService history;

	private final RegulatorItems items;

	private final OrganisationDirectory organisations;

	private final AuditTrail trail;

	RegulatorPackController(InitiativeService initiatives, HistoryService history, RegulatorItems items,
			OrganisationDirectory organisations, AuditTrail trail) {
		this.initiatives = initiatives;
		this.history = history;
		this.items = items;
		this.organisations = organisations;
		this.trail = trail;
	}

	@GetMapping("/regulator-pack")
	String page(@PathVariable Reference reference, AsAt asAt, Model model) {
		Optional<RegulatorPack> pack = pack(reference, asAt);
		if (pack.isEmpty()) {
			return "redirect:" + asAt.withKnown(false).on("/initiatives/" + reference);
		}
		String path = "/initiatives/" + reference + "/regulator-pack";
		AsAt named = asAt.withKnown(false).withRestated(false).named();
		model.addAttribute("pack", pack.get());
		model.addAttribute("csv", named.on(path + ".csv"));
		model.addAttribute("size", CsvSize.inWords(rows(pack.get())));
		model.addAttribute("cite", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + named.on(path));
		return "export/regulator-pack";
	}

	@GetMapping("/regulator-pack.csv")
	void download(@PathVariable Reference reference, AsAt asAt, Model model, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		RegulatorPack pack = pack(reference, asAt).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!HttpMethod.HEAD.matches(request.getMethod())) {
			this.trail.record(AuditAction.EXPORTED, reference.toString(),
					"Regulator's pack, as at %s".formatted(asAt.date()));
		}
		String kind = Boolean.TRUE.equals(model.getAttribute("demonstration")) ? "fictional-" : "";
		CsvDownload.send("%sregulator-pack-%s-%s.csv".formatted(kind, reference, asAt.date()), request, response,
				rows(pack));
	}

	/** Empty of a day on which it was not in the register, or withdrawn. */
	private Optional<RegulatorPack> pack(Reference reference, AsAt asAt) {
		InitiativeRecord record = this.initiatives.find(reference);
		PastRecord past = this.history.asAt(record, asAt.date());
		Answers stated = past.stated();
		Result recorded = past.recorded();
		if (stated == null || recorded == null) {
			return Optional.empty();
		}
		String title = Objects.requireNonNullElse(stated.facts().title(), reference.toString());
		return Optional.of(new RegulatorPack(reference, title,
				trust(Objects.requireNonNullElse(stated.facts().organisation(), record.organisation()), asAt),
				asAt.date(), ClassStep.inWords(recorded), recorded.ruleset(),
				this.items.of(stated, recorded, asAt.date())));
	}

	/** The trust whose it was then. */
	private String trust(String code, AsAt asAt) {
		return this.organisations.asAt(asAt.date()).organisation(code).map(Organisation::officialName).orElse(code);
	}

	/** A row for each fact that is held, and one for each that is missing. */
	private static Consumer<CsvWriter> rows(RegulatorPack pack) {
		return (csv) -> {
			csv.writeRecord("as_at", "reference", "title", "organisation_name", "item_number", "item", "verdict",
					"state", "name", "label", "value");
			for (RegulatorPack.Item item : pack.items()) {
				item.held()
					.forEach((held) -> csv
						.writeRecord(row(pack, item, "HELD", held.name(), held.label(), held.words())));
				item.missing().forEach((missing) -> csv.writeRecord(row(pack, item, "MISSING", "", missing, "")));
			}
		};
	}

	private static List<String> row(RegulatorPack pack, RegulatorPack.Item item, String state, String name,
			String label, String value) {
		List<String> row = new ArrayList<>(List.of(pack.asAt().toString(), pack.reference().toString(),
				SpreadsheetText.inert(pack.title()), pack.organisation(), String.valueOf(item.number()), item.name()));
		row.add(Objects.requireNonNullElse(item.verdict(), "NOT_APPLICABLE"));
		row.addAll(List.of(state, name.isEmpty() ? "NOT_APPLICABLE" : name, SpreadsheetText.inert(label),
				value.isEmpty() ? "NOT_APPLICABLE" : SpreadsheetText.inert(value)));
		return row;
	}

}
