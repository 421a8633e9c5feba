/**
 * Reads the bytes of any file that a person may choose into a table of text: knows no
 * register, no database and no web. Never null where not marked so.
 */
@NullMarked
package uk.nhs.london.aiportal.intake.sheet;

import org.jspecify.annotations.NullMarked;
