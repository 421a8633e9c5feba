/**
 * Numbers in, the geometry of an accessible chart out. Pure: no Spring bean, no database.
 * Lengths along a chart are percentages, so that a chart takes the width it is given and
 * its words never shrink. Never null where not marked so.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package uk.nhs.london.aiportal.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
