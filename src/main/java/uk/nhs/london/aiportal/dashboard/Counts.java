package uk.nhs.london.aiportal.dashboard;

import java.util.List;
import java.util.function.Predicate;

import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.initiative.Provenance;

/**
 * What is counted of some organisations on a date. Only what trusts registered stands in
 * classes, shares and the red list; what was publicly reported is a number of its own.
 */
record Counts(List<CellCount> cells) {

	/** How many initiatives trusts registered, whatever their class. */
	int registered() {
		return sum((cell) -> true);
	}

	/**
	 * Whether a trust has registered anything: if not, nothing is known, which is not
	 * zero.
	 */
	boolean reported() {
		return registered() > 0;
	}

	int of(CountedAs countedAs) {
		return sum((cell) -> cell.countedAs() == countedAs);
	}

	int of(ClassGroup group) {
		return sum((cell) -> ClassGroup.of(cell.countedAs()) == group);
	}

	/** Embedded and pilots of all kinds. */
	int live() {
		return sum((cell) -> cell.countedAs().inShare());
	}

	int redList() {
		return sum(CellCount::redList);
	}

	int publiclyReported() {
		return this.cells.stream()
			.filter((cell) -> cell.provenance() == Provenance.PUBLIC_REPORT)
			.mapToInt(CellCount::count)
			.sum();
	}

	Share share() {
		return new Share(headline(CountedAs.EMBEDDED), headline(CountedAs.NOT_SHOWN),
				sum((cell) -> cell.inHeadline() && cell.countedAs().inShare()));
	}

	private int headline(CountedAs countedAs) {
		return sum((cell) -> cell.inHeadline() && cell.countedAs() == countedAs);
	}

	private int sum(Predicate<CellCount> condition) {
		return this.cells.stream()
			.filter((cell) -> cell.provenance() == Provenance.TRUST)
			.filter(condition)
			.mapToInt(CellCount::count)
			.sum();
	}

}
