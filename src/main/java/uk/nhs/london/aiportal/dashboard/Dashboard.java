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
 * @param toActOn numbers that lead to the page about them
 * @param notReported the dashboards of the trusts that have reported nothing
 * @param topics the pages of one question each about the same place
 * @param work what a trust has to do; null for wider places and as now known
 * @param download the page that gives the initiatives counted as files
 * @param cite the address that gives the same numbers later
 * @param narrower the dashboards of the places within this one
 */
record Dashboard(Place place, String ruleset, @Nullable String notShared, List<Link> trail, List<Piece> lede,
		List<Card> cards, List<Card> toActOn, List<FileFigure> figures, List<Link> notReported, List<Link> topics,
		List<Link> narrower, @Nullable TrustWork work, String download, String cite) {

	static Dashboard of(View view) {
		return new Dashboard(view.place(), Ruleset.V1_0.version(), view.notShared(), Trail.of(view), Lede.of(view),
				Card.of(view), view.counts().reported() ? Card.toActOn(view) : List.of(),
				figures(view).stream().map((figure) -> FileFigure.of(figure, view, view.place().path())).toList(),
				view.place().isTrust() ? List.of() : links(view.silent(), view.asAt()), Trail.topics(view),
				narrower(view), view.work(), view.initiatives().download(), Trail.cite(view.place().path(), view));
	}

	/** The figures that a place has, in the order of the page. */
	static List<Figure> figures(View view) {
		List<Figure> figures = new ArrayList<>();
		boolean trust = view.place().isTrust();
		if (!trust) {
			figures.addAll(List.of(CoverageFigure.of(view), LadderFigure.of(view)));
		}
		figures.addAll(List.of(HeadlineFigure.of(view), LevelsFigure.of(view), StagesFigure.of(view)));
		figures.addAll(List.of(MovedFigure.of(view), MovementFigure.of(view)));
		if (view.place().isLondon()) {
			figures.add(KindsFigure.of(view));
		}
		if (!trust) {
			figures.add(UsesFigure.of(view));
		}
		if (view.place().isLondon() && !view.now().map().systems().isEmpty()) {
			figures.add(SystemsFigure.of(view));
		}
		if (!trust) {
			figures.add(OrganisationsFigure.of(view));
		}
		figures.add(ClassesFigure.of(view));
		return figures;
	}

	static Optional<Figure> figure(FigureName name, View view) {
		return figures(view).stream().filter((figure) -> figure.name() == name).findFirst();
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
