package uk.nhs.london.aiportal.dashboard;

import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.initiative.Provenance;

/**
 * How many initiatives stand in a cell of the ledger on a date.
 *
 * @param organisation the code under which they are recorded, which may have closed
 * @param internal whether they are kept from the rest of London
 */
record CellCount(String organisation, Provenance provenance, CountedAs countedAs, boolean inHeadline, boolean redList,
		boolean internal, int count) {

	CellCount plus(int change) {
		return new CellCount(this.organisation, this.provenance, this.countedAs, this.inHeadline, this.redList,
				this.internal, this.count + change);
	}

	/** The same cell with nothing in it. */
	CellCount emptied() {
		return plus(-this.count);
	}

}
