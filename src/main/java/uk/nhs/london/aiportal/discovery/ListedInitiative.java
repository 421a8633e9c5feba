package uk.nhs.london.aiportal.discovery;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.classification.Truth;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.initiative.HeldOverride;
import uk.nhs.london.aiportal.initiative.Provenance;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.organisation.Organisation;

/**
 * A row of the list: an initiative as the register had it on the date.
 *
 * @param organisation whose it was
 * @param useDomain null if not stated
 * @param product its name; null if not stated
 * @param result what the register said
 * @param override the override in force on the date; null if there was none
 */
record ListedInitiative(Reference reference, String title, Organisation organisation, @Nullable UseDomain useDomain,
		@Nullable String product, @Nullable String supplier, Provenance provenance, LocalDate registeredOn,
		Result result, @Nullable HeldOverride override) {

	/** "6 of 8"; null outside pilot and embedded, where no gate is worked out. */
	public @Nullable String gatesMet() {
		int all = this.result.gates().size();
		if (all == 0) {
			return null;
		}
		return this.result.gates().stream().filter((gate) -> gate.truth() == Truth.MET).count() + " of " + all;
	}

	public boolean isPublicReport() {
		return this.provenance == Provenance.PUBLIC_REPORT;
	}

}
