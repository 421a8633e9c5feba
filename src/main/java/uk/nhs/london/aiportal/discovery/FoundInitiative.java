package uk.nhs.london.aiportal.discovery;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.HeldOverride;
import uk.nhs.london.aiportal.initiative.Provenance;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.organisation.CareSystem;
import uk.nhs.london.aiportal.organisation.Organisation;

/**
 * The whole of an initiative as the register had it on a date.
 *
 * @param organisation whose it was
 * @param system that hosted the organisation on the date; null if none did
 * @param version the version of the record on the date
 * @param recordedOn since when the register said so
 * @param productId the product that it is known to use; null if it names none
 * @param product that product's name, which may be spelt otherwise than its trust does
 * @param supplier that product's supplier; null if nobody has said so
 * @param override the override in force on the date; null if there was none
 * @param sourceUrl the page where it was publicly reported; null if it was not
 */
public record FoundInitiative(Reference reference, String title, Organisation organisation, @Nullable CareSystem system,
		Provenance provenance, LocalDate registeredOn, int version, LocalDate recordedOn, @Nullable String sourceUrl,
		@Nullable String secondSourceUrl, Answers answers, @Nullable Long productId, @Nullable String product,
		@Nullable String supplier, Result result, @Nullable HeldOverride override) {
}
