package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;

import uk.nhs.london.aiportal.indicator.Indicator;

/** What several trusts bought, each for itself. */
final class SeparatelyFigure {

	private SeparatelyFigure() {
	}

	static Figure of(TopicView view) {
		List<SameProduct> products = SameProduct.of(view, Indicator.BOUGHT, SameProduct.scope(view))
			.stream()
			.filter((it) -> it.isShared() && it.concerns(view))
			.sorted(SameProduct.WIDEST)
			.toList();
		int unknown = SameProduct.unknown(view, Indicator.BOUGHT, Partition.NOT_STATED);
		List<List<Cell>> rows = new ArrayList<>(
				products.stream().map((it) -> it.cells(view, Indicator.BOUGHT)).toList());
		rows.add(SameProduct.unknown(unknown, view, Indicator.BOUGHT, Partition.NOT_STATED));
		return new Figure(FigureName.BOUGHT_SEPARATELY,
				headline(products.size(), products.stream().mapToInt((it) -> it.trusts().size()).max().orElse(0),
						unknown, view.place().isTrust()),
				"Products that at least two trusts bought each for itself, " + view.placeAndDate(),
				SameProduct.columns(view), rows, null, SameProduct.MOST_ROWS);
	}

	/** True whatever the numbers are. */
	static String headline(int products, int most, int unknown, boolean ofATrust) {
		String first = (products == 0)
				? ofATrust ? "No product that was bought here is known to be bought separately elsewhere"
						: "No product is known to be bought separately by several trusts"
				: (products == 1) ? "1 product was bought separately by " + Words.number(most) + " trusts"
						: Words.number(products) + " products were bought separately by several trusts, one by "
								+ Words.number(most);
		return (unknown == 0) ? first
				: first + "; of " + Words.initiatives(unknown) + " that were bought the product is not known";
	}

}
