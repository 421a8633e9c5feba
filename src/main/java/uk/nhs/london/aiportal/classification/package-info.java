/**
 * The ruleset: facts and a date in, the class with its reasons out. Pure: no Spring bean,
 * no database, no clock. Never null where not marked so.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package uk.nhs.london.aiportal.classification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
