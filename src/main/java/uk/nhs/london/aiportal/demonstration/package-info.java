/**
 * Fictional initiatives and accounts for the one-command start, replayed through the
 * register with a clock that can be moved, so that what was recorded has a past. Never
 * present on a configured database unless asked for by name.
 */
@ApplicationModule(
		allowedDependencies = { "account", "classification", "database", "initiative", "organisation", "product" })
@NullMarked
package uk.nhs.london.aiportal.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
