/**
 * Shows adoption in London, in a system and at a trust, and explains the figures. Reads
 * the register's ledger of class changes; never writes. Never null where not marked so.
 */
@ApplicationModule(allowedDependencies = { "account", "audit", "chart", "classification", "indicator", "initiative",
		"organisation", "product", "survival", "web" })
@NullMarked
package uk.nhs.london.aiportal.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
