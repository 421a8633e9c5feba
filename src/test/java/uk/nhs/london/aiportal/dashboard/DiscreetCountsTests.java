package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.initiative.Provenance;

import static org.assertj.core.api.Assertions.assertThat;

/** What a table tells somebody from whom some initiatives are kept. */
class DiscreetCountsTests {

	private static final int TIMES = 500;

	static Stream<Long> seeds() {
		return IntStream.range(0, TIMES).mapToObj(Long::valueOf);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void smallNumberNeverDependsOnWhatItsReaderMayNotRead(long seed) {
		List<CellCount> cells = cells(new Random(seed));
		List<Integer> told = numbers(discreet(cells));
		List<Integer> readable = numbers(new Counts(cells.stream().filter((it) -> !it.internal()).toList()));
		List<Integer> all = numbers(new Counts(cells));
		for (int i = 0; i < told.size(); i++) {
			if (told.get(i) <= 5) {
				assertThat(told.get(i)).isEqualTo(readable.get(i));
			}
			assertThat(told.get(i)).isBetween(readable.get(i), all.get(i));
		}
	}

	/**
	 * One more that is kept, in a kind that stays small: every number of the table is as
	 * it would be if it stood in any other small kind instead. So nobody can deduce from
	 * the parts where it is; and where the whole is small, nor that it is there at all.
	 */
	@ParameterizedTest
	@MethodSource("seeds")
	void nobodyCanTellInWhichSmallPartSomethingIsKept(long seed) {
		Random random = new Random(seed);
		List<CellCount> cells = cells(random);
		CellCount one = cell(random, true, 1);
		CellCount other = cell(random, true, 1);
		List<CellCount> withOne = and(cells, one);
		List<CellCount> withOther = and(cells, other);
		if (small(withOne, one) && small(withOther, other)) {
			assertThat(numbers(discreet(withOne))).isEqualTo(numbers(discreet(withOther)));
			assertThat(discreet(withOne).notShared()).isEqualTo(discreet(withOther).notShared());
			if (new Counts(withOne).registered() <= 5) {
				assertThat(numbers(discreet(withOne))).isEqualTo(numbers(discreet(cells)));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void partsAndWhatHasNoPlaceAddUpToTheWhole(long seed) {
		Counts counts = discreet(cells(new Random(seed)));
		int parts = Arrays.stream(CountedAs.values()).mapToInt(counts::of).sum();
		assertThat(parts + counts.unplaced()).isEqualTo(counts.registered());
		assertThat(Arrays.stream(ClassGroup.values()).mapToInt(counts::of).sum()).isEqualTo(parts);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void largeWholeCountsEverything(long seed) {
		List<CellCount> cells = cells(new Random(seed));
		int all = new Counts(cells).registered();
		if (all > 5) {
			assertThat(discreet(cells).registered()).isEqualTo(all);
		}
	}

	@Test
	void nothingIsKeptFromWhoMayReadEverything() {
		List<CellCount> cells = cells(new Random(1));
		assertThat(Counts.discreet(cells, (cell) -> false)).isEqualTo(new Counts(cells));
	}

	private static Counts discreet(List<CellCount> cells) {
		return Counts.discreet(cells, CellCount::internal);
	}

	/** Every number that a page is made of. */
	private static List<Integer> numbers(Counts counts) {
		List<Integer> numbers = new ArrayList<>(
				List.of(counts.registered(), counts.live(), counts.redList(), counts.publiclyReported(),
						counts.share().live(), counts.share().embedded(), counts.share().notShown()));
		Arrays.stream(CountedAs.values()).map(counts::of).forEach(numbers::add);
		Arrays.stream(ClassGroup.values()).map(counts::of).forEach(numbers::add);
		return numbers;
	}

	private static boolean small(List<CellCount> cells, CellCount like) {
		return like.provenance() == Provenance.TRUST && cells.stream()
			.filter((it) -> it.provenance() == like.provenance() && it.countedAs() == like.countedAs()
					&& it.inHeadline() == like.inHeadline() && it.redList() == like.redList())
			.mapToInt(CellCount::count)
			.sum() <= 5;
	}

	private static List<CellCount> and(List<CellCount> cells, CellCount one) {
		return Stream.concat(cells.stream(), Stream.of(one)).toList();
	}

	private static List<CellCount> cells(Random random) {
		return IntStream.range(0, random.nextInt(12))
			.mapToObj((i) -> cell(random, random.nextInt(3) == 0, 1 + random.nextInt(8)))
			.collect(Collectors.toList());
	}

	private static CellCount cell(Random random, boolean internal, int count) {
		CountedAs[] all = CountedAs.values();
		Provenance provenance = (random.nextInt(8) == 0) ? Provenance.PUBLIC_REPORT : Provenance.TRUST;
		return new CellCount("R1H", provenance, all[random.nextInt(all.length)], random.nextBoolean(),
				random.nextInt(4) == 0, internal, count);
	}

}
