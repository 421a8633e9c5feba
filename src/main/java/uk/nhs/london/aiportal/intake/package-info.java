/**
 * Loads files of publicly reported initiatives, through the register's door: read, shown,
 * confirmed, then written at once or not at all. Never null where not marked so.
 */
@ApplicationModule(allowedDependencies = { "account", "audit", "classification", "initiative", "organisation", "web" })
@NullMarked
package uk.nhs.london.aiportal.intake;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
