package uk.nhs.london.aiportal.initiative;

import uk.nhs.london.aiportal.classification.Event;

/** An event with what people say of it. */
public record LifeEntry(Event event, Telling telling) {

	/** An event of which nothing more is said. */
	public static LifeEntry of(Event event) {
		return new LifeEntry(event, Telling.NOTHING);
	}

	boolean tellsMore() {
		return !this.telling.equals(Telling.NOTHING);
	}

}
