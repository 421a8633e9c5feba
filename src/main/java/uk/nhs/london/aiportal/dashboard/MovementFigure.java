package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.chart.ColumnChart;
import uk.nhs.london.aiportal.chart.Part;
import uk.nhs.london.aiportal.dashboard.View.Quarter;
import uk.nhs.london.aiportal.organisation.Organisation;

/** The last twelve quarters, each with the organisations of its last day. */
final class MovementFigure {

	private static final List<Column> COLUMNS = List.of(Column.inFileOnly("quarter_end"),
			Column.words("quarter", "Quarter"), Column.number("embedded", "Embedded"),
			Column.number("not_shown", "Not shown"), Column.number("other_pilots", "Other pilots"),
			Column.number("became_embedded", "Became embedded"),
			Column.number("no_longer_embedded", "No longer embedded"),
			Column.number("moved_with_trust", "Moved with their trust"));

	/** A quarter in numbers; null counts if there was no such place at its end. */
	private record Line(Quarter quarter, @Nullable Counts counts, int entered, int left, int moved) {

		int of(ClassGroup group) {
			return (this.counts != null) ? this.counts.of(group) : 0;
		}

		boolean isEmpty() {
			return this.counts == null || this.counts.live() == 0;
		}

	}

	private MovementFigure() {
	}

	static Figure of(View view) {
		List<Line> lines = lines(view);
		boolean empty = lines.stream().allMatch(Line::isEmpty);
		return new Figure(FigureName.MOVEMENT, headline(lines),
				"Live initiatives at the end of each quarter, " + view.place().name() + ", the last twelve to "
						+ view.asAt().inWords(),
				COLUMNS, lines.stream().map((line) -> row(line, view)).toList(), empty ? null : chart(lines));
	}

	private static List<Line> lines(View view) {
		List<Line> lines = new ArrayList<>();
		Quarter before = view.beforehand();
		// What moves is told of readable initiatives alone: of what goes in and out, even
		// the
		// difference between two large numbers may be one.
		int embeddedBefore = embedded(before, view.place());
		for (Quarter quarter : view.quarters()) {
			int embedded = embedded(quarter, view.place());
			int entered = crossed(quarter, view.place()).stream().mapToInt(Crossings::entered).sum();
			int left = crossed(quarter, view.place()).stream().mapToInt(Crossings::left).sum();
			lines.add(new Line(quarter, counts(quarter, view.place()), entered, left,
					embedded - embeddedBefore - (entered - left)));
			embeddedBefore = embedded;
		}
		return lines;
	}

	private static @Nullable Counts counts(Quarter quarter, Place place) {
		Snapshot snapshot = quarter.snapshot();
		return snapshot.has(place) ? snapshot.counts(snapshot.members(place)) : null;
	}

	private static int embedded(Quarter quarter, Place place) {
		Snapshot snapshot = quarter.snapshot();
		return snapshot.has(place) ? snapshot.readable(snapshot.members(place)).of(ClassGroup.EMBEDDED) : 0;
	}

	private static List<Crossings> crossed(Quarter quarter, Place place) {
		Snapshot snapshot = quarter.snapshot();
		Set<String> members = snapshot.has(place)
				? snapshot.members(place).stream().map(Organisation::code).collect(Collectors.toSet()) : Set.of();
		return quarter.crossings()
			.stream()
			.filter((it) -> members.contains(snapshot.answering(it.organisation())))
			.filter((it) -> snapshot.reads(it.internal(), it.organisation()))
			.toList();
	}

	private static List<Cell> row(Line line, View view) {
		Quarter quarter = line.quarter();
		List<Cell> row = new ArrayList<>();
		row.add(Cell.of(quarter.end().toString()));
		row.add(Cell.of(name(quarter, view)));
		if (line.counts() == null) {
			COLUMNS.stream().skip(2).forEach((column) -> row.add(Cell.none("Did not exist")));
			return row;
		}
		InitiativesLink initiatives = InitiativesLink.of(view.place(), quarter.snapshot(),
				view.asAt().withDate(quarter.end()));
		ClassGroup.LIVE.forEach((group) -> row.add(Cell.of(line.of(group), initiatives.in(group))));
		row.add(Cell.of(line.entered()));
		row.add(Cell.of(line.left()));
		row.add(signed(line.moved()));
		return row;
	}

	/** Its name; for the last, which may go on, with its last day. */
	private static String name(Quarter quarter, View view) {
		String name = Quarters.name(quarter.end());
		boolean unfinished = quarter.end().equals(view.asAt().date())
				&& Quarters.name(quarter.end().plusDays(1)).equals(name);
		return unfinished ? name + ", to " + Words.date(quarter.end()) : name;
	}

	private static Cell signed(int change) {
		return new Cell(Integer.toString(change), (change > 0) ? "+" + change : Integer.toString(change), null);
	}

	private static ColumnChart chart(List<Line> lines) {
		return ColumnChart.of(ClassGroup.key(ClassGroup.LIVE), lines.stream().map(MovementFigure::column).toList());
	}

	private static ColumnChart.Time column(Line line) {
		return new ColumnChart.Time(Quarters.shortName(line.quarter().end()), (line.counts() != null)
				? ClassGroup.LIVE.stream().map((group) -> new Part(group.style(), line.of(group))).toList() : null);
	}

	private static String headline(List<Line> lines) {
		List<Line> existing = lines.stream().filter((line) -> line.counts() != null).toList();
		if (existing.stream().allMatch(Line::isEmpty)) {
			return "Nothing was live at the end of any of these quarters";
		}
		Line first = existing.get(0);
		Line last = existing.get(existing.size() - 1);
		if (first == last) {
			return "In its first quarter " + Words.are(last.of(ClassGroup.EMBEDDED)) + " embedded and "
					+ Words.are(last.of(ClassGroup.NOT_SHOWN) + last.of(ClassGroup.OTHER_PILOT)) + " not";
		}
		return headline(Words.date(first.quarter().end()), first.of(ClassGroup.EMBEDDED), last.of(ClassGroup.EMBEDDED),
				first.of(ClassGroup.NOT_SHOWN) + first.of(ClassGroup.OTHER_PILOT),
				last.of(ClassGroup.NOT_SHOWN) + last.of(ClassGroup.OTHER_PILOT));
	}

	/** True whatever the numbers are. */
	static String headline(String since, int embeddedThen, int embeddedNow, int pilotsThen, int pilotsNow) {
		return "Since " + since + " embedded " + change(embeddedThen, embeddedNow) + " and pilots "
				+ change(pilotsThen, pilotsNow);
	}

	private static String change(int then, int now) {
		if (then == now) {
			return "stayed at " + Words.number(now);
		}
		return ((now > then) ? "rose from " : "fell from ") + Words.number(then) + " to " + Words.number(now);
	}

}
