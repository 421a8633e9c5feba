/**
 * Finds initiatives: filters, counts, the list. Reads the register; never writes. Never
 * null where not marked so.
 */
@ApplicationModule(allowedDependencies = { "account", "classification", "indicator", "initiative", "organisation",
		"product", "web" })
@NullMarked
package uk.nhs.london.aiportal.discovery;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
