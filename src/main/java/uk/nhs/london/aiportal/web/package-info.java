/**
 * What every page shares: layout, fields, components, errors, assets. Knows no feature;
 * its templates are {@code layout.html} and {@code fragments/}. Never null where not
 * marked so.
 */
@ApplicationModule(allowedDependencies = "classification")
@NullMarked
package uk.nhs.london.aiportal.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
