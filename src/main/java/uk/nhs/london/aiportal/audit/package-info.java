/**
 * The audit trail: an entry for every change, sign-in, export and reading of a restricted
 * record, chained so that a rewritten one is found. Other rooms write it through
 * {@link uk.nhs.london.aiportal.audit.AuditTrail} and say through
 * {@link uk.nhs.london.aiportal.audit.Witness} what they keep; it knows none of them.
 * Never null where not marked so.
 */
@ApplicationModule(allowedDependencies = { "classification", "web" })
@NullMarked
package uk.nhs.london.aiportal.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
