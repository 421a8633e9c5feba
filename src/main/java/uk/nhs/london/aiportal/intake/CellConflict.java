package uk.nhs.london.aiportal.intake;

import uk.nhs.london.aiportal.initiative.Statement;

/**
 * An answer that somebody changed in the register since the file was made, and somebody
 * else in the file, each otherwise.
 *
 * @param before what the register said when the file was made, in words
 * @param register what it says now
 * @param file what the file says
 * @param statement to write what the file says
 */
record CellConflict(String field, String label, String before, String register, String file, Statement statement) {
}
