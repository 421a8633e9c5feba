package uk.nhs.london.aiportal.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.initiative.Reference;

/**
 * What became of a row of a confirmed file.
 *
 * @param recordId null only where the row was refused
 * @param reference the initiative that it became or was already; null where the row was
 * refused, as are the three after it
 * @param organisation its trust
 * @param reported the trust that the report is about
 * @param classification what the register first said of it
 * @param problems why it was refused
 */
record LoadedRow(int number, Outcome outcome, String title, @Nullable String recordId, @Nullable Reference reference,
		@Nullable String organisation, @Nullable String reported, @Nullable Classification classification,
		List<CellProblem> problems) {

	public boolean succeeded() {
		return this.reported != null && !this.reported.equals(this.organisation);
	}

}
