package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.organisation.Organisation;

/** Papers of one product that several trusts wrote and none offers to the others. */
final class PapersFigure {

	/** The kinds of paper that are counted, and what they are called where offered. */
	private static final Map<String, String> OFFERED_AS = Map.of("DCB0160", "SAFETY_CASE", "DPIA", "DPIA");

	private PapersFigure() {
	}

	/** A kind of paper, and a product. */
	private record Offer(String asset, long product) {

	}

	static Figure of(TopicView view) {
		Set<Offer> offers = new HashSet<>();
		SameProduct.of(view, Indicator.OFFERED, view.now().members(Place.LONDON))
			.forEach((it) -> offers.add(new Offer(it.said(), it.product().id())));
		List<SameProduct> papers = SameProduct.of(view, Indicator.OWN_PAPER, SameProduct.scope(view))
			.stream()
			.filter((it) -> it.isShared() && it.concerns(view))
			.filter((it) -> !offers
				.contains(new Offer(OFFERED_AS.getOrDefault(it.said(), it.said()), it.product().id())))
			.sorted(SameProduct.WIDEST)
			.toList();
		List<List<Cell>> rows = new ArrayList<>(papers.stream().map((it) -> row(it, view)).toList());
		int unknown = 0;
		for (String paper : OFFERED_AS.keySet().stream().sorted().toList()) {
			String value = paper + "." + Partition.NOT_STATED;
			int without = SameProduct.unknown(view, Indicator.OWN_PAPER, value);
			unknown += without;
			List<Cell> row = paper(paper, view);
			row.addAll(SameProduct.unknown(without, view, Indicator.OWN_PAPER, value));
			rows.add(row);
		}
		return new Figure(FigureName.PAPERS, headline(papers, unknown, view.place().isTrust()),
				"Products for which at least two trusts each have a paper of their own and none is offered, "
						+ view.placeAndDate(),
				columns(view), rows, null, SameProduct.MOST_ROWS);
	}

	private static List<Column> columns(TopicView view) {
		List<Column> columns = new ArrayList<>(
				List.of(Column.inFileOnly("paper"), Column.words("paper_label", "Paper")));
		columns.addAll(SameProduct.columns(view));
		return columns;
	}

	private static List<Cell> row(SameProduct it, TopicView view) {
		List<Cell> row = paper(it.said(), view);
		row.addAll(it.cells(view, Indicator.OWN_PAPER));
		return row;
	}

	private static List<Cell> paper(String paper, TopicView view) {
		return new ArrayList<>(List.of(Cell.of(paper), Cell.of(Indicator.OWN_PAPER.label(paper, view.words()))));
	}

	private static String headline(List<SameProduct> papers, int unknown, boolean ofATrust) {
		Map<String, Integer> kinds = new HashMap<>();
		papers.forEach((it) -> kinds.merge(it.said(), 1, Integer::sum));
		return headline(kinds.getOrDefault("DCB0160", 0), kinds.getOrDefault("DPIA", 0), trusts(papers), unknown,
				ofATrust);
	}

	private static int trusts(Collection<SameProduct> papers) {
		Set<Organisation> trusts = new HashSet<>();
		papers.forEach((it) -> trusts.addAll(it.trusts()));
		return trusts.size();
	}

	/** True whatever the numbers are. */
	static String headline(int safetyCases, int assessments, int trusts, int unknown, boolean ofATrust) {
		String first = (safetyCases + assessments == 0)
				? "No product is known for which " + (ofATrust ? "this trust and another" : "several trusts")
						+ " wrote the same paper and nobody offers it"
				: "Written by each trust and offered by none: the safety case of "
						+ Words.count(safetyCases, "product", "products")
						+ ", the data protection impact assessment of "
						+ Words.count(assessments, "product", "products") + ", at " + Words.number(trusts) + " trusts";
		return (unknown == 0) ? first
				: first + "; of " + Words.count(unknown, "paper", "papers") + " the product is not known";
	}

}
