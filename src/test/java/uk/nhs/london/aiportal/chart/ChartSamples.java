package uk.nhs.london.aiportal.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.chart.StepChart.Series;
import uk.nhs.london.aiportal.survival.Band;
import uk.nhs.london.aiportal.survival.CumulativeIncidence;
import uk.nhs.london.aiportal.survival.Curve;
import uk.nhs.london.aiportal.survival.Lives;

/** Pictures of the shapes that figures take: many, one, none, all equal. */
public final class ChartSamples {

	public static final List<RungKey> RUNGS = List.of(new RungKey(Rung.NR, "Not reported"),
			new RungKey(Rung.A0, "None"), new RungKey(Rung.A1, "Exploring"), new RungKey(Rung.A2, "Piloting"),
			new RungKey(Rung.A3, "First embedded"), new RungKey(Rung.A4, "Embedding"),
			new RungKey(Rung.A5, "At scale"));

	private static final Grade EMBEDDED = new Grade(Style.EMBEDDED, "E", "Embedded");

	private static final List<Grade> GRADES = List.of(EMBEDDED,
			new Grade(Style.HATCHED, "N", "Live, embedding not shown"), new Grade(Style.PILOT, "P", "Pilot"),
			new Grade(Style.OTHER, "D", "Before it is live"), new Grade(Style.NOTHING, "–", "Nothing registered"));

	private static final List<String> USES = List.of("Diagnostic imaging", "Pathology", "Other diagnostics",
			"Treatment planning", "Clinical decision support", "Triage and referral", "Monitoring and remote care",
			"Documentation", "Patient-facing services", "Operations and flow", "Workforce and rostering",
			"Corporate, finance and HR", "Coding and informatics", "Population health", "Research support");

	private ChartSamples() {
	}

	/** How pilots end: with all shapes of London, one pilot, and none. */
	public static StepChart outcomes(int pilots) {
		Random random = new Random(4);
		List<Lives> lives = new ArrayList<>();
		for (int i = 0; i < pilots; i++) {
			int months = random.nextInt(40);
			int end = random.nextInt(10);
			lives.add(new Lives(months, (end < 3) ? 1 : 0, (end == 3) ? 1 : 0, (end > 3) ? 1 : 0));
		}
		return StepChart.of("Months since the pilot went live", "Pilots",
				List.of(series(LineStyle.SOLID, "Embedded", CumulativeIncidence.of(lives)), series(LineStyle.DASHED,
						"Ended", CumulativeIncidence.of(lives.stream().map(Lives::forTheOtherEnd).toList()))));
	}

	/** Three groups of which nothing tells one from another. */
	public static StepChart equals() {
		Function<Integer, Curve> group = (scale) -> CumulativeIncidence
			.of(List.of(new Lives(5, scale, 0, scale), new Lives(14, scale, 0, scale), new Lives(23, 0, 0, scale)));
		return StepChart.of("Months since the pilot went live", "Pilots",
				List.of(series(LineStyle.SOLID, "Acute", group.apply(4)),
						series(LineStyle.DASHED, "Mental health", group.apply(5)),
						series(LineStyle.DOTTED, "Community", group.apply(6))));
	}

	private static Series series(LineStyle style, String label, Curve curve) {
		Curve shown = (curve.lives() > 10) ? curve.whileAtRisk(10) : curve;
		String words = shown.points().isEmpty() ? ""
				: Math.round(100 * shown.points().get(shown.points().size() - 1).share()) + "%";
		return new Series(style, label, words, shown.points().stream().map((point) -> {
			Band band = point.band();
			return new StepChart.Point(point.months(), point.atRisk(), point.share(),
					(band != null) ? band.lower() : null, (band != null) ? band.upper() : null);
		}).toList());
	}

	public static HeatMap heat() {
		Random random = new Random(7);
		List<HeatMap.Row> rows = new ArrayList<>();
		for (String trust : List.of("Guy's and St Thomas'", "King's College Hospital", "Lewisham and Greenwich",
				"Oxleas")) {
			rows.add(new HeatMap.Row(trust, "/trusts/" + trust.length(), USES.stream().map((use) -> {
				Grade grade = GRADES.get(random.nextInt(GRADES.size()));
				return new HeatMap.Cell(grade, (grade.style() != Style.NOTHING) ? "/initiatives" : null);
			}).toList()));
		}
		rows.add(new HeatMap.Row("SLaM", null, null));
		return new HeatMap(GRADES, USES, rows, EMBEDDED);
	}

	public static TileMap tiles() {
		return TileMap.of(RUNGS, List.of(
				group(TileMap.Area.LONDON, "All London", null, "Counts in no system", "London Ambulance"),
				group(TileMap.Area.SOUTH_EAST, "South East London", "/systems/QKK", "3 of 5 at A3 or above",
						"Guy's and St Thomas'", "King's College Hospital", "Lewisham and Greenwich", "Oxleas", "SLaM"),
				group(TileMap.Area.SOUTH_WEST, "South West London", "/systems/QWE", "3 of 6 at A2 or above", "Croydon",
						"Epsom and St Helier", "Kingston and Richmond", "Royal Marsden", "St George's", "SWLSTG"),
				group(TileMap.Area.NORTH_EAST, "North East London", "/systems/QMF", "3 of 5 at A3 or above",
						"Barts Health", "BHRUT", "ELFT", "Homerton", "NELFT"),
				group(TileMap.Area.WEST_AND_NORTH, "West and North London", "/systems/Z9B2Z", "8 of 15 at A2 or above",
						"Chelsea and Westminster", "CLCH", "CNWL", "GOSH", "Hillingdon Hospitals", "Imperial", "LNWH",
						"Moorfields", "North London FT", "RNOH", "Royal Brompton & Harefield", "Royal Free London",
						"UCLH", "West London", "Whittington Health")));
	}

	private static TileMap.Group group(TileMap.Area area, String label, @Nullable String href, String words,
			String... trusts) {
		List<TileMap.Tile> tiles = new ArrayList<>();
		for (String trust : trusts) {
			RungKey rung = RUNGS.get((trust.length() * 5 + tiles.size()) % RUNGS.size());
			tiles.add(new TileMap.Tile(trust, "/trusts/" + trust.length(), rung.rung(), rung.words()));
		}
		return new TileMap.Group(area, label, href, words, tiles);
	}

	public static LadderChart ladder() {
		return LadderChart.of(RUNGS,
				List.of(new LadderChart.Place("London", null, "16 of 32 at A3 or above", List.of(2, 1, 4, 9, 11, 4, 1),
						Rung.A3, Rung.A2),
						new LadderChart.Place("South East London", "/systems/QKK", "3 of 5 at A2 or above",
								List.of(1, 0, 1, 1, 1, 1, 0), Rung.A2, Rung.A1),
						new LadderChart.Place("A system of one", "/systems/QWE", "1 of 1 at A5",
								List.of(0, 0, 0, 0, 0, 0, 1), Rung.A5, Rung.A5),
						new LadderChart.Place("A silent system", "/systems/QMF", "None of 5 has reported",
								List.of(5, 0, 0, 0, 0, 0, 0), null, null),
						new LadderChart.Place("A system of equals", "/systems/QMJ", "6 of 6 at A2",
								List.of(0, 0, 0, 6, 0, 0, 0), Rung.A2, Rung.A2)));
	}

	/** A funnel is bars in the order of the stages. */
	public static BarChart funnel() {
		List<Key> key = List.of(new Key(Style.EMBEDDED, "Embedded"), new Key(Style.HATCHED, "Embedding not shown"),
				new Key(Style.PILOT, "Pilot"), new Key(Style.AT_RISK, "Pilot past its decision date"),
				new Key(Style.OTHER, "Not live"), new Key(Style.COMPARISON, "Median of London"),
				new Key(Style.ABSENT, "Not reported"));
		return BarChart.of(key,
				List.of(new BarChart.Bar(null, "Ideas", "96", List.of(new Part(Style.OTHER, 96))),
						new BarChart.Bar(null, "In preparation", "54", List.of(new Part(Style.OTHER, 54))),
						new BarChart.Bar(null, "Pilots", "131, 38 overdue",
								List.of(new Part(Style.PILOT, 93), new Part(Style.AT_RISK, 38))),
						new BarChart.Bar(null, "Declared embedded", "77",
								List.of(new Part(Style.EMBEDDED, 43), new Part(Style.HATCHED, 24),
										new Part(Style.AT_RISK, 10))),
						new BarChart.Bar(null, "Median", "40", List.of(new Part(Style.COMPARISON, 40))),
						new BarChart.Bar(null, "SLaM", "Has reported nothing", null)));
	}

}
