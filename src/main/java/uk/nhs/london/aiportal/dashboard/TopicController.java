package uk.nhs.london.aiportal.dashboard;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import uk.nhs.london.aiportal.dashboard.Place.Kind;
import uk.nhs.london.aiportal.initiative.Viewer;
import uk.nhs.london.aiportal.organisation.OrganisationKind;
import uk.nhs.london.aiportal.web.AsAt;

/** The pages of one topic each and their files, for London, a system and a trust. */
@Controller
class TopicController {

	private final DashboardService dashboards;

	private final Listings listings;

	private final FigureFiles files;

	TopicController(DashboardService dashboards, Listings listings, FigureFiles files) {
		this.dashboards = dashboards;
		this.listings = listings;
		this.files = files;
	}

	@GetMapping("/london/{topic}")
	String london(@PathVariable String topic, @RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String page, AsAt asAt, Viewer viewer, Model model) {
		return page(view(topic, Kind.LONDON, "", asAt, kind, viewer), viewer, page, model);
	}

	@GetMapping("/systems/{code}/{topic}")
	String system(@PathVariable String code, @PathVariable String topic,
			@RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String page, AsAt asAt, Viewer viewer, Model model) {
		return page(view(topic, Kind.SYSTEM, code, asAt, kind, viewer), viewer, page, model);
	}

	@GetMapping("/trusts/{code}/{topic}")
	String trust(@PathVariable String code, @PathVariable String topic,
			@RequestParam(required = false) @Nullable String page, AsAt asAt, Viewer viewer, Model model) {
		return page(view(topic, Kind.TRUST, code, asAt, null, viewer), viewer, page, model);
	}

	@GetMapping("/london/{topic}/{figure}.csv")
	ResponseEntity<byte[]> londonFile(@PathVariable String topic, @PathVariable String figure,
			@RequestParam(required = false) @Nullable String kind, AsAt asAt, Viewer viewer, HttpMethod method) {
		return file(method, figure, viewer, view(topic, Kind.LONDON, "", asAt, kind, viewer));
	}

	@GetMapping("/systems/{code}/{topic}/{figure}.csv")
	ResponseEntity<byte[]> systemFile(@PathVariable String code, @PathVariable String topic,
			@PathVariable String figure, @RequestParam(required = false) @Nullable String kind, AsAt asAt,
			Viewer viewer, HttpMethod method) {
		return file(method, figure, viewer, view(topic, Kind.SYSTEM, code, asAt, kind, viewer));
	}

	@GetMapping("/trusts/{code}/{topic}/{figure}.csv")
	ResponseEntity<byte[]> trustFile(@PathVariable String code, @PathVariable String topic, @PathVariable String figure,
			AsAt asAt, Viewer viewer, HttpMethod method) {
		return file(method, figure, viewer, view(topic, Kind.TRUST, code, asAt, null, viewer));
	}

	private TopicView view(String topic, Kind place, String code, AsAt asAt, @Nullable String kind, Viewer viewer) {
		return Topic.of(topic)
			.flatMap((known) -> this.dashboards.topic(known, place, code, asAt, kind(kind), viewer))
			.orElseThrow(TopicController::notFound);
	}

	/** All kinds if none is chosen, or one that there is not. */
	private static @Nullable OrganisationKind kind(@Nullable String chosen) {
		return Arrays.stream(OrganisationKind.values())
			.filter((kind) -> kind.name().equals(chosen))
			.findFirst()
			.orElse(null);
	}

	private String page(TopicView view, Viewer viewer, @Nullable String page, Model model) {
		model.addAttribute("place", view.place());
		model.addAttribute("portal", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
		Optional<Elsewhere> elsewhere = Elsewhere.of(view);
		if (elsewhere.isPresent()) {
			model.addAttribute("elsewhere", elsewhere.get());
			return "dashboard/elsewhere";
		}
		model.addAttribute("page", TopicPage.of(view));
		this.listings.page(view, viewer, page).ifPresent((listing) -> model.addAttribute("listing", listing));
		return "dashboard/topic";
	}

	private ResponseEntity<byte[]> file(HttpMethod method, String figure, Viewer viewer, TopicView view) {
		if (figure.equals(Listing.PATH) && Elsewhere.of(view).isEmpty()) {
			return this.listings.file(view, viewer)
				.map((file) -> this.files.of(view, file, method))
				.orElseThrow(TopicController::notFound);
		}
		return FigureName.of(figure)
			.filter((known) -> Elsewhere.of(view).isEmpty())
			.flatMap((known) -> view.topic().figures(view).stream().filter((it) -> it.name() == known).findFirst())
			.map((it) -> this.files.of(it, view, method))
			.orElseThrow(TopicController::notFound);
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
