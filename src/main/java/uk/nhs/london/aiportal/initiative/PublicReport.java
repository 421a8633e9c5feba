package uk.nhs.london.aiportal.initiative;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.PartialDate;

/**
 * Where an initiative was publicly reported.
 *
 * @param recordId the key of the row in the file it came from
 * @param reportedOrganisation the code that the report is about, which may have closed
 * since
 * @param sourceUrl the page that was read
 * @param reportedStage the words that the page uses for its stage
 * @param reportedOn the date of the page
 * @param rowRead the whole row as it was read, as a JSON object
 */
@RecordBuilder
public record PublicReport(String recordId, String reportedOrganisation, String sourceUrl,
		@Nullable String secondSourceUrl, @Nullable String publisher, @Nullable String reportedStage,
		@Nullable PartialDate reportedOn, String rowRead) {
}
