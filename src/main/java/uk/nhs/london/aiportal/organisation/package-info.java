/**
 * London's NHS organisations and integrated care systems, with dated membership and
 * mergers. Knows no initiative and no account. Never null where not marked so.
 */
@ApplicationModule(allowedDependencies = { "audit", "classification", "web" })
@NullMarked
package uk.nhs.london.aiportal.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
