/**
 * Takes the register out as files: the CSV file of the list, and what its columns mean.
 * Reads the register and never writes it; each file taken is an entry of the audit trail.
 * Never null where not marked so.
 */
@ApplicationModule(allowedDependencies = { "account", "audit", "classification", "discovery", "initiative",
		"organisation", "web" })
@NullMarked
package uk.nhs.london.aiportal.export;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
