package uk.nhs.london.aiportal.export;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import uk.nhs.london.aiportal.audit.AuditAction;
import uk.nhs.london.aiportal.audit.AuditTrail;
import uk.nhs.london.aiportal.discovery.InitiativeFilter;
import uk.nhs.london.aiportal.discovery.InitiativeSearch;
import uk.nhs.london.aiportal.initiative.Viewer;
import uk.nhs.london.aiportal.web.AsAt;

/** Gives the list as a file: all of its rows, by the same parameters. */
@Controller
class InitiativesCsvController {

	private final InitiativeSearch search;

	private final List<Column> columns;

	private final AuditTrail trail;

	InitiativesCsvController(InitiativeSearch search, InitiativeColumns columns, AuditTrail trail) {
		this.search = search;
		this.columns = columns.all();
		this.trail = trail;
	}

	@GetMapping("/initiatives.csv")
	void download(@RequestParam MultiValueMap<String, String> parameters, AsAt asAt, Viewer viewer, Model model,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		InitiativeFilter filter = InitiativeFilter.of(parameters);
		if (!HttpMethod.HEAD.matches(request.getMethod())) {
			this.trail.record(AuditAction.EXPORTED, "initiatives.csv",
					"As at %s, %s, chosen by %s".formatted(asAt.date(), asAt.basisInWords(), parameters));
		}
		String kind = Boolean.TRUE.equals(model.getAttribute("demonstration")) ? "fictional-" : "";
		CsvDownload.send(kind + "initiatives-" + asAt.date() + (asAt.known() ? "-as-now-known" : "") + ".csv", request,
				response, (csv) -> {
					csv.writeRecord(this.columns.stream().map(Column::name).toList());
					this.search.each(filter, asAt, viewer, (initiative) -> csv
						.writeRecord(this.columns.stream().map((it) -> it.cell().apply(initiative)).toList()));
				});
	}

}
