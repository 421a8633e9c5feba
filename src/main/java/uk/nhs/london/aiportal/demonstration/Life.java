package uk.nhs.london.aiportal.demonstration;

import java.time.LocalDate;
import java.util.List;

import uk.nhs.london.aiportal.initiative.Answers;

/**
 * The whole life of a fictional initiative in the register.
 *
 * @param moves in the order of their days, none before the registration
 */
record Life(String organisation, LocalDate registeredOn, Answers answers, List<Move> moves) {
}
