package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.product.KnownProduct;

/**
 * The initiatives of several trusts that say the same of one product, of those that the
 * reader may read.
 *
 * @param said the value without the product; empty where that is all of it
 * @param product the known one, whatever the spelling
 * @param trusts by name
 * @param values of the indicator, one for each spelling
 */
record SameProduct(String said, KnownProduct product, Set<Organisation> trusts, int initiatives,
		Collection<String> values) {

	/** More do not help anybody who reads a page. */
	static final int MOST_ROWS = 30;

	/** Those with the most trusts first. */
	static final Comparator<SameProduct> WIDEST = Comparator
		.comparing((SameProduct it) -> it.trusts().size(), Comparator.reverseOrder())
		.thenComparing((it) -> it.product().name(), String.CASE_INSENSITIVE_ORDER)
		.thenComparing((it) -> it.product().id());

	/** A product in what is said of it. */
	private record Key(String said, long product) {

	}

	/**
	 * The trusts among which something is done twice: those of the place, and for a trust
	 * all of London, since the others are not its own.
	 */
	static List<Organisation> scope(TopicView view) {
		return view.place().isTrust() ? view.now().members(Place.LONDON) : view.members();
	}

	/** What an indicator tells of products, in no order. */
	static Collection<SameProduct> of(TopicView view, Indicator indicator, List<Organisation> scope) {
		Map<Key, SameProduct> found = new TreeMap<>(Comparator.comparing(Key::said).thenComparing(Key::product));
		for (Organisation trust : scope) {
			view.numbers().readable(List.of(trust), indicator).forEach((value, count) -> {
				int point = value.lastIndexOf('.');
				view.names().product(value.substring(point + 1)).ifPresent((product) -> {
					String said = value.substring(0, Math.max(0, point));
					found.computeIfAbsent(new Key(said, product.id()),
							(key) -> new SameProduct(said, product, new LinkedHashSet<>(), 0, List.of()));
					found.computeIfPresent(new Key(said, product.id()), (key, it) -> it.and(trust, value, count));
				});
			});
		}
		return found.values();
	}

	private SameProduct and(Organisation trust, String value, int count) {
		Set<Organisation> trusts = new LinkedHashSet<>(this.trusts);
		trusts.add(trust);
		Set<String> values = new LinkedHashSet<>(this.values);
		values.add(value);
		return new SameProduct(this.said, this.product, trusts, this.initiatives + count, values);
	}

	/** Whether the trust that the page is about is one of them; true for other pages. */
	boolean concerns(TopicView view) {
		return !view.place().isTrust() || at(view);
	}

	private boolean at(TopicView view) {
		return this.trusts.stream().anyMatch((it) -> it.code().equals(view.place().code()));
	}

	boolean isShared() {
		return this.trusts.size() > 1;
	}

	static String names(Collection<Organisation> trusts) {
		return String.join(", ", trusts.stream().map(Organisation::shortName).toList());
	}

	/** Product, trusts and initiatives. */
	static List<Column> columns(TopicView view) {
		List<Column> columns = new ArrayList<>(
				List.of(Column.inFileOnly("product"), Column.words("product_label", "Product")));
		if (view.place().isTrust()) {
			columns.add(Column.words("own", "Used here"));
		}
		columns.addAll(List.of(Column.number("trusts", "Trusts"), Column.inFileOnly("organisations"),
				Column.words("organisations_labels", "Which"), Column.number("initiatives", "Initiatives")));
		return columns;
	}

	List<Cell> cells(TopicView view, Indicator indicator) {
		List<Cell> cells = new ArrayList<>(
				List.of(Cell.of(Long.toString(this.product.id())), Cell.of(this.product.inWords())));
		if (view.place().isTrust()) {
			cells.add(at(view) ? Cell.of("Yes") : Cell.of("No"));
		}
		cells.addAll(List.of(Cell.of(this.trusts.size()),
				Cell.of(String.join(" ", this.trusts.stream().map(Organisation::code).toList())),
				Cell.of(names(this.trusts)), Linked.cell(this.initiatives, from(view), indicator, this.values)));
		return cells;
	}

	/** The row of those of which nothing is known. */
	static List<Cell> unknown(int initiatives, TopicView view, Indicator indicator, String value) {
		List<Cell> cells = new ArrayList<>(List.of(Cell.of(Partition.NOT_STATED), Cell.of("Not stated")));
		if (view.place().isTrust()) {
			cells.add(Cell.none("Not known"));
		}
		cells.addAll(List.of(Cell.none("Not known"), Cell.none("Not known"), Cell.none("Not known"),
				Linked.cell(initiatives, view, indicator, value)));
		return cells;
	}

	/** The list of all trusts of the scope. */
	static InitiativesLink from(TopicView view) {
		return view.place().isTrust() ? InitiativesLink.of(Place.LONDON, view.now(), view.asAt()) : view.initiatives();
	}

	/** Of those of the place, how many that one may read say nothing. */
	static int unknown(TopicView view, Indicator indicator, String value) {
		return view.numbers().readable(view.members(), indicator).getOrDefault(value, 0);
	}

}
