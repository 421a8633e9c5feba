/** The London AI adoption portal; each package below is a room, see its own sentence. */
@NullMarked
package uk.nhs.london.aiportal;

import org.jspecify.annotations.NullMarked;
