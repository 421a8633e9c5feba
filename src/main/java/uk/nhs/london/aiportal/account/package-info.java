/**
 * Who may sign in and what each may do: accounts, roles, the one table of access rules,
 * the security configuration and the sign-in page. Never null where not marked so.
 */
@ApplicationModule(allowedDependencies = { "audit", "classification", "organisation", "web" })
@NullMarked
package uk.nhs.london.aiportal.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
