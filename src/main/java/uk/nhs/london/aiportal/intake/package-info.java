/**
 * Loads files through the register's door: those of publicly reported initiatives, and
 * the register's own after somebody changed it. Read, shown, confirmed, then written at
 * once or not at all. Never null where not marked so.
 */
@ApplicationModule(
		allowedDependencies = { "account", "audit", "classification", "export", "initiative", "organisation", "web" })
@NullMarked
package uk.nhs.london.aiportal.intake;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
