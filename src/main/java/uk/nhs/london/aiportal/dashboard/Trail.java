package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.springframework.web.util.UriComponentsBuilder;

import uk.nhs.london.aiportal.organisation.OrganisationKind;
import uk.nhs.london.aiportal.web.AsAt;
import uk.nhs.london.aiportal.web.Link;

/** Where else a page of figures leads, with the same date and filters. */
final class Trail {

	/** The name of the query parameter for the only kind of trust that is counted. */
	static final String KIND = "kind";

	private Trail() {
	}

	/** The wider places, widest first; empty for London. */
	static List<Link> of(Subject subject) {
		if (subject.place().isLondon()) {
			return List.of();
		}
		List<Link> trail = new ArrayList<>();
		trail.add(new Link("London", subject.asAt().on(Place.LONDON.path())));
		if (subject.place().isTrust()) {
			subject.map()
				.hostOf(subject.place().code())
				.map((system) -> new Link(system.shortName(), subject.asAt().on(Place.of(system).path())))
				.ifPresent(trail::add);
		}
		return trail;
	}

	/** The pages of one question each about the same place. */
	static List<Link> topics(Subject subject) {
		return Arrays.stream(Topic.values())
			.map((topic) -> new Link(topic.title(), address(path(topic, subject.place()), subject)))
			.toList();
	}

	static String path(Topic topic, Place place) {
		return place.path() + "/" + topic.path();
	}

	/** The address that gives the same numbers later: with its date, even today's. */
	static String cite(String path, Subject subject) {
		String address = address(path, subject);
		return subject.asAt().isToday()
				? UriComponentsBuilder.fromUriString(address).queryParam(AsAt.NAME, subject.asAt().date()).toUriString()
				: address;
	}

	/** An address with the date, the map and the kind of a page. */
	static String address(String path, Subject subject) {
		String address = subject.asAt().on(path);
		OrganisationKind kind = subject.kind();
		return (kind != null) ? UriComponentsBuilder.fromUriString(address).queryParam(KIND, kind.name()).toUriString()
				: address;
	}

}
