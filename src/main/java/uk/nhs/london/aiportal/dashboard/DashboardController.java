package uk.nhs.london.aiportal.dashboard;

import java.util.Optional;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import uk.nhs.london.aiportal.dashboard.Place.Kind;
import uk.nhs.london.aiportal.initiative.Viewer;
import uk.nhs.london.aiportal.web.AsAt;

/** One page and its files, for London, a system and a trust. */
@Controller
class DashboardController {

	private final DashboardService dashboards;

	private final FigureFiles files;

	DashboardController(DashboardService dashboards, FigureFiles files) {
		this.dashboards = dashboards;
		this.files = files;
	}

	@GetMapping("/london")
	String london(AsAt asAt, Viewer viewer, Model model) {
		return page(view(Kind.LONDON, "", asAt, viewer), model);
	}

	@GetMapping("/systems/{code}")
	String system(@PathVariable String code, AsAt asAt, Viewer viewer, Model model) {
		return page(view(Kind.SYSTEM, code, asAt, viewer), model);
	}

	@GetMapping("/trusts/{code}")
	String trust(@PathVariable String code, AsAt asAt, Viewer viewer, Model model) {
		return page(view(Kind.TRUST, code, asAt, viewer), model);
	}

	@GetMapping("/london/{figure}.csv")
	ResponseEntity<byte[]> londonFile(@PathVariable String figure, AsAt asAt, Viewer viewer, HttpMethod method) {
		return file(method, figure, view(Kind.LONDON, "", asAt, viewer));
	}

	@GetMapping("/systems/{code}/{figure}.csv")
	ResponseEntity<byte[]> systemFile(@PathVariable String code, @PathVariable String figure, AsAt asAt, Viewer viewer,
			HttpMethod method) {
		return file(method, figure, view(Kind.SYSTEM, code, asAt, viewer));
	}

	@GetMapping("/trusts/{code}/{figure}.csv")
	ResponseEntity<byte[]> trustFile(@PathVariable String code, @PathVariable String figure, AsAt asAt, Viewer viewer,
			HttpMethod method) {
		return file(method, figure, view(Kind.TRUST, code, asAt, viewer));
	}

	private View view(Kind kind, String code, AsAt asAt, Viewer viewer) {
		return this.dashboards.view(kind, code, asAt, viewer).orElseThrow(DashboardController::notFound);
	}

	private static String page(View view, Model model) {
		model.addAttribute("place", view.place());
		model.addAttribute("portal", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
		Optional<Elsewhere> elsewhere = Elsewhere.of(view);
		if (elsewhere.isPresent()) {
			model.addAttribute("elsewhere", elsewhere.get());
			return "dashboard/elsewhere";
		}
		model.addAttribute("dashboard", Dashboard.of(view));
		return "dashboard/dashboard";
	}

	private ResponseEntity<byte[]> file(HttpMethod method, String name, View view) {
		Figure figure = FigureName.of(name)
			.filter((known) -> Elsewhere.of(view).isEmpty())
			.flatMap((known) -> Dashboard.figure(known, view))
			.orElseThrow(DashboardController::notFound);
		return this.files.of(figure, view, method);
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
