/** The pages of organisations: the directory, one organisation, corrections. */
@NullMarked
package uk.nhs.london.aiportal.organisation.web;

import org.jspecify.annotations.NullMarked;
