package uk.nhs.london.aiportal.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What opens on a day, may close on another, and may then be succeeded. */
public sealed interface Lifespan permits Organisation, CareSystem {

	String code();

	/** The first day; null if not known, which means long ago. */
	@Nullable LocalDate openedOn();

	/** The last day; null if it has not closed. */
	@Nullable LocalDate closedOn();

	/** The code of what took its place; null unless it closed. */
	@Nullable String successorCode();

	default boolean openOn(LocalDate date) {
		LocalDate openedOn = openedOn();
		return (openedOn == null || !date.isBefore(openedOn)) && !closedBefore(date);
	}

	default boolean closedBefore(LocalDate date) {
		LocalDate closedOn = closedOn();
		return closedOn != null && date.isAfter(closedOn);
	}

}
