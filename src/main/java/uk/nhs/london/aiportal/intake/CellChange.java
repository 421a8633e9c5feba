package uk.nhs.london.aiportal.intake;

/**
 * A field of a record before and after, in words.
 *
 * @param field its name, as the heading of the register's file
 */
record CellChange(String field, String label, String before, String after) {
}
