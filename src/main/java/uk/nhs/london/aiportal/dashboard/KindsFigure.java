package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.organisation.OrganisationKind;

/** Trusts beside those of their own kind, so that like is compared with like. */
final class KindsFigure {

	private static final List<Column> SHARE = List.of(Column.number("live", "Live, in the share"),
			Column.number("embedded", "Embedded"), Column.number("not_shown", "Not shown"),
			Column.number("share_low", "Embedded, of live"), Column.inFileOnly("share_high"),
			Column.words("interval", "95% interval of the low end"));

	private KindsFigure() {
	}

	static Figure of(View view) {
		List<LadderFigure.Line> lines = lines(view);
		List<Column> columns = new ArrayList<>(LadderFigure.columns("kind", "Kind of trust"));
		columns.addAll(4, SHARE);
		return new Figure(FigureName.KINDS, headline(lines), "Trusts by kind, " + view.placeAndDate(), columns,
				lines.stream().map((line) -> row(line, view)).toList(),
				LadderFigure.chart(lines, "Trusts on each level, by kind"));
	}

	private static List<LadderFigure.Line> lines(View view) {
		Ladders ladders = Ladders.of(view);
		List<LadderFigure.Line> lines = new ArrayList<>();
		for (OrganisationKind kind : OrganisationKind.values()) {
			List<Organisation> trusts = view.members().stream().filter((it) -> it.kind() == kind).toList();
			if (!trusts.isEmpty()) {
				lines.add(new LadderFigure.Line(kind.name(), kind.label(), null, trusts, ladders.of(trusts)));
			}
		}
		return lines;
	}

	private static List<Cell> row(LadderFigure.Line line, View view) {
		Share share = view.now().counts(line.trusts()).share();
		InitiativesLink headline = view.initiatives(line.trusts()).inHeadline();
		List<Cell> row = new ArrayList<>(LadderFigure.row(line));
		List<Cell> cells = new ArrayList<>(List.of(Cell.of(share.live(), headline.live()),
				Cell.of(share.embedded(), headline.in(ClassGroup.EMBEDDED)),
				Cell.of(share.notShown(), headline.in(ClassGroup.NOT_SHOWN))));
		if (share.hasPercentage()) {
			Wilson low = share.lowInterval();
			cells.add(new Cell(Long.toString(Share.wholePercent((double) share.embedded() / share.live())),
					share.range() + " of " + share.live(), null));
			cells.add(Cell.of((int) Share.wholePercent((double) share.atMost() / share.live())));
			cells.add(Cell.of(Share.wholePercent(low.low()) + "% to " + Share.wholePercent(low.high()) + "%"));
		}
		else {
			cells.addAll(List.of(Cell.none("None: fewer than 5"), Cell.none(""), Cell.none("None: fewer than 5")));
		}
		row.addAll(4, cells);
		return row;
	}

	/** True whatever the levels are. */
	private static String headline(List<LadderFigure.Line> lines) {
		if (lines.isEmpty()) {
			return "No trust is counted here";
		}
		return "Half have reached: " + lines.stream()
			.map((line) -> line.label().toLowerCase(Locale.UK) + " "
					+ ((line.ladder().half() != null) ? line.ladder().half().name() : "no level"))
			.collect(Collectors.joining(", "));
	}

}
