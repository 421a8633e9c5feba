package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.chart.BarChart;
import uk.nhs.london.aiportal.organisation.CareSystem;
import uk.nhs.london.aiportal.organisation.Organisation;

/** What the trusts of each system have registered, and of those that count in none. */
final class SystemsFigure {

	private static final List<Column> COLUMNS = List.of(Column.inFileOnly("system"),
			Column.words("system_label", "System"), Column.number("trusts", "Trusts"),
			Column.number("trusts_reported", "Have reported"), Column.number("share_low", "Embedded, of live"),
			Column.inFileOnly("share_high"), Column.number("embedded", "Embedded"),
			Column.number("not_shown", "Not shown"), Column.number("other_pilots", "Other pilots"),
			Column.number("neither", "Neither"), Column.number("initiatives", "All"));

	/** One line: a system, or where the code is null those without one. */
	private record Line(@Nullable CareSystem system, List<Organisation> members, Counts counts,
			InitiativesLink initiatives) {

		String label() {
			return (this.system != null) ? this.system.shortName() : "In no system";
		}

	}

	private SystemsFigure() {
	}

	static Figure of(View view) {
		List<Line> lines = lines(view);
		List<BarChart.Bar> bars = lines.stream()
			.map((line) -> new BarChart.Bar(null, line.label(),
					line.counts().reported() ? Words.number(line.counts().registered()) : "Reported nothing",
					line.counts().reported() ? OrganisationsFigure.parts(line.counts()) : null))
			.toList();
		return new Figure(FigureName.SYSTEMS, headline(lines), "Initiatives by system, " + view.placeAndDate(), COLUMNS,
				lines.stream().map((line) -> row(line, view)).toList(),
				BarChart.of(ClassGroup.key(List.of(ClassGroup.values())), bars));
	}

	private static List<Line> lines(View view) {
		List<Line> lines = new ArrayList<>();
		for (CareSystem system : view.now().map().systems()) {
			Place place = Place.of(system);
			List<Organisation> members = view.now().members(place);
			lines.add(new Line(system, members, view.now().counts(members),
					InitiativesLink.of(place, view.now(), view.asAt())));
		}
		List<Organisation> others = view.members()
			.stream()
			.filter((it) -> view.now().map().hostOf(it.code()).isEmpty())
			.toList();
		if (!others.isEmpty()) {
			lines.add(new Line(null, others, view.now().counts(others), view.initiatives(others)));
		}
		return lines;
	}

	private static List<Cell> row(Line line, View view) {
		Counts counts = line.counts();
		CareSystem system = line.system();
		int reported = (int) line.members().stream().filter((it) -> view.now().counts(it).reported()).count();
		List<Cell> row = new ArrayList<>();
		row.add((system != null) ? Cell.of(system.code()) : Cell.none(""));
		row.add((system != null) ? Cell.linked(system.shortName(), view.asAt().on(Place.of(system).path()))
				: Cell.of(line.label()));
		row.add(Cell.of(line.members().size()));
		row.add(Cell.of(reported));
		row.addAll(share(line));
		for (ClassGroup group : ClassGroup.values()) {
			row.add(counts.reported() ? Cell.of(counts.of(group), line.initiatives().in(group))
					: Cell.none("Not reported"));
		}
		row.add(counts.reported() ? Cell.of(counts.registered(), line.initiatives()) : Cell.none("Not reported"));
		return row;
	}

	private static List<Cell> share(Line line) {
		Share share = line.counts().share();
		String address = line.initiatives().live().inHeadline().address();
		if (!line.counts().reported()) {
			return List.of(Cell.none("Not reported"), Cell.none(""));
		}
		if (!share.hasPercentage()) {
			return List.of(new Cell("", rangeOf(share), address), Cell.none(""));
		}
		long low = Share.wholePercent((double) share.embedded() / share.live());
		long high = Share.wholePercent((double) share.atMost() / share.live());
		return List.of(new Cell(Long.toString(low), share.range() + " of " + share.live(), address),
				Cell.of((int) high));
	}

	/** "1 of 4", "1 to 2 of 4". */
	private static String rangeOf(Share share) {
		return share.embedded() + ((share.notShown() > 0) ? " to " + share.atMost() : "") + " of " + share.live();
	}

	private static String headline(List<Line> lines) {
		List<Line> systems = lines.stream().filter((it) -> it.system() != null).toList();
		return headline((int) systems.stream().filter((it) -> it.counts().of(ClassGroup.EMBEDDED) > 0).count(),
				systems.size());
	}

	/** True whatever the numbers are. */
	static String headline(int embedded, int systems) {
		if (embedded == 0) {
			return "No system has anything embedded";
		}
		return (embedded == systems) ? "Every system has something embedded" : embedded + " of " + systems + " systems "
				+ ((embedded == 1) ? "has" : "have") + " something embedded";
	}

}
