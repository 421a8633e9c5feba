package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.chart.LadderChart;
import uk.nhs.london.aiportal.dashboard.Ladder.Dominance;
import uk.nhs.london.aiportal.organisation.CareSystem;
import uk.nhs.london.aiportal.organisation.Organisation;

/** The level that half of the trusts have reached, in London and in each system. */
final class LadderFigure {

	/** One line: London, a system or a kind of trust. */
	record Line(String code, String label, @Nullable String href, List<Organisation> trusts, Ladder ladder) {

	}

	private LadderFigure() {
	}

	static Figure of(View view) {
		List<Line> lines = lines(view);
		return new Figure(FigureName.LADDER, headline(lines.get(0).ladder()),
				"Trusts by level of adoption, one vote each, " + view.placeAndDate(), columns("trusts_of", "Trusts of"),
				lines.stream().map(LadderFigure::row).toList(), chart(lines, "Trusts on each level, by place"));
	}

	private static List<Line> lines(View view) {
		Ladders ladders = Ladders.of(view);
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(view.place().code(), view.place().name(), null, view.members(), ladders.of(view.members())));
		if (view.place().isLondon()) {
			for (CareSystem system : view.now().map().systems()) {
				Place place = Place.of(system);
				List<Organisation> members = view.now().members(place);
				lines.add(new Line(place.code(), place.name(), view.asAt().on(place.path()), members,
						ladders.of(members)));
			}
		}
		return lines;
	}

	static List<Column> columns(String code, String heading) {
		List<Column> columns = new ArrayList<>(List.of(Column.inFileOnly(code), Column.words(code + "_label", heading),
				Column.number("trusts", "Trusts"), Column.number("returned", "Made a return"),
				Column.words("provisional", "Firm or provisional"), Column.inFileOnly("half"),
				Column.words("half_label", "Half have reached"), Column.number("half_trusts", "Trusts there or above"),
				Column.words("nearly_all", "Nearly all have reached"),
				Column.words("lowest", "Lowest that made a return"),
				Column.words("largest", "Most of what is embedded is at"),
				Column.number("largest_share", "Its share")));
		Arrays.stream(Level.values())
			.forEach((level) -> columns.add(Column.number(level.name().toLowerCase(Locale.ROOT),
					level.name() + " " + level.label().toLowerCase(Locale.UK))));
		return columns;
	}

	static List<Cell> row(Line line) {
		Ladder ladder = line.ladder();
		Level half = ladder.half();
		List<Cell> row = new ArrayList<>();
		row.add(Cell.of(line.code()));
		row.add((line.href() != null) ? Cell.linked(line.label(), line.href()) : Cell.of(line.label()));
		row.add(Cell.of(ladder.trusts()));
		row.add(Cell.of(ladder.returned()));
		row.add(Cell.of(ladder.isProvisional() ? "Provisional" : "Firm"));
		row.add((half != null) ? Cell.of(half.name()) : Cell.none("None"));
		row.add(level(half));
		row.add((half != null) ? Cell.of(ladder.at(half)) : Cell.none("None"));
		row.add(level(ladder.nearlyAll()));
		row.add(level(ladder.lowest()));
		row.add(ladder.dominance().map((largest) -> Cell.of(largest.trust())).orElse(Cell.none("Nothing embedded")));
		row.add(ladder.dominance().map(LadderFigure::share).orElse(Cell.none("None")));
		Arrays.stream(Level.values()).forEach((level) -> row.add(Cell.of(ladder.on(level))));
		return row;
	}

	private static Cell level(@Nullable Level level) {
		return (level != null) ? new Cell(level.name(), Words.sentenceCase(level.inWords()), null) : Cell.none("None");
	}

	private static Cell share(Dominance largest) {
		return (largest.all() < Share.LEAST_FOR_PERCENTAGE) ? Cell.none(largest.embedded() + " of " + largest.all())
				: new Cell(Long.toString(largest.percent()), largest.percent() + "%", null);
	}

	static @Nullable Picture chart(List<Line> lines, String caption) {
		List<LadderChart.Place> places = lines.stream()
			.filter((line) -> line.ladder().trusts() > 0)
			.map((line) -> new LadderChart.Place(line.label(), line.href(), finding(line.ladder()),
					Arrays.stream(Level.values()).map((level) -> line.ladder().on(level)).toList(),
					(line.ladder().half() != null) ? line.ladder().half().rung() : null,
					(line.ladder().nearlyAll() != null) ? line.ladder().nearlyAll().rung() : null))
			.toList();
		return places.isEmpty() ? null : Picture.of(LadderChart.of(Level.key(), places), caption);
	}

	/** "3 of 6 at A3 or above", and whether that is provisional. */
	static String finding(Ladder ladder) {
		Level half = ladder.half();
		if (ladder.returned() == 0) {
			return (ladder.trusts() == 1) ? "The only trust made no return"
					: "None of " + ladder.trusts() + " made a return";
		}
		String provisional = ladder.isProvisional() ? ", provisional" : "";
		return (half != null) ? ladder.at(half) + " of " + ladder.trusts() + " at " + half
				+ ((half == Level.A5) ? "" : " or above") + provisional
				: ladder.returned() + " of " + ladder.trusts() + " made a return" + provisional;
	}

	/** True whatever the numbers are. */
	static String headline(Ladder ladder) {
		Level half = ladder.half();
		int trusts = ladder.trusts();
		if (trusts == 0) {
			return "No trust is counted here";
		}
		if (trusts == 1) {
			return (half != null) ? "The only trust has reached " + half.inWords()
					: "The only trust has made no return in the last six months";
		}
		if (half == null) {
			return (ladder.returned() == 0) ? "None of " + trusts + " trusts has made a return in the last six months"
					: "Only " + ladder.returned() + " of " + trusts + " trusts "
							+ ((ladder.returned() == 1) ? "has" : "have")
							+ " made a return in the last six months: there is no level that half have reached";
		}
		String who = (ladder.at(half) == trusts) ? "All " + trusts + " trusts have"
				: "At least half of the trusts have";
		return who + " reached " + half.inWords()
				+ ((ladder.at(half) == trusts) ? ""
						: ": " + ladder.at(half) + " of " + trusts
								+ ((half == Level.A5) ? " are there" : " are there or above"))
				+ (ladder.isProvisional()
						? "; provisional, as " + Words.have(trusts - ladder.returned()) + " made no return" : "")
				+ ladder.dominance()
					.filter(Dominance::isLarge)
					.map((largest) -> "; " + shareInWords(largest) + " of what is embedded is at " + largest.trust())
					.orElse("");
	}

	private static String shareInWords(Dominance largest) {
		if (largest.embedded() == largest.all()) {
			return "all";
		}
		return (largest.all() < Share.LEAST_FOR_PERCENTAGE) ? largest.embedded() + " of " + largest.all()
				: largest.percent() + "%";
	}

}
