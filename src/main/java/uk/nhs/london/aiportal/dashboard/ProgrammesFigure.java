package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.organisation.Organisation;

/** What trusts do together. */
final class ProgrammesFigure {

	private static final List<Column> COLUMNS = List.of(Column.inFileOnly("programme"),
			Column.words("programme_label", "Programme"), Column.number("trusts", "Trusts"),
			Column.inFileOnly("organisations"), Column.words("organisations_labels", "Which"),
			Column.number("initiatives", "Initiatives"));

	private ProgrammesFigure() {
	}

	/** Who takes part, by name. */
	private record Taking(String id, String name, List<Organisation> trusts, int initiatives) {

		boolean concerns(TopicView view) {
			return !view.place().isTrust()
					|| this.trusts.stream().anyMatch((it) -> it.code().equals(view.place().code()));
		}

	}

	static Figure of(TopicView view) {
		List<Taking> programmes = programmes(view).stream()
			.filter((it) -> it.concerns(view))
			.sorted(Comparator.comparing((Taking it) -> it.trusts().size(), Comparator.reverseOrder())
				.thenComparing(Taking::name, String.CASE_INSENSITIVE_ORDER))
			.toList();
		InitiativesLink from = SameProduct.from(view);
		return new Figure(FigureName.PROGRAMMES,
				headline((int) programmes.stream().filter((it) -> it.trusts().size() > 1).count(), programmes.size(),
						view.place().isTrust()),
				"Programmes with initiatives that are going on, " + view.placeAndDate(), COLUMNS,
				programmes.stream().map((it) -> row(it, from)).toList(), null, SameProduct.MOST_ROWS);
	}

	private static Collection<Taking> programmes(TopicView view) {
		Map<String, Taking> found = new TreeMap<>();
		for (Organisation trust : SameProduct.scope(view)) {
			view.numbers().readable(List.of(trust), Indicator.PROGRAMME).forEach((id, count) -> {
				Taking before = found.getOrDefault(id,
						new Taking(id, view.names().programme(id).orElse("Not known"), List.of(), 0));
				List<Organisation> trusts = new ArrayList<>(before.trusts());
				trusts.add(trust);
				found.put(id, new Taking(id, before.name(), trusts, before.initiatives() + count));
			});
		}
		return found.values();
	}

	private static List<Cell> row(Taking it, InitiativesLink from) {
		return List.of(Cell.of(it.id()), Cell.of(it.name()), Cell.of(it.trusts().size()),
				Cell.of(String.join(" ", it.trusts().stream().map(Organisation::code).toList())),
				Cell.of(SameProduct.names(it.trusts())),
				Linked.cell(it.initiatives(), from, Indicator.PROGRAMME, List.of(it.id())));
	}

	/** True whatever the numbers are. */
	static String headline(int ofSeveral, int all, boolean ofATrust) {
		if (all == 0) {
			return ofATrust ? "No initiative here is stated to be part of a programme"
					: "No initiative is stated to be part of a programme of several trusts";
		}
		if (ofSeveral == 0) {
			return (all == 1) ? "1 programme is stated, with initiatives of one trust"
					: Words.number(all) + " programmes are stated, each with initiatives of one trust";
		}
		return ofATrust ? "This trust works with others in " + Words.count(ofSeveral, "programme", "programmes")
				: Words.count(ofSeveral, "programme has", "programmes have") + " initiatives of several trusts"
						+ ((all > ofSeveral) ? ", " + Words.number(all - ofSeveral) + " more of one trust" : "");
	}

}
