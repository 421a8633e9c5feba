/**
 * What figures count beside classes: each indicator is defined once, with the days on
 * which an initiative counts in it. The days are kept by initiative, so that a number
 * leads to its records, and summed up by organisation, so that a dashboard costs the same
 * however large the register is. Never null where not marked so.
 */
@ApplicationModule(allowedDependencies = { "classification", "initiative", "web" })
@NullMarked
package uk.nhs.london.aiportal.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
