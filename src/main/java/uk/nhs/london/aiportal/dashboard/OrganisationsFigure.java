package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.chart.Key;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.chart.Style;
import uk.nhs.london.aiportal.organisation.CareSystem;
import uk.nhs.london.aiportal.organisation.Organisation;

/** What each trust has registered; by system and name, never ranked. */
final class OrganisationsFigure {

	/** The group of those that count in no system. */
	private static final String LONDON_ONLY = "Counted in London only";

	private static final List<Column> COLUMNS = List.of(Column.inFileOnly("organisation"),
			Column.words("organisation_label", "Trust"), Column.inFileOnly("system"),
			Column.words("system_label", "System"), Column.inFileOnly("reported"),
			Column.number("embedded", "Embedded"), Column.number("not_shown", "Not shown"),
			Column.number("other_pilots", "Other pilots"), Column.number("neither", "Neither"),
			Column.number("initiatives", "All"));

	private OrganisationsFigure() {
	}

	static Figure of(View view) {
		List<Organisation> members = view.place().isLondon() ? bySystem(view) : view.members();
		List<List<Cell>> rows = members.stream().map((it) -> row(it, view)).toList();
		List<BarChart.Bar> bars = members.stream().map((it) -> bar(it, view)).toList();
		List<Key> key = new ArrayList<>(ClassGroup.key(List.of(ClassGroup.values())));
		if (!view.silent().isEmpty()) {
			key.add(new Key(Style.ABSENT, "Has reported nothing"));
		}
		return new Figure(FigureName.ORGANISATIONS, headline(view), "Initiatives by trust, " + view.placeAndDate(),
				COLUMNS, rows, BarChart.of(key, bars));
	}

	private static List<Organisation> bySystem(View view) {
		return view.members()
			.stream()
			.sorted(Comparator.comparing(view::systemName, Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
	}

	private static List<Cell> row(Organisation organisation, View view) {
		Counts counts = view.now().counts(organisation);
		CareSystem host = view.now().map().hostOf(organisation.code()).orElse(null);
		InitiativesLink initiatives = view.initiatives(List.of(organisation));
		List<Cell> row = new ArrayList<>();
		row.add(Cell.of(organisation.code()));
		row.add(Cell.linked(organisation.shortName(), view.asAt().on(Place.of(organisation).path())));
		row.add((host != null) ? Cell.of(host.code()) : Cell.none("None"));
		row.add((host != null) ? Cell.of(host.shortName()) : Cell.none("None"));
		row.add(Cell.of(Boolean.toString(counts.reported())));
		Arrays.stream(ClassGroup.values())
			.map((group) -> counts.reported() ? Cell.of(counts.of(group), initiatives.in(group))
					: Cell.none("Not reported"))
			.forEach(row::add);
		row.add(counts.reported() ? Cell.of(counts.registered(), initiatives) : Cell.none("Not reported"));
		return row;
	}

	private static BarChart.Bar bar(Organisation organisation, View view) {
		Counts counts = view.now().counts(organisation);
		return new BarChart.Bar(group(organisation, view), organisation.shortName(),
				counts.reported() ? Words.number(counts.registered()) : "Reported nothing",
				counts.reported() ? parts(counts) : null);
	}

	private static @Nullable String group(Organisation organisation, View view) {
		if (!view.place().isLondon() || view.now().map().systems().isEmpty()) {
			return null;
		}
		String system = view.systemName(organisation);
		return (system != null) ? system : LONDON_ONLY;
	}

	static List<Part> parts(Counts counts) {
		return Arrays.stream(ClassGroup.values()).map((it) -> new Part(it.style(), counts.of(it))).toList();
	}

	private static String headline(View view) {
		int embedded = (int) view.members()
			.stream()
			.filter((it) -> view.now().counts(it).of(ClassGroup.EMBEDDED) > 0)
			.count();
		return headline(embedded, view.members().size(), view.silent().size());
	}

	/** True whatever the numbers are. */
	static String headline(int embedded, int trusts, int silent) {
		if (silent == trusts) {
			return (trusts == 0) ? "No trust is counted here" : (trusts == 1) ? "The only trust has reported nothing"
					: "None of " + trusts + " trusts has reported anything";
		}
		String first = (embedded == 0) ? "No trust has anything embedded"
				: (embedded < trusts)
						? embedded + " of " + trusts + " trusts " + ((embedded == 1) ? "has" : "have")
								+ " something embedded"
						: (trusts == 1) ? "The only trust has something embedded"
								: "All " + trusts + " trusts have something embedded";
		return (silent == 0) ? first : first + "; " + Words.have(silent) + " reported nothing";
	}

}
