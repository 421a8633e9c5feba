package uk.nhs.london.aiportal.initiative;

import java.util.List;

import uk.nhs.london.aiportal.classification.Event;

/** What happened, as {@link LifeService} takes it, of which nothing more is said. */
public final class LifeEntries {

	private LifeEntries() {
	}

	public static List<LifeEntry> of(Event... events) {
		return of(List.of(events));
	}

	public static List<LifeEntry> of(List<Event> events) {
		return events.stream().map(LifeEntry::of).toList();
	}

}
