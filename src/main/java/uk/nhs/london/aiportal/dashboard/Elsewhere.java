package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import uk.nhs.london.aiportal.organisation.Lifespan;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.web.AsAt;
import uk.nhs.london.aiportal.web.Link;

/**
 * Why a place has no dashboard on a date, and where its figures are.
 *
 * @param reason a sentence
 * @param links where to look instead
 */
record Elsewhere(String reason, List<Link> links) {

	/** Empty if the place has a dashboard on the date. */
	static Optional<Elsewhere> of(Subject view) {
		LondonMap map = view.map();
		Place place = view.place();
		return switch (place.kind()) {
			case LONDON -> Optional.empty();
			case SYSTEM ->
				map.system(place.code()).flatMap((it) -> of(it, view, map.systemSuccessorOf(it.code()).map(Place::of)));
			case TRUST -> map.organisation(place.code())
				.flatMap((it) -> it.counted() ? of(it, view, map.successorOf(it.code()).map(Place::of))
						: Optional.of(notCounted(it)));
		};
	}

	private static Optional<Elsewhere> of(Lifespan life, Subject view, Optional<Place> successor) {
		AsAt asAt = view.asAt();
		LocalDate date = view.map().date();
		if (life.openOn(date)) {
			return Optional.empty();
		}
		List<Link> links = new ArrayList<>();
		LocalDate lastDay = life.closedOn();
		if (!life.closedBefore(date) || lastDay == null) {
			LocalDate opened = life.openedOn();
			links.add(new Link(view.place().name() + " today", view.place().path()));
			return Optional.of(new Elsewhere(view.place().name() + " did not exist on " + asAt.inWords()
					+ ((opened != null) ? ": it began on " + Words.date(opened) + "." : "."), links));
		}
		successor.ifPresent((next) -> links.add(new Link(next.name(), asAt.on(next.path()))));
		links.add(new Link(view.place().name() + " on its last day",
				asAt.withRestated(false).withDate(lastDay).on(view.place().path())));
		return Optional.of(new Elsewhere(
				view.place().name() + " closed after " + Words.date(lastDay)
						+ successor.map((next) -> ". What it registered counts at " + next.name() + ".").orElse("."),
				links));
	}

	private static Elsewhere notCounted(Organisation organisation) {
		return new Elsewhere(organisation.shortName() + " is known to the portal and counted in no figure.",
				List.of(new Link("About " + organisation.shortName(), "/organisations/" + organisation.code())));
	}

}
