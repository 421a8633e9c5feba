/**
 * How long lives last and how they end, where many are still going on: the Kaplan–Meier
 * estimator and, where a life can end in two ways, the cumulative incidence of each.
 * Pure: counts in, numbers out. Never null where not marked so.
 *
 * <p>
 * A life is that of a pilot: from its first live day to its first day as embedded (the
 * event) or as ended (the competing end), or to the day of the figure if it still goes on
 * (censored). What people read as "the share embedded after 12 months" is the cumulative
 * incidence, and pages show that: its two curves and the share still piloting add up to
 * all. One minus a Kaplan–Meier curve that counts ended pilots as censored overstates it,
 * as if those pilots could still become embedded (Gooley and others, Statistics in
 * Medicine 18, 1999, 695–706). The Kaplan–Meier curve is for the share still piloting, to
 * which both ends are events, and for its median.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package uk.nhs.london.aiportal.survival;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
