package uk.nhs.london.aiportal.initiative;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.classification.UseDomain;

/**
 * What the dashboards count by. Every initiative stands in exactly one cell.
 *
 * @param useDomain null if not stated
 * @param internal whether it is kept from the rest of London now, as internal or as
 * withdrawn, whatever the day that is counted
 */
record TallyCell(String organisation, @Nullable UseDomain useDomain, Provenance provenance, CountedAs countedAs,
		boolean inHeadline, boolean redList, boolean internal) implements Comparable<TallyCell> {

	private static final Comparator<TallyCell> ORDER = Comparator.comparing(TallyCell::organisation)
		.thenComparing(TallyCell::domainCode)
		.thenComparing(TallyCell::provenance)
		.thenComparing(TallyCell::countedAs)
		.thenComparing(TallyCell::inHeadline)
		.thenComparing(TallyCell::redList)
		.thenComparing(TallyCell::internal);

	/** The domain's code, or the word for none stated, since a key cannot hold null. */
	String domainCode() {
		return (this.useDomain != null) ? this.useDomain.name() : "NOT_STATED";
	}

	@Override
	public int compareTo(TallyCell other) {
		return ORDER.compare(this, other);
	}

}
