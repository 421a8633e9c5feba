package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.initiative.OverrideService;
import uk.nhs.london.aiportal.initiative.RecordFields;
import uk.nhs.london.aiportal.initiative.ReferenceLists;
import uk.nhs.london.aiportal.initiative.Viewers;
import uk.nhs.london.aiportal.initiative.WithdrawalService;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;
import uk.nhs.london.aiportal.product.Programmes;
import uk.nhs.london.aiportal.web.AsAt;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A register filled at random: every number of every page is what somebody counts who has
 * the exported file and the figure's definition, and no rule of the portal.
 * {@code -Dseed=NUMBER} fills it otherwise.
 */
@PostgresTest
@Import(MutableClock.Installed.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomFiguresTests {

	private static final SignedIn ADMINISTRATOR = Accounts.administrator();

	private static final LocalDate THEN = LocalDate.of(2026, 5, 31);

	/**
	 * What no file of one day tells, so that it is compared with the list behind each
	 * number: what became of a start and when it was first embedded or decided, which
	 * sign-offs and answers the rules found wanting; and words.
	 */
	private static final Set<String> NOT_IN_THE_FILE = Set.of("outcomes-by-start embedded",
			"outcomes-by-start still_piloting", "outcomes-by-start ended", "outcomes-by-start end_not_stated",
			"outcomes-by-start not_followed", "outcomes-by-start embedded_percent", "outcomes-by-start embedded_from",
			"outcomes-by-start embedded_to", "outcomes-over-time after_months", "outcomes-over-time still_piloting",
			"outcomes-over-time embedded_percent", "outcomes-over-time embedded_from", "outcomes-over-time embedded_to",
			"outcomes-over-time ended_percent", "outcomes-over-time ended_from", "outcomes-over-time ended_to",
			"outcomes-over-time piloting_percent", "outcomes-over-time piloting_from", "outcomes-over-time piloting_to",
			"outcomes-by-start first_live_label", "red-list-items initiatives", "conflicting-answers initiatives",
			"programmes programme");

	/** Of these, or of some of their rows, every number is compared with its list. */
	private static final Set<FigureName> LISTED = Set.of(FigureName.OUTCOMES, FigureName.SURVIVAL, FigureName.STEPS,
			FigureName.RED_LIST_ITEMS, FigureName.CONFLICTS);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private InitiativeService register;

	@Autowired
	private LifeService lives;

	@Autowired
	private WithdrawalService withdrawals;

	@Autowired
	private OverrideService overrides;

	@Autowired
	private Programmes programmes;

	@Autowired
	private ReferenceLists words;

	@Autowired
	private RecordFields fields;

	@Autowired
	private OrganisationDirectory directory;

	@Autowired
	private DashboardService dashboards;

	@Autowired
	private Viewers viewers;

	@Autowired
	private MutableClock clock;

	/**
	 * The same each time, for some seeds embed nothing, of which this would then say
	 * little.
	 */
	private final long seed = Long.getLong("seed", 4L);

	private final Map<String, List<CsvRow>> files = new HashMap<>();

	@BeforeAll
	void write() {
		new RandomRegister(new RandomRegister.Services(this.register, this.lives, this.withdrawals, this.overrides,
				this.words, this.programmes), this.clock, this.seed)
			.write();
	}

	@Test
	void everyNumberOfEveryPageIsCountedFromTheExportedFile() {
		List<String> wrong = new ArrayList<>();
		Set<String> numbers = new TreeSet<>();
		Set<String> counted = new TreeSet<>();
		int compared = 0;
		for (LocalDate day : List.of(RandomRegister.TODAY, THEN)) {
			LondonMap map = this.directory.asAt(day);
			for (Place place : List.of(Place.LONDON, Place.of(map.system("Z9B2Z").orElseThrow()),
					Place.of(map.organisation("RKE").orElseThrow()))) {
				CountedAnew anew = anew(place, day, map);
				for (Figure figure : figures(place, day)) {
					compared += compare(figure, anew, place.name() + " on " + day, wrong, numbers, counted);
				}
			}
		}
		assertThat(wrong).as("-Dseed=%s", this.seed).isEmpty();
		assertThat(file(RandomRegister.TODAY, "")).as("-Dseed=%s", this.seed).anyMatch(CsvRow::embedded);
		numbers.removeAll(counted);
		assertThat(numbers).as("-Dseed=%s", this.seed).isSubsetOf(NOT_IN_THE_FILE);
		assertThat(compared).as("-Dseed=%s", this.seed).isGreaterThan(5000);
	}

	/** Numbers of five or fewer leave things out, and shares of them stay shares. */
	@Test
	void everyPageIsShownToWhoeverReadsSomeOfIt() {
		FigurePages pages = new FigurePages(this.mvc, Accounts.analyst());
		for (String place : List.of("/london", "/systems/Z9B2Z", "/trusts/RKE")) {
			assertThat(pages.page(place).select("section.chart")).as(place + " of -Dseed=%s", this.seed).isNotEmpty();
			for (Topic topic : Topic.values()) {
				String address = place + "/" + topic.path();
				assertThat(pages.page(address).select("section.chart")).as(address + " of -Dseed=%s", this.seed)
					.isNotEmpty();
			}
		}
	}

	private List<Figure> figures(Place place, LocalDate day) {
		AsAt asAt = new AsAt(day, RandomRegister.TODAY);
		List<Figure> figures = new ArrayList<>(Dashboard.figures(
				this.dashboards.view(place.kind(), place.code(), asAt, this.viewers.of(ADMINISTRATOR)).orElseThrow()));
		for (Topic topic : Topic.values()) {
			figures.addAll(topic.figures(
					this.dashboards.topic(topic, place.kind(), place.code(), asAt, null, this.viewers.of(ADMINISTRATOR))
						.orElseThrow()));
		}
		return figures;
	}

	private CountedAnew anew(Place place, LocalDate day, LondonMap map) {
		Map<LocalDate, List<CsvRow>> histories = new HashMap<>();
		Stream.concat(RandomRegister.DAYS.stream(), Stream.of(day, RandomRegister.TODAY))
			.forEach((it) -> histories.put(it, file(it, "")));
		Stream.iterate(LocalDate.of(2026, 7, 1), (it) -> it.minusMonths(3))
			.limit(15)
			.map((it) -> it.minusDays(1))
			.forEach((it) -> histories.put(it, file(it, "")));
		Map<String, Set<String>> marked = CountedAnew.LISTS.stream()
			.collect(Collectors.toMap((it) -> it,
					(it) -> file(day, "&indicator=" + it).stream()
						.map((row) -> row.get("reference"))
						.collect(Collectors.toSet())));
		return new CountedAnew(place, day, map, file(day, ""), file(day, "&provenance=PUBLIC_REPORT"), marked,
				histories, this.fields, this.words);
	}

	private List<CsvRow> file(LocalDate day, String filter) {
		return this.files.computeIfAbsent(day + filter,
				(key) -> new FigurePages(this.mvc, ADMINISTRATOR).csv("/initiatives.csv?asAt=" + day + filter)
					.stream()
					.map((cells) -> new CsvRow(cells, day))
					.toList());
	}

	/** How many cells were compared. */
	private int compare(Figure figure, CountedAnew anew, String where, List<String> wrong, Set<String> numbers,
			Set<String> counted) {
		String of = figure.name().path() + " of " + where + ": ";
		List<Map<String, String>> expected = anew.of(figure.name());
		List<Map<String, String>> shown = figure.rows().stream().map((row) -> cells(figure, row)).toList();
		expected.stream()
			.filter((row) -> shown.stream().noneMatch((it) -> it.entrySet().containsAll(row.entrySet())))
			.forEach((row) -> wrong.add(of + "counted " + row + ", shown " + nearest(row, shown)));
		for (int i = 0; i < shown.size(); i++) {
			Map<String, String> row = shown.get(i);
			boolean known = expected.stream().anyMatch((it) -> row.entrySet().containsAll(it.entrySet()));
			boolean listed = LISTED.contains(figure.name());
			if (!known && !listed && !"0".equals(row.get("initiatives"))
					&& row.values().stream().anyMatch((it) -> it.matches("[1-9]\\d*"))) {
				wrong.add(of + "shown " + row + ", not counted");
			}
			if (listed) {
				figure.rows().get(i).forEach((cell) -> list(cell, of, wrong));
			}
		}
		expected.stream()
			.flatMap((it) -> it.keySet().stream())
			.forEach((it) -> counted.add(figure.name().path() + " " + it));
		shown.forEach((row) -> row.forEach((column, value) -> {
			if (value.matches("-?\\d+(\\.\\d)?")) {
				numbers.add(figure.name().path() + " " + column);
			}
		}));
		return expected.stream().mapToInt(Map::size).sum();
	}

	private static Map<String, String> cells(Figure figure, List<Cell> row) {
		Map<String, String> cells = new LinkedHashMap<>();
		for (int i = 0; i < row.size(); i++) {
			String column = figure.columns().get(i).name();
			String value = row.get(i).value();
			// Figures name trusts in the order of their names.
			cells.put(column, !column.equals("organisations") ? value
					: Arrays.stream(value.split(" ")).sorted().collect(Collectors.joining(" ")));
		}
		return cells;
	}

	/** With the same key: the first of its columns. */
	private static List<Map<String, String>> nearest(Map<String, String> row, List<Map<String, String>> shown) {
		Map.Entry<String, String> key = row.entrySet().iterator().next();
		return shown.stream()
			.filter((it) -> key.getValue().equals(it.get(key.getKey())))
			.map((it) -> it.entrySet()
				.stream()
				.filter((cell) -> row.containsKey(cell.getKey()))
				.filter((cell) -> !cell.getValue().equals(row.get(cell.getKey())))
				.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
			.toList();
	}

	private void list(Cell cell, String of, List<String> wrong) {
		String href = cell.href();
		if (href != null && href.startsWith("/initiatives?") && cell.value().matches("[1-9]\\d*")) {
			int found = this.files
				.computeIfAbsent(href,
						(key) -> new FigurePages(this.mvc, ADMINISTRATOR).csv(key.replace("?", ".csv?"))
							.stream()
							.map((cells) -> new CsvRow(cells, RandomRegister.TODAY))
							.toList())
				.size();
			if (found != Integer.parseInt(cell.value())) {
				wrong.add(of + cell + " leads to " + found);
			}
		}
	}

}
