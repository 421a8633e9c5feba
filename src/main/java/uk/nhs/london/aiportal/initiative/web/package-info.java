/** The register's pages: registering, the record and its edit pages. */
@NullMarked
package uk.nhs.london.aiportal.initiative.web;

import org.jspecify.annotations.NullMarked;
