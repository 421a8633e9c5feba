package uk.nhs.london.aiportal.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An integrated care system; "system" in every other place, for {@code java.lang} has
 * that name.
 *
 * @param code the ODS code of its integrated care board
 * @param officialName the name of its board
 * @param shortName the part of London, as in "South East London"
 * @param abbreviation the three letters by which managers know it
 * @param closedOn the last day; null if it has not closed
 * @param successorCode the system that replaced it; null unless closed
 * @param boroughs separated by commas
 */
public record CareSystem(String code, String officialName, String shortName, String abbreviation, LocalDate openedOn,
		@Nullable LocalDate closedOn, @Nullable String successorCode, String boroughs,
		@Nullable String notes) implements Lifespan {

}
