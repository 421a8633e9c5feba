package uk.nhs.london.aiportal.chart;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Lying bars, one under the other, all on one scale.
 *
 * @param key what the fillings mean; empty where there is one only
 * @param rows in the order given
 */
public record BarChart(List<Key> key, List<Row> rows) implements Chart {

	@Override
	public String fragment() {
		return "fragments/charts :: bars";
	}

	@Override
	public String description() {
		return "Bar chart. The table after it has the same numbers.";
	}

	/** The box of a bar that has nothing to show, so wide that its dashes are seen. */
	private static final double ABSENT_WIDTH = 0.12;

	/**
	 * A bar as it is asked for.
	 *
	 * @param group a heading above the first of several bars; null for none
	 * @param words what stands at its end
	 * @param parts from left to right; null if nothing is known, which is not zero
	 */
	public record Bar(@Nullable String group, String label, String words, @Nullable List<Part> parts) {

	}

	/** A bar as it is drawn. */
	public record Row(@Nullable String group, String label, String words, List<Slice> slices) {

	}

	/**
	 * A filled box.
	 *
	 * @param x its left edge, as a percentage of the width
	 * @param width as a percentage of the width
	 */
	public record Slice(Style style, String x, String width) {

	}

	/** Draw bars; the longest takes all the width. */
	public static BarChart of(List<Key> key, List<Bar> bars) {
		int longest = bars.stream().mapToInt(BarChart::length).max().orElse(0);
		List<Row> rows = new ArrayList<>();
		String group = null;
		for (Bar bar : bars) {
			boolean first = bar.group() != null && !bar.group().equals(group);
			group = bar.group();
			rows.add(new Row(first ? group : null, bar.label(), bar.words(), slices(bar.parts(), longest)));
		}
		return new BarChart(key, rows);
	}

	private static int length(Bar bar) {
		return (bar.parts() != null) ? bar.parts().stream().mapToInt(Part::value).sum() : 0;
	}

	private static List<Slice> slices(@Nullable List<Part> parts, int longest) {
		if (parts == null) {
			return List.of(new Slice(Style.ABSENT, Percent.of(0), Percent.of(ABSENT_WIDTH)));
		}
		List<Slice> slices = new ArrayList<>();
		int before = 0;
		for (Part part : parts) {
			if (part.value() > 0) {
				slices.add(new Slice(part.style(), Percent.of((double) before / longest),
						Percent.of((double) part.value() / longest)));
			}
			before += part.value();
		}
		return slices;
	}

}
