package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Ruleset;
import uk.nhs.london.aiportal.organisation.OrganisationKind;
import uk.nhs.london.aiportal.web.Choice;
import uk.nhs.london.aiportal.web.Link;

/**
 * The page of a topic.
 *
 * @param path of the page, without its date and filters
 * @param about the place, the trusts counted and the date, in words
 * @param kinds of trusts to choose from; empty for a trust
 * @param kind the one chosen; null for all
 * @param notShared how many of the initiatives counted are not shared with the viewer, as
 * it may be told; null for those who may read all of the place's
 * @param overview the dashboard of the place
 * @param trail the wider places, widest first
 * @param others the pages of the other topics
 * @param cite the address that gives the same numbers later
 */
record TopicPage(Topic topic, Place place, String path, String about, List<Choice> kinds,
		@Nullable OrganisationKind kind, String ruleset, @Nullable String notShared, Link overview, List<Link> trail,
		List<Link> others, List<FileFigure> figures, String cite) {

	static TopicPage of(TopicView view) {
		String path = Trail.path(view.topic(), view.place());
		List<Link> trail = new ArrayList<>(Trail.of(view));
		Link overview = new Link(view.place().name(), view.asAt().on(view.place().path()));
		trail.add(overview);
		return new TopicPage(view.topic(), view.place(), path, view.placeAndDate(), kinds(view), view.kind(),
				Ruleset.V1_0.version(), view.notShared(), overview, trail,
				Trail.topics(view).stream().filter((link) -> !link.text().equals(view.topic().title())).toList(),
				view.topic().figures(view).stream().map((figure) -> FileFigure.of(figure, view, path)).toList(),
				Trail.cite(path, view));
	}

	private static List<Choice> kinds(TopicView view) {
		return view.place().isTrust() ? List.of()
				: Arrays.stream(OrganisationKind.values())
					.map((kind) -> new Choice(kind.name(), kind.label(), null))
					.toList();
	}

}
