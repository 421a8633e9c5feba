package uk.nhs.london.aiportal.intake;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.initiative.Reference;

/**
 * What a row of a confirmed file wrote.
 *
 * @param former the version before; null for a record that was added
 * @param version the version that it made
 * @param undone null until the import is undone; false if the record was left then
 */
record ImportedRow(int number, Reference reference, @Nullable Integer former, int version, @Nullable Boolean undone) {
}
