package uk.nhs.london.aiportal.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.chart.TileMap;
import uk.nhs.london.aiportal.chart.TileMap.Area;
import uk.nhs.london.aiportal.organisation.CareSystem;
import uk.nhs.london.aiportal.organisation.Organisation;

/**
 * Each trust's level and what it lacks for the next; by system and name, never ranked.
 */
final class LevelsFigure {

	private static final String NO_SYSTEM = "In no system";

	private static final List<Column> COLUMNS = List.of(Column.inFileOnly("organisation"),
			Column.words("organisation_label", "Trust"), Column.inFileOnly("system"),
			Column.words("system_label", "System"), Column.inFileOnly("level"), Column.words("level_label", "Level"),
			Column.number("embedded", "Embedded"), Column.number("live", "Live"),
			Column.words("lacks", "For the next level it lacks"));

	private LevelsFigure() {
	}

	static Figure of(View view) {
		Ladders ladders = Ladders.of(view);
		List<Organisation> trusts = view.members()
			.stream()
			.sorted(Comparator.comparing(view::systemName, Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
		return new Figure(FigureName.LEVELS, headline(view, ladders), "Level of adoption, " + view.placeAndDate(),
				COLUMNS, trusts.stream().map((trust) -> row(trust, ladders.reach(trust), view)).toList(),
				(trusts.size() < 2) ? null : Picture.of(map(view, trusts, ladders), "Level of each trust"));
	}

	private static List<Cell> row(Organisation trust, Reach reach, View view) {
		CareSystem host = view.now().map().hostOf(trust.code()).orElse(null);
		Level level = reach.level();
		Share share = view.now().counts(trust).share();
		InitiativesLink headline = view.initiatives(List.of(trust)).inHeadline();
		List<Cell> row = new ArrayList<>();
		row.add(Cell.of(trust.code()));
		row.add(Cell.linked(trust.shortName(), view.asAt().on(Place.of(trust).path())));
		row.add((host != null) ? Cell.of(host.code()) : Cell.none("None"));
		row.add((host != null) ? Cell.of(host.shortName()) : Cell.none("None"));
		row.add(Cell.of(level.name()));
		row.add(Cell.of(Words.sentenceCase(level.inWords())));
		if (level == Level.NR) {
			row.add(Cell.none("Not reported"));
			row.add(Cell.none("Not reported"));
		}
		else {
			row.add(Cell.of(share.embedded(), headline.in(ClassGroup.EMBEDDED)));
			row.add(Cell.of(share.live(), headline.live()));
		}
		row.add(reach.lacking().isEmpty() ? Cell.of("Nothing: this is the highest level")
				: Cell.of(Words.sentenceCase(Words.list(reach.lacking()))));
		return row;
	}

	private static TileMap map(View view, List<Organisation> trusts, Ladders ladders) {
		List<TileMap.Group> groups = new ArrayList<>();
		for (CareSystem system : view.now().map().systems()) {
			List<Organisation> members = trusts.stream()
				.filter((it) -> view.now().map().hostOf(it.code()).filter(system::equals).isPresent())
				.toList();
			if (!members.isEmpty()) {
				groups.add(group(area(system.shortName()), system.shortName(),
						view.place().isLondon() ? view.asAt().on(Place.of(system).path()) : null, members, view,
						ladders));
			}
		}
		List<Organisation> others = trusts.stream()
			.filter((it) -> view.now().map().hostOf(it.code()).isEmpty())
			.toList();
		if (!others.isEmpty()) {
			groups.add(group(Area.LONDON, NO_SYSTEM, null, others, view, ladders));
		}
		return TileMap.of(Level.key(), groups);
	}

	private static TileMap.Group group(Area area, String label, @Nullable String href, List<Organisation> members,
			View view, Ladders ladders) {
		return new TileMap.Group(area, label, href, LadderFigure.finding(ladders.of(members)),
				members.stream().map((trust) -> tile(trust, ladders.reach(trust).level(), view)).toList());
	}

	private static TileMap.Tile tile(Organisation trust, Level level, View view) {
		return new TileMap.Tile(trust.shortName(), view.asAt().on(Place.of(trust).path()), level.rung(), level.label());
	}

	/** Where a system lies is in its name. */
	static Area area(String system) {
		String name = system.toUpperCase(Locale.ROOT);
		if (name.startsWith("WEST AND NORTH")) {
			return Area.WEST_AND_NORTH;
		}
		for (Area area : Area.values()) {
			if (area != Area.LONDON && name.startsWith(area.name().replace('_', ' '))) {
				return area;
			}
		}
		return Area.LONDON;
	}

	private static String headline(View view, Ladders ladders) {
		if (view.place().isTrust()) {
			return view.members()
				.stream()
				.findFirst()
				.map((trust) -> headline(trust.shortName(), ladders.reach(trust)))
				.orElse("No trust is counted here");
		}
		Ladder ladder = ladders.of(view.members());
		Level lowest = ladder.lowest();
		if (lowest == null) {
			return "No trust stands on the ladder: none has made a return in the last six months";
		}
		Level highest = ladder.steps().stream().map(Ladder.Step::level).max(Comparator.naturalOrder()).orElse(lowest);
		String range = (lowest == highest)
				? ((ladder.returned() == 1) ? "stands at " : "all stand at ") + lowest.inWords()
				: "stand from " + lowest.inWords() + ", to " + highest.inWords();
		return Words.sentenceCase(
				Words.count(ladder.returned(), "trust that made a return ", "trusts that made a return ").strip()) + " "
				+ range;
	}

	/** True whatever has been reached. */
	static String headline(String trust, Reach reach) {
		Level level = reach.level();
		if (level == Level.NR) {
			return trust + " has made no return in the last six months, so it stands on no level";
		}
		return trust + " stands at " + level.inWords() + (reach.lacking().isEmpty() ? ", the highest level"
				: "; for the next level it lacks " + Words.list(reach.lacking()));
	}

}
