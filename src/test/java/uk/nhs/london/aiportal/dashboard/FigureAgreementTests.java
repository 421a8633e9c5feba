package uk.nhs.london.aiportal.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.database.StatementCount;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeService;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures of pages, files, API and views are the same. */
@PostgresTest
@Import({ MutableClock.Installed.class, StatementCount.Installed.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureAgreementTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private InitiativeService register;

	@Autowired
	private LifeService lives;

	@Autowired
	private MutableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@BeforeAll
	void fillTheRegister() {
		new SmallLondon(this.register, this.lives, this.clock).write();
	}

	static Stream<String> pages() {
		List<String> pages = new ArrayList<>(List.of("/london", "/systems/QMF", "/trusts/R1H",
				"/london?asAt=2026-03-31", "/london?basis=known&asAt=2026-06-30", "/london/red-list?kind=ACUTE",
				"/trusts/R1H/money-ending"));
		Figures.topics().forEach((topic) -> pages.add("/london/" + topic));
		return pages.stream();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void pageFileAndApiHaveTheSameFigures(String page) {
		FigurePages pages = new FigurePages(this.mvc, Accounts.analyst());
		JsonNode told = json("/api/v1/figures" + page, Accounts.analyst());
		List<String> names = told.get("figures").valueStream().map((it) -> it.get("name").asString()).toList();
		assertThat(names).isNotEmpty();
		for (JsonNode figure : told.get("figures")) {
			String name = figure.get("name").asString();
			assertThat(pages.page(page).select("#" + name + " h2").text()).as(name)
				.isEqualTo(figure.get("headline").asString());
			String file = "/" + name + ".csv";
			List<Map<String, String>> rows = pages
				.csv(page.contains("?") ? page.replace("?", file + "?") : page + file);
			assertThat(figure.get("rows").valueStream().map(FigureAgreementTests::cells).toList()).as(name)
				.isEqualTo(rows.stream().map((row) -> own(row, figure)).toList());
		}
	}

	/** Whoever may read everything finds on every way as many as the figure counts. */
	@Test
	void asManyAreListedAsTheFigureCounts() {
		int counted = json("/api/v1/figures/london", Accounts.administrator()).get("figures")
			.valueStream()
			.filter((it) -> it.get("name").asString().equals("classes"))
			.flatMap((it) -> it.get("rows").valueStream())
			.mapToInt((row) -> row.get("initiatives").asInt())
			.sum();
		assertThat(counted).isPositive();
		assertThat(json("/api/v1/initiatives", Accounts.administrator()).get("total").asInt()).isEqualTo(counted);
		assertThat(new FigurePages(this.mvc, Accounts.administrator()).csv("/initiatives.csv")).hasSize(counted);
	}

	/**
	 * The views show what everybody in London reads: an analyst's file, class by class.
	 */
	@Test
	void viewsHaveWhatAnAnalystReadsInTheFile() {
		Map<String, Long> file = new LinkedHashMap<>();
		new FigurePages(this.mvc, Accounts.analyst()).csv("/initiatives.csv?provenance=ALL")
			.forEach((row) -> file.merge(row.get("counted_as"), 1L, Long::sum));
		Map<String, Long> views = new LinkedHashMap<>();
		this.jdbc.sql("""
				select counted_as, count(*) as count from reporting.initiative
				where counting <> 'NOT_COUNTED' group by counted_as
				""").query((row) -> {
			views.put(row.getString("counted_as"), row.getLong("count"));
		});
		assertThat(views).isNotEmpty().isEqualTo(file);
		int internal = this.jdbc.sql("select count(*) from initiative where public_visibility = 'INTERNAL'")
			.query(Integer.class)
			.single();
		int hidden = this.jdbc.sql("""
				select (select count(*) from initiative where withdrawn_on is null)
				    - (select count(*) from reporting.initiative)
				""").query(Integer.class).single();
		assertThat(hidden).isEqualTo(internal);
	}

	private static Map<String, String> cells(JsonNode row) {
		Map<String, String> cells = new LinkedHashMap<>();
		row.properties()
			.forEach((it) -> cells.put(it.getKey(), it.getValue().isNull() ? "" : it.getValue().asString()));
		return cells;
	}

	/** Without what the file says of the whole in every row. */
	private static Map<String, String> own(Map<String, String> row, JsonNode figure) {
		Map<String, String> own = new LinkedHashMap<>();
		figure.get("columns").forEach((it) -> own.put(it.get("name").asString(), row.get(it.get("name").asString())));
		return own;
	}

	private JsonNode json(String address, SignedIn reader) {
		MvcTestResult answer = this.mvc.get().uri(address).with(Accounts.signedInAs(reader)).exchange();
		assertThat(answer).as(address).hasStatusOk();
		return JSON.readTree(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

}
