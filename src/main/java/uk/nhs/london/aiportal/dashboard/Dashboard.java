package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Ruleset;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.web.AsAt;
import uk.nhs.london.aiportal.web.Link;

/**
 * A page of figures about a place on a date.
 *
 * @param notShared how many of the initiatives counted are not shared with the viewer, as
 * it may be told; null for those who may read all of the place's
 * @param trail the wider places, widest first; empty for London
 * @param notReported the dashboards of the trusts that have reported nothing
 * @param narrower the dashboards of the places within this one
 */
record Dashboard(Place place, String ruleset, @Nullable String notShared, List<Link> trail, List<Piece> lede,
		List<Card> cards, List<FileFigure> figures, List<Link> notReported, List<Link> narrower) {

	/**
	 * A figure and its file.
	 *
	 * @param file the address
	 * @param size of the file, as people read it
	 */
	record FileFigure(Figure figure, String file, String size) {

	}

	static Dashboard of(View view) {
		return new Dashboard(view.place(), Ruleset.V1_0.version(), view.notShared(), trail(view), Lede.of(view),
				Card.of(view), figures(view).stream().map((figure) -> withFile(figure, view)).toList(),
				view.place().isTrust() ? List.of() : links(view.silent(), view.asAt()), narrower(view));
	}

	/** The figures that a place has, in the order of the page. */
	static List<Figure> figures(View view) {
		List<Figure> figures = new ArrayList<>(List.of(HeadlineFigure.of(view), ClassesFigure.of(view)));
		if (view.place().isLondon() && !view.now().map().systems().isEmpty()) {
			figures.add(SystemsFigure.of(view));
		}
		if (!view.place().isTrust()) {
			figures.add(OrganisationsFigure.of(view));
		}
		figures.add(MovementFigure.of(view));
		return figures;
	}

	static Optional<Figure> figure(FigureName name, View view) {
		return figures(view).stream().filter((figure) -> figure.name() == name).findFirst();
	}

	private static FileFigure withFile(Figure figure, View view) {
		String address = view.asAt().on(view.place().path() + "/" + figure.name().path() + ".csv");
		int bytes = FigureCsv.write(figure, view).length;
		return new FileFigure(figure, address, Math.max(1, Math.round(bytes / 1024f)) + "KB");
	}

	private static List<Link> trail(View view) {
		if (view.place().isLondon()) {
			return List.of();
		}
		List<Link> trail = new ArrayList<>();
		trail.add(new Link("London", view.asAt().on(Place.LONDON.path())));
		if (view.place().isTrust()) {
			view.now()
				.map()
				.hostOf(view.place().code())
				.map((system) -> new Link(system.shortName(), view.asAt().on(Place.of(system).path())))
				.ifPresent(trail::add);
		}
		return trail;
	}

	private static List<Link> narrower(View view) {
		return view.place().isLondon() ? view.now()
			.map()
			.systems()
			.stream()
			.map((system) -> new Link(system.shortName(), view.asAt().on(Place.of(system).path())))
			.toList() : List.of();
	}

	private static List<Link> links(List<Organisation> trusts, AsAt asAt) {
		return trusts.stream().map((it) -> new Link(it.shortName(), asAt.on(Place.of(it).path()))).toList();
	}

}
