package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.initiative.Discretion;
import uk.nhs.london.aiportal.initiative.Provenance;

/**
 * What is counted of some organisations on a date. Only what trusts registered stands in
 * classes, shares and the red list; what was publicly reported is a number of its own.
 *
 * @param cells what stands where
 * @param unplaced how many more trusts registered that stand in no class here, because
 * the number they would stand in is small and they are not shared with whoever asks
 * @param notShared how many of all these are not shared with whoever asks
 */
record Counts(List<CellCount> cells, int unplaced, int notShared) {

	/**
	 * Where an initiative stands, whoever's it is: the least that a figure tells apart.
	 */
	private record Kind(Provenance provenance, CountedAs countedAs, boolean inHeadline, boolean redList) {

		static Kind of(CellCount cell) {
			return new Kind(cell.provenance(), cell.countedAs(), cell.inHeadline(), cell.redList());
		}

	}

	/** Counts of which nothing is kept from whoever asks. */
	Counts(List<CellCount> cells) {
		this(cells, 0, 0);
	}

	/**
	 * What somebody may know of the counts of a place. Every number is a sum of kinds,
	 * and a kind counts what is not shared only if all of it is more than five: so no
	 * number of five or fewer ever depends on an initiative that its reader may not read.
	 * Those left out still count in the whole, if the whole is more than five.
	 * @param cells all that stands there
	 * @param kept whether a cell is kept from whoever asks
	 */
	static Counts discreet(List<CellCount> cells, Predicate<CellCount> kept) {
		Map<Kind, Integer> all = cells.stream()
			.collect(Collectors.groupingBy(Kind::of, Collectors.summingInt(CellCount::count)));
		List<CellCount> told = new ArrayList<>();
		int unplaced = 0;
		int notShared = 0;
		for (CellCount cell : cells) {
			if (!kept.test(cell)) {
				told.add(cell);
			}
			else if (Discretion.mayCountAll(all.getOrDefault(Kind.of(cell), 0))) {
				told.add(cell);
				notShared += cell.count();
			}
			else if (cell.provenance() == Provenance.TRUST) {
				unplaced += cell.count();
			}
		}
		boolean whole = Discretion.mayCountAll(new Counts(told).registered() + unplaced);
		return whole ? new Counts(told, unplaced, notShared + unplaced) : new Counts(told, 0, notShared);
	}

	/** How many initiatives trusts registered, whatever their class. */
	int registered() {
		return sum((cell) -> true) + this.unplaced;
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
