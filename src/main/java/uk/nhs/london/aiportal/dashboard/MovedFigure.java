package uk.nhs.london.aiportal.dashboard;

import java.util.List;

import uk.nhs.london.aiportal.chart.Chart;
import uk.nhs.london.aiportal.chart.Key;
import uk.nhs.london.aiportal.classification.CountedAs;
import uk.nhs.london.aiportal.organisation.Organisation;

/** What moved from one class to another in the quarter of the date, and why. */
final class MovedFigure {

	/** So many are told in words above the table. */
	private static final int TOLD = 8;

	private static final List<Column> COLUMNS = List.of(Column.words("reference", "Initiative"),
			Column.words("title", "Title"), Column.inFileOnly("organisation"),
			Column.words("organisation_label", "Trust"), Column.inFileOnly("moved_on"),
			Column.words("moved_on_label", "Day"), Column.inFileOnly("from"), Column.words("from_label", "From"),
			Column.inFileOnly("to"), Column.words("to_label", "To"), Column.words("why", "Why"));

	/**
	 * The newest in words.
	 *
	 * @param more how many more stand in the table
	 */
	record Told(List<Line> lines, int more) implements Chart {

		@Override
		public String fragment() {
			return "dashboard/pictures :: moved";
		}

		@Override
		public String description() {
			return "The newest; the table after it has all.";
		}

		@Override
		public List<Key> key() {
			return List.of();
		}

	}

	record Line(Move move, String trust, String href, String day) {

	}

	private MovedFigure() {
	}

	static Figure of(View view) {
		List<Line> lines = view.moved().stream().limit(Moves.MOST).map((move) -> line(move, view)).toList();
		int embedded = (int) lines.stream().filter((line) -> line.move().to() == CountedAs.EMBEDDED).count();
		int left = (int) lines.stream().filter((line) -> line.move().from() == CountedAs.EMBEDDED).count();
		return new Figure(FigureName.MOVED,
				headline(lines.size(), view.moved().size() > Moves.MOST, embedded, left,
						Words.date(Quarters.begin(view.asAt().date()))),
				"Initiatives whose recorded class changed since " + Words.date(Quarters.begin(view.asAt().date()))
						+ ", the newest first, " + view.placeAndDate(),
				COLUMNS, lines.stream().map(MovedFigure::row).toList(), lines.isEmpty() ? null
						: new Told(lines.stream().limit(TOLD).toList(), Math.max(0, lines.size() - TOLD)));
	}

	private static Line line(Move move, View view) {
		String trust = view.map()
			.organisation(move.organisation())
			.map(Organisation::shortName)
			.orElse(move.organisation());
		return new Line(move, trust, "/initiatives/" + move.reference() + "/history", Words.date(move.on()));
	}

	private static List<Cell> row(Line line) {
		Move move = line.move();
		return List.of(Cell.linked(move.reference(), line.href()), Cell.of(move.title()), Cell.of(move.organisation()),
				Cell.of(line.trust()), Cell.of(move.on().toString()), Cell.of(line.day()), Cell.of(move.from().name()),
				Cell.of(move.fromInWords()), Cell.of(move.to().name()), Cell.of(move.toInWords()), Cell.of(move.why()));
	}

	/** True whatever moved. */
	static String headline(int moved, boolean more, int embedded, int left, String since) {
		if (moved == 0) {
			return "Nothing moved from one class to another since " + since;
		}
		String rest = (embedded + left == 0) ? "; none became embedded or ceased to be"
				: ": " + Words.number(embedded) + " became embedded, " + Words.number(left) + " ceased to be";
		if (more) {
			return "More than " + Words.number(moved) + " initiatives moved since " + since + "; of the newest "
					+ Words.number(moved) + " " + Words.number(embedded) + " became embedded, " + Words.number(left)
					+ " ceased to be";
		}
		return Words.sentenceCase(Words.initiatives(moved)) + " moved from one class to another since " + since + rest;
	}

}
