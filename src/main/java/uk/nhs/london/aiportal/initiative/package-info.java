/**
 * The register: the only writer of initiatives. Holds what trusts state, every former
 * state of it, and the class that the ruleset gave and when. Never null where not marked
 * so.
 */
@ApplicationModule(
		allowedDependencies = { "account", "audit", "chart", "classification", "organisation", "product", "web" })
@NullMarked
package uk.nhs.london.aiportal.initiative;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
