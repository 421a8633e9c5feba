package uk.nhs.london.aiportal.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.Statement;

/**
 * What is to become of a row, as the register stands now.
 *
 * @param number as a spreadsheet counts
 * @param reference the record that it is; null for one that is to be added
 * @param organisation whose a new record is to be; null for a known one
 * @param version the version of the record that was looked at; null for a new one
 * @param statements what is to be written
 * @param changes the same in words, with all that follows from it
 * @param notes on cells that are not written, for the person to know
 */
record PlannedRow(int number, RowBecomes becomes, String title, @Nullable Reference reference,
		@Nullable String organisation, @Nullable Integer version, List<Statement> statements, List<CellChange> changes,
		List<CellConflict> conflicts, List<CellProblem> problems, List<CellProblem> notes) {
}
