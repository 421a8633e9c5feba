/**
 * The products, suppliers and programmes that initiatives have in common: what is true of
 * them everywhere, every spelling under which they are known, and which of those are one.
 * What is true in one organisation belongs to the register. All three live here, because
 * a product is nothing without its supplier and all are found by their names. Never null
 * where not marked so.
 */
@ApplicationModule(allowedDependencies = { "account", "audit", "classification", "web" })
@NullMarked
package uk.nhs.london.aiportal.product;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
