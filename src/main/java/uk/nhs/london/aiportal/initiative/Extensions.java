package uk.nhs.london.aiportal.initiative;

import java.util.Comparator;
import java.util.List;

import uk.nhs.london.aiportal.classification.Decision;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.initiative.InitiativeRecord.RecordedEvent;

/** Numbers the decisions by which a pilot was extended, in the order of their dates. */
public final class Extensions {

	private static final List<String> ORDINALS = List.of("First", "Second", "Third", "Fourth", "Fifth", "Sixth",
			"Seventh", "Eighth", "Ninth", "Tenth");

	private Extensions() {
	}

	/** How many there are among events that stand. */
	public static int count(List<Event> events) {
		return (int) events.stream().filter(Extensions::isExtension).count();
	}

	/** "Third extension" for the third of the extensions that stand in a life. */
	static String name(RecordedEvent extension, List<RecordedEvent> life) {
		List<RecordedEvent> inOrder = life.stream()
			.filter((it) -> it.struckOut() == null && isExtension(it.event()))
			.sorted(Comparator.comparing((RecordedEvent it) -> it.event().on()).thenComparing(RecordedEvent::id))
			.toList();
		return name(inOrder.indexOf(extension) + 1);
	}

	/** "Third extension" for 3. */
	public static String name(int number) {
		return ((number <= ORDINALS.size()) ? ORDINALS.get(number - 1) : number + "th") + " extension";
	}

	static boolean isExtension(Event event) {
		return event.type() == EventType.ADOPTION_DECISION && event.decision() == Decision.EXTEND;
	}

}
