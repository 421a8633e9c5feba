/**
 * The register for programs: what the pages show and take, as JSON under {@code /api/v1},
 * over the same services and by the same rules. Never null where not marked so.
 */
@ApplicationModule(allowedDependencies = { "account", "audit", "classification", "dashboard", "discovery", "initiative",
		"organisation", "web" })
@NullMarked
package uk.nhs.london.aiportal.api;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
