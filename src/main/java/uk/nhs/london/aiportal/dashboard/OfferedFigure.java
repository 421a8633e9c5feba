package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.organisation.Organisation;

/** What trusts say that others can have of theirs. */
final class OfferedFigure {

	private static final String NONE = "NONE";

	private static final List<Column> COLUMNS = List.of(Column.inFileOnly("asset"),
			Column.words("asset_label", "What others can have"), Column.number("initiatives", "Initiatives"),
			Column.number("trusts", "Trusts"), Column.words("organisations_labels", "Which"));

	private OfferedFigure() {
	}

	/** Whose it is. */
	private record Asset(String code, String label, int initiatives, Set<Organisation> trusts) {

		static Asset of(String code, TopicView view) {
			int initiatives = 0;
			Set<Organisation> trusts = new LinkedHashSet<>();
			for (Organisation trust : view.members()) {
				for (Map.Entry<String, Integer> it : view.numbers()
					.readable(List.of(trust), Indicator.OFFERED)
					.entrySet()) {
					if (it.getKey().equals(code) || it.getKey().startsWith(code + ".")) {
						initiatives += it.getValue();
						trusts.add(trust);
					}
				}
			}
			return new Asset(code, Indicator.OFFERED.label(code, view.words()), initiatives, trusts);
		}

		boolean isOffered() {
			return !this.code.equals(NONE) && !this.code.equals(Partition.NOT_STATED);
		}

	}

	static Figure of(TopicView view) {
		List<Asset> assets = new ArrayList<>();
		Indicator.OFFERED.codes(view.words())
			.stream()
			.filter((code) -> !code.equals(Partition.NOT_STATED))
			.forEach((code) -> assets.add(Asset.of(code, view)));
		Asset silent = Asset.of(Partition.NOT_STATED, view);
		assets.add(silent);
		Set<Organisation> offering = new LinkedHashSet<>();
		assets.stream().filter(Asset::isOffered).forEach((it) -> offering.addAll(it.trusts()));
		boolean any = assets.stream().anyMatch((it) -> it.initiatives() > 0);
		return new Figure(FigureName.OFFERED,
				headline(offering.size(), view.members().size(), silent.initiatives(), any),
				"Initiatives that are going on, by what other trusts can have of them, " + view.placeAndDate(), COLUMNS,
				assets.stream().map((it) -> row(it, view)).toList(),
				any ? BarChart.of(List.of(), assets.stream().map(OfferedFigure::bar).toList()) : null);
	}

	private static List<Cell> row(Asset it, TopicView view) {
		return List.of(Cell.of(it.code()), Cell.of(it.label()),
				Linked.cell(it.initiatives(), view, Indicator.OFFERED, it.isOffered() ? it.code() + "." : it.code()),
				Cell.of(it.trusts().size()),
				it.trusts().isEmpty() ? Cell.none("None") : Cell.of(SameProduct.names(it.trusts())));
	}

	private static BarChart.Bar bar(Asset it) {
		Style style = it.isOffered() ? Style.PILOT : it.code().equals(NONE) ? Style.NOTHING : Style.ABSENT;
		return new BarChart.Bar(null, it.label(), Words.number(it.initiatives()),
				List.of(new Part(style, it.initiatives())));
	}

	/** True whatever the numbers are. */
	static String headline(int offering, int trusts, int silent, boolean any) {
		if (!any) {
			return "Nothing is going on of which others could have something";
		}
		String first = (trusts == 1)
				? (offering == 1) ? "This trust offers something to others"
						: "This trust offers nothing to others, as far as is stated"
				: (offering == 0) ? "No trust is known to offer anything to others"
						: Words.number(offering) + " of " + Words.number(trusts) + " trusts "
								+ ((offering == 1) ? "offers" : "offer") + " something to others";
		return (silent == 0) ? first : first + "; of " + Words.initiatives(silent) + " nothing is stated";
	}

}
