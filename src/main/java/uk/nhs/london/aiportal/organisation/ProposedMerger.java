package uk.nhs.london.aiportal.organisation;

import java.time.LocalDate;

/**
 * A merger as somebody proposes to record it.
 *
 * @param mergedOn the first day under the successor
 */
public record ProposedMerger(String organisationCode, String intoCode, LocalDate mergedOn) {
}
