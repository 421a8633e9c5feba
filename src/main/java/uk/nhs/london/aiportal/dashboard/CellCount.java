package uk.nhs.london.aiportal.dashboard;

import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.indicator.IndicatorCounts.Count;
import uk.nhs.london.aiportal.initiative.Provenance;

/**
 * How many initiatives stand in a cell of the ledger on a date.
 *
 * @param organisation the code under which they are recorded, which may have closed
 * @param internal whether they are kept from the rest of London
 */
record CellCount(String organisation, Provenance provenance, CountedAs countedAs, boolean inHeadline, boolean redList,
		boolean internal, int count) {

	/** Read a count of {@link Indicator#COUNTED_AS}. */
	static CellCount of(Count count) {
		String[] value = count.value().split("\\.");
		return new CellCount(count.organisation(), Provenance.valueOf(value[0]), CountedAs.valueOf(value[1]),
				value[2].equals("HEADLINE"), value[3].equals("RED"), count.internal(), count.count());
	}

}
