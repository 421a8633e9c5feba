/**
 * Decides which PostgreSQL the portal uses: the configured one, or one of its own. Knows
 * nothing of what is stored there. Never null where not marked so.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package uk.nhs.london.aiportal.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
