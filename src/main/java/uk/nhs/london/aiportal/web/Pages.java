package uk.nhs.london.aiportal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The numbered links under a list that runs over several pages.
 *
 * @param previous address of the page before; null on the first
 * @param next address of the page after; null on the last
 * @param items the first and last page and those around the current one, with gaps
 */
public record Pages(@Nullable String previous, @Nullable String next, List<Item> items) {

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");

	/** Links on each side of the current page; five in a row fit a 320 pixel screen. */
	private static final int AROUND = 1;

	/** A numbered page, or where {@code number} is 0 the gap left by those not shown. */
	public record Item(int number, String href, boolean current) {

		public boolean isGap() {
			return this.number == 0;
		}

	}

	/** How many pages so many rows fill; an empty list has one, too. */
	public static int last(int rows, int onPage) {
		return Math.max(1, (rows + onPage - 1) / onPage);
	}

	/**
	 * The number of the page that an address asks for.
	 * @param typed null for the first
	 * @return zero for what is no page from 1 to {@code last}
	 */
	public static int number(@Nullable String typed, int last) {
		if (typed == null) {
			return 1;
		}
		int number = NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
		return (number <= last) ? number : 0;
	}

	/**
	 * Links to pages 1 to {@code last}.
	 * @param current the page shown, from 1
	 * @param last how many pages there are; with one, the fragment shows nothing
	 * @param href the address of a page
	 */
	public static Pages of(int current, int last, IntFunction<String> href) {
		if (current < 1 || current > last) {
			throw new IllegalArgumentException("No page " + current + " of " + last);
		}
		List<Item> items = new ArrayList<>();
		for (int page = 1; page <= last; page++) {
			boolean near = Math.abs(page - current) <= AROUND;
			boolean end = page == 1 || page == last;
			// A gap of one page would save nothing: show the page itself.
			boolean bridge = (page == 2 && current - AROUND == 3) || (page == last - 1 && current + AROUND == last - 2);
			if (near || end || bridge) {
				items.add(new Item(page, href.apply(page), page == current));
			}
			else if (!items.get(items.size() - 1).isGap()) {
				items.add(new Item(0, "", false));
			}
		}
		return new Pages((current > 1) ? href.apply(current - 1) : null,
				(current < last) ? href.apply(current + 1) : null, List.copyOf(items));
	}

}
