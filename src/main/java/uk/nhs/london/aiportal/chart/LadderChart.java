package uk.nhs.london.aiportal.chart;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How many trusts of each place stand on each rung of the adoption ladder: a square for
 * each trust, all of one size, with the rung that half of them have reached marked.
 *
 * @param key every rung, the lowest first
 * @param rows in the order given
 */
public record LadderChart(List<RungKey> key, List<Row> rows) {

	/**
	 * A place as it is asked for.
	 *
	 * @param href null for no link
	 * @param words what stands beside its name, such as "3 of 6 at A3 or above"
	 * @param counts of trusts, one for each rung in the order of {@link Rung}
	 * @param half the rung that half have reached; null for none, as NR is no rung
	 * reached
	 * @param nearlyAll the rung that 8 in 10 have reached; null for none
	 */
	public record Place(String label, @Nullable String href, String words, List<Integer> counts, @Nullable Rung half,
			@Nullable Rung nearlyAll) {

		public Place {
			if (counts.size() != Rung.values().length || counts.stream().anyMatch((count) -> count < 0)) {
				throw new IllegalArgumentException("A count for each rung, none negative: " + counts);
			}
			if (half == Rung.NR || nearlyAll == Rung.NR) {
				throw new IllegalArgumentException("Not to have reported is no rung reached: " + label);
			}
		}

	}

	/** A place as it is drawn. */
	public record Row(String label, @Nullable String href, String words, List<Step> steps) {

	}

	/**
	 * The trusts of a place on one rung.
	 *
	 * @param half whether half have reached this rung and no higher
	 */
	public record Step(Rung rung, int count, boolean half, boolean nearlyAll) {

	}

	public static LadderChart of(List<RungKey> key, List<Place> places) {
		List<Row> rows = new ArrayList<>();
		for (Place place : places) {
			List<Step> steps = new ArrayList<>();
			for (Rung rung : Rung.values()) {
				steps.add(new Step(rung, place.counts().get(rung.ordinal()), rung == place.half(),
						rung == place.nearlyAll()));
			}
			rows.add(new Row(place.label(), place.href(), place.words(), steps));
		}
		return new LadderChart(key, rows);
	}

}
