package uk.nhs.london.aiportal.dashboard;

import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.initiative.Provenance;

/**
 * How many initiatives stand in a cell of the ledger on a date.
 *
 * @param organisation the code under which they are recorded, which may have closed
 */
record CellCount(String organisation, Provenance provenance, CountedAs countedAs, boolean inHeadline, boolean redList,
		int count) {

	CellCount plus(int change) {
		return new CellCount(this.organisation, this.provenance, this.countedAs, this.inHeadline, this.redList,
				this.count + change);
	}

	/** The same cell with nothing in it. */
	CellCount emptied() {
		return plus(-this.count);
	}

}
