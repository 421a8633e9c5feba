package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.indicator.Indicator;
import uk.nhs.london.aiportal.organisation.Organisation;

/** Who has made a return lately: how far every other figure can be believed. */
final class CoverageFigure {

	private static final List<Column> COLUMNS = List.of(Column.inFileOnly("organisation"),
			Column.words("organisation_label", "Trust"), Column.inFileOnly("return"),
			Column.words("return_label", "Return"),
			Column.number("stated", "Registered or confirmed in the last six months"),
			Column.number("initiatives", "All initiatives"));

	private CoverageFigure() {
	}

	/** How lately a trust made a return. */
	private enum Return {

		FRESH("In the last six months", Style.EMBEDDED), OLDER("Longer ago", Style.PILOT),
		NONE("Has reported nothing", Style.ABSENT);

		private final String label;

		private final Style style;

		Return(String label, Style style) {
			this.label = label;
			this.style = style;
		}

		static Return of(Organisation trust, View view) {
			return view.numbers().readsAny(List.of(trust), Indicator.RETURNED) ? FRESH
					: view.now().counts(trust).reported() ? OLDER : NONE;
		}

	}

	static Figure of(View view) {
		List<BarChart.Bar> bars = new ArrayList<>();
		for (Return one : Return.values()) {
			int trusts = (int) view.members().stream().filter((it) -> Return.of(it, view) == one).count();
			bars.add(new BarChart.Bar(null, one.label, Words.number(trusts), List.of(new Part(one.style, trusts))));
		}
		return new Figure(FigureName.COVERAGE, headline(view),
				"Trusts by when they last made a return, " + view.placeAndDate(), COLUMNS,
				view.members().stream().map((it) -> row(it, view)).toList(),
				view.members().isEmpty() ? null : BarChart.of(List.of(), bars));
	}

	private static List<Cell> row(Organisation trust, View view) {
		Return made = Return.of(trust, view);
		int fresh = view.numbers().of(List.of(trust), Indicator.RETURNED);
		InitiativesLink initiatives = view.initiatives(List.of(trust));
		Cell none = Cell.none("Not reported");
		return List.of(Cell.of(trust.code()), Cell.linked(trust.shortName(), view.asAt().on(Place.of(trust).path())),
				Cell.of(made.name()), Cell.of(made.label),
				(made == Return.NONE) ? none : Cell.of(fresh, initiatives.indicator(Indicator.RETURNED)),
				(made == Return.NONE) ? none : Cell.of(view.now().counts(trust).registered(), initiatives));
	}

	private static String headline(View view) {
		return headline(Ladders.of(view).of(view.members()).returned(), view.members().size(), view.silent().size());
	}

	/** True whatever the numbers are. */
	static String headline(int fresh, int trusts, int silent) {
		if (trusts == 0) {
			return "No trust is counted here";
		}
		if (trusts == 1) {
			return (fresh == 1) ? "The only trust has made a return in the last six months"
					: (silent == 1) ? "The only trust has reported nothing"
							: "The only trust made its last return more than six months ago";
		}
		String made = ((fresh == trusts) ? "All " + trusts
				: ((fresh == 0) ? "None" : Words.number(fresh)) + " of " + trusts) + " trusts "
				+ ((fresh < 2) ? "has" : "have") + " made a return in the last six months";
		return made + ((silent > 0) ? "; " + Words.have(silent) + " reported nothing" : "");
	}

}
