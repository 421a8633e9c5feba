package uk.nhs.london.aiportal.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.database.StatementCount;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeService;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.london.aiportal.account.Accounts.analyst;
import static uk.nhs.london.aiportal.account.Accounts.signedInAs;

/** The figures of {@link SmallLondon}, counted by hand. */
@PostgresTest
@Import({ MutableClock.Installed.class, StatementCount.Installed.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardTests {

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
	void write() {
		new SmallLondon(this.register, this.lives, this.clock).write();
	}

	@Test
	void londonOpensWithItsNumbersInWords() {
		Document page = page("/london");
		assertThat(page.select(".lede").text()).isEqualTo("None of 31 trusts has made a return in the last six "
				+ "months; 26 have reported nothing. 33 to 50 in 100 live initiatives are embedded in routine use: "
				+ "2 of 6 are shown to be, and 1 more may be once its evidence is recorded. 1 initiative in live use "
				+ "touches patients without the assurance that is required.");
		assertThat(page.select(".lede ~ .figures .figure__number").eachText()).containsExactly("0 of 31", "None",
				"33% to 50%", "1", "1");
		assertThat(page.select("#headline h2").text())
			.isEqualTo("2 of 6 live initiatives are shown to be embedded; 1 more may be");
		assertThat(page.select("#headline .subtitle").text()).isEqualTo("Live initiatives in the headline share, "
				+ "London, 23 November 2026. Wilson 95% interval of the low end 10% to 70%, of the high end 19% to 81%");
		assertThat(page.text()).contains("As recorded on 23 November 2026", "by ruleset 1.0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/london", "/systems/QMF", "/trusts/R1H", "/london?asAt=2026-10-31&basis=known" })
	void recordsBehindTheFiguresAreOneLinkAway(String address) {
		String download = page(address).select("#records + p a").attr("href");
		Document list = page(page(download).select(".nhsuk-back-link").attr("href"));
		assertThat(page(download).select("h1").text()).isEqualTo("Download " + list.select("h1").text())
			.doesNotContain(" 0 ");
		assertThat(download.contains("asAt=2026-10-31&basis=known")).isEqualTo(address.contains("asAt"));
	}

	@Test
	void classesHoldWhatTheHeadlineLeavesOut() {
		Map<String, String> classes = rows("/london/classes.csv", "counted_as", "initiatives");
		assertThat(classes).hasSize(14)
			.containsEntry("EMBEDDED", "2")
			.containsEntry("NOT_SHOWN", "1")
			.containsEntry("LIMITED", "4")
			.containsEntry("NOT_YET_LIVE", "1")
			.containsEntry("ENDED", "1")
			.containsEntry("SHADOW", "0");
		assertThat(page("/london").select("#classes h2").text())
			.isEqualTo("2 of 9 initiatives are embedded, 5 are pilots and 2 are neither");
	}

	@Test
	void whatWasPubliclyReportedStandsAlone() {
		Map<String, String> measures = rows("/london/headline.csv", "measure", "value");
		assertThat(measures).containsEntry("PUBLICLY_REPORTED", "1")
			.containsEntry("REGISTERED", "9")
			.containsEntry("LIVE", "6")
			.containsEntry("SHARE_LOW", "33")
			.containsEntry("SHARE_HIGH", "50")
			.containsEntry("SHARE_LOW_FROM", "10")
			.containsEntry("RED_LIST", "1");
		assertThat(rows("/london/initiatives-by-organisation.csv", "organisation", "reported")).containsEntry("RAS",
				"false");
	}

	@Test
	void silentTrustIsShownAsSuchAndNeverAsZero() {
		Map<String, String> reported = rows("/london/initiatives-by-organisation.csv", "organisation", "reported");
		assertThat(reported).hasSize(31).doesNotContainKeys("K0N6A", "RAP").containsEntry("RAN", "false");
		assertThat(rows("/london/initiatives-by-organisation.csv", "organisation", "initiatives"))
			.containsEntry("RAN", "")
			.containsEntry("RAL", "1")
			.containsEntry("RKE", "4")
			.containsEntry("R1H", "2")
			.containsEntry("RRU", "1")
			.containsEntry("RQM", "1");
		Document page = page("/london");
		Element section = page.selectFirst("#initiatives-by-organisation");
		assertThat(section.select("h2").text())
			.isEqualTo("1 of 31 trusts has something embedded; 26 have reported nothing");
		assertThat(section.select(".chart-not-reported")).hasSize(26 + 1);
		assertThat(section.select("tr:has(th a[href=/trusts/RAN]) td").eachText()).contains("Not reported")
			.doesNotContain("0");
		assertThat(page.select("#not-reported + ul a").eachText()).hasSize(26).contains("RNOH");
	}

	@Test
	void trustsStandInTheOrderOfSystemsAndNames() {
		List<String> labels = csv("/london/initiatives-by-organisation.csv").stream()
			.map((row) -> row.get("system_label") + "/" + row.get("organisation_label"))
			.toList();
		assertThat(labels.subList(0, 30)).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
		assertThat(labels.get(30)).isEqualTo("/London Ambulance");
	}

	@Test
	void systemsCountTheTrustsTheyHostAndSmallSharesHaveNoPercentage() {
		Map<String, Map<String, String>> systems = csv("/london/initiatives-by-system.csv").stream()
			.collect(Collectors.toMap((row) -> row.get("system_label"), (row) -> row));
		assertThat(systems).containsOnlyKeys("West and North London", "North East London", "South East London",
				"South West London", "In no system");
		assertThat(systems.get("West and North London")).containsEntry("embedded", "2")
			.containsEntry("not_shown", "1")
			.containsEntry("other_pilots", "3")
			.containsEntry("share_low", "40")
			.containsEntry("share_high", "60")
			.containsEntry("trusts_reported", "3");
		assertThat(systems.get("North East London")).containsEntry("share_low", "").containsEntry("neither", "1");
		assertThat(systems.get("South East London")).containsEntry("embedded", "")
			.containsEntry("trusts_reported", "0");
		assertThat(systems.get("In no system")).containsEntry("neither", "1").containsEntry("trusts", "1");
		assertThat(page("/systems/QMF").select(".lede").text())
			.startsWith("None of 5 trusts has made a return in the last six months; 4 have reported nothing. The only "
					+ "live initiative is not shown to be embedded in routine use. With fewer than 5, no percentage "
					+ "is given.");
	}

	@Test
	void pastDateSaysWhatWasRecordedThenWithTheSystemsOfThatDay() {
		assertThat(rows("/london/initiatives-by-system.csv?asAt=2026-03-31", "system", "embedded"))
			.containsOnlyKeys("QMF", "QMJ", "QRV", "QKK", "QWE", "")
			.containsEntry("QMJ", "2")
			.containsEntry("QMF", "1")
			.containsEntry("QRV", "");
		Document page = page("/systems/QMJ?asAt=2026-03-31");
		assertThat(page.select(".lede").text()).startsWith("1 of 8 trusts has made a return in the last six months; "
				+ "6 have reported nothing. 2 of 3 live initiatives are embedded in routine use. With fewer than 5, no "
				+ "percentage is given. ");
		assertThat(page.text()).contains("As recorded on 31 March 2026");
		assertThat(page.select("input[name=asAt]").val()).isEqualTo("31 March 2026");
		assertThat(page.select("main a[href*=/trusts/], main a[href*=.csv], main .figure a[href*=initiatives]"))
			.isNotEmpty()
			.allSatisfy((link) -> assertThat(link.attr("href")).contains("asAt=2026-03-31"));
	}

	@Test
	void beforeTheRegisterBeganNobodyHasReported() {
		Document page = page("/london?asAt=2024-12-09");
		assertThat(page.select(".lede").text())
			.isEqualTo("No trust of London has reported anything. That is not zero: nothing is known.");
		assertThat(page.select("#movement h2").text())
			.isEqualTo("Nothing was live at the end of any of these quarters");
	}

	@Test
	void whatAClosedTrustRegisteredCountsAtItsSuccessor() {
		assertThat(page("/trusts/RAP?asAt=2024-12-31").select(".figure__number").eachText()).contains("0 of 1", "1");
		assertThat(page("/trusts/RAL").select(".lede").text()).startsWith("The only live initiative is not shown");
		Document closed = page("/trusts/RAP");
		assertThat(closed.select("main p").text()).isEqualTo(
				"North Middlesex closed after 31 December 2024. What it registered counts at Royal Free London.");
		assertThat(closed.select("main li a").eachAttr("href")).contains("/trusts/RAL", "/trusts/RAP?asAt=2024-12-31");
	}

	@Test
	void movementKeepsTheStructureOfEachQuarter() {
		Map<String, Map<String, String>> quarters = csv("/systems/Z9B2Z/movement.csv").stream()
			.collect(Collectors.toMap((row) -> row.get("quarter_end"), (row) -> row));
		assertThat(quarters).hasSize(12);
		assertThat(quarters.get("2026-03-31")).containsEntry("embedded", "");
		assertThat(quarters.get("2026-06-30")).containsEntry("embedded", "2")
			.containsEntry("not_shown", "1")
			.containsEntry("other_pilots", "3")
			.containsEntry("became_embedded", "0")
			.containsEntry("moved_with_trust", "2");
		assertThat(quarters.get("2026-11-23")).containsEntry("embedded", "2").containsEntry("moved_with_trust", "0");
	}

	@Test
	void movementSaysWhoEnteredAndWhoLeft() {
		Map<String, Map<String, String>> quarters = csv("/london/movement.csv").stream()
			.collect(Collectors.toMap((row) -> row.get("quarter_end"), (row) -> row));
		assertThat(quarters.keySet()).contains("2024-03-31", "2026-09-30", "2026-11-23").hasSize(12);
		assertThat(quarters.get("2024-09-30")).containsEntry("other_pilots", "0");
		assertThat(quarters.get("2024-12-31")).containsEntry("other_pilots", "1").containsEntry("embedded", "0");
		assertThat(quarters.get("2026-03-31")).containsEntry("embedded", "3")
			.containsEntry("became_embedded", "3")
			.containsEntry("no_longer_embedded", "0")
			.containsEntry("other_pilots", "2");
		assertThat(quarters.get("2026-09-30")).containsEntry("embedded", "2")
			.containsEntry("became_embedded", "0")
			.containsEntry("no_longer_embedded", "1");
		assertThat(quarters.values()).allSatisfy((it) -> assertThat(it).containsEntry("moved_with_trust", "0"));
		assertThat(page("/london").select("#movement h2").text())
			.isEqualTo("Since 31 March 2024 embedded rose from 0 to 2 and pilots rose from 0 to 5");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/london", "/london?asAt=2026-03-31", "/systems/Z9B2Z", "/systems/QMF",
			"/systems/QMJ?asAt=2026-03-31", "/trusts/RAL", "/trusts/RKE", "/trusts/R1H?asAt=2026-06-30" })
	void everyNumberLeadsToExactlyWhatItCounts(String address) {
		Document page = page(address);
		List<String> checked = new ArrayList<>();
		for (Element link : page.select("main .lede a, main td:not(.heat__cell) a[href^=/initiatives]")) {
			String number = link.text().replaceAll("^.* of ", "").replaceAll("\\D", "");
			assertThat(countBehind(link.attr("href"))).as(link.outerHtml()).isEqualTo(Integer.parseInt(number));
			checked.add(number);
		}
		assertThat(checked.size()).isGreaterThan(20);
		for (Element link : page.select("main .lede ~ .figures a[href^=/initiatives]")) {
			String number = link.text().matches("(.*: |Of )?[Nn]o .*") ? "0" : link.text().replaceAll("\\D", "");
			assertThat(countBehind(link.attr("href"))).as(link.outerHtml()).isEqualTo(Integer.parseInt(number));
		}
	}

	/**
	 * What the list must count under an address: as recorded, by each initiative's latest
	 * row, asked of the history and not of the ledger.
	 */
	private int countBehind(String address) {
		UriComponents parts = UriComponentsBuilder.fromUriString(address).build();
		assertThat(parts.getPath()).isEqualTo("/initiatives");
		Map<String, String> asked = parts.getQueryParams().toSingleValueMap();
		assertThat(asked.keySet()).isSubsetOf("organisation", "system", "classification", "countedAs", "redList",
				"headline", "provenance", "override", "asAt", "indicator");
		if (asked.containsKey("indicator")) {
			return marked(asked);
		}
		return this.jdbc.sql("""
				select count(*) from (
				    select distinct on (initiative_id) * from classification
				    where recorded_on <= cast(:asAt as date) order by initiative_id, id desc) as c
				join organisation o on o.code = c.organisation
				left join membership m on m.organisation_code = c.organisation and m.role = 'HOST'
				    and m.corrected_at is null and cast(:asAt as date) between m.starts_on
				    and coalesce(m.ends_on, 'infinity')
				where c.provenance = :provenance
				and (:organisation = '' and o.counting <> 'NOT_COUNTED'
				    or c.organisation = any(string_to_array(:organisation, ',')))
				and (:system = '' or m.system_code = :system)
				and (:classification = '' or c.classification = any(string_to_array(:classification, ',')))
				and (:countedAs = '' or c.counted_as = any(string_to_array(:countedAs, ',')))
				and (:redList = '' or c.red_list) and (:headline = '' or c.in_headline)
				and (:override = '' or c.initiative_id in (select initiative_id from class_override))
				""")
			.param("asAt", asked.getOrDefault("asAt", SmallLondon.TODAY.toString()))
			.param("provenance", asked.getOrDefault("provenance", "TRUST"))
			.param("organisation", asked.getOrDefault("organisation", ""))
			.param("system", asked.getOrDefault("system", ""))
			.param("classification", asked.getOrDefault("classification", ""))
			.param("countedAs", asked.getOrDefault("countedAs", ""))
			.param("redList", asked.getOrDefault("redList", ""))
			.param("override", asked.getOrDefault("override", ""))
			.param("headline", asked.getOrDefault("headline", ""))
			.query(Integer.class)
			.single();
	}

	/** How many initiatives have a mark, asked of the marks and not of their sums. */
	private int marked(Map<String, String> asked) {
		return this.jdbc.sql("""
				select count(distinct mark.initiative_id) from indicator_mark mark
				join organisation o on o.code = mark.organisation
				left join membership m on m.organisation_code = mark.organisation and m.role = 'HOST'
				    and m.corrected_at is null and cast(:asAt as date) between m.starts_on
				    and coalesce(m.ends_on, 'infinity')
				where cast(:asAt as date) >= mark.starts_on and cast(:asAt as date) < mark.ends_before
				and (mark.indicator = any(string_to_array(:indicator, ','))
				    or mark.indicator || '.' || mark.value = any(string_to_array(:indicator, ',')))
				and (:organisation = '' and o.counting <> 'NOT_COUNTED'
				    or mark.organisation = any(string_to_array(:organisation, ',')))
				and (:system = '' or m.system_code = :system)
				""")
			.param("asAt", asked.getOrDefault("asAt", SmallLondon.TODAY.toString()))
			.param("indicator", asked.get("indicator"))
			.param("organisation", asked.getOrDefault("organisation", ""))
			.param("system", asked.getOrDefault("system", ""))
			.query(Integer.class)
			.single();
	}

	@ParameterizedTest
	@CsvSource({ "/london, /london?asAt=2024-01-01, 8", "/systems/Z9B2Z, /systems/QKK, 8",
			"/trusts/RKE, /trusts/RAN, 11" })
	void numberOfStatementsIsTheSameHoweverMuchThereIs(String much, String little, int statements) {
		List<String> forMuch = StatementCount.during(() -> page(much));
		List<String> forLittle = StatementCount.during(() -> page(little));
		assertThat(forMuch).hasSameSizeAs(forLittle).hasSize(statements);
	}

	@Test
	void fileCostsAnEntryOfTheAuditTrailMoreThanItsPage() {
		List<String> statements = StatementCount.during(() -> page("/london/movement.csv"));
		assertThat(statements).hasSize(10);
		assertThat(statements.subList(8, 10)).allMatch((sql) -> sql.contains("audit_"));
	}

	@Test
	void askingOnlyAboutAFileIsNoExport() throws Exception {
		String entries = "select count(*) from audit_entry where action = 'EXPORTED'";
		int before = this.jdbc.sql(entries).query(Integer.class).single();
		assertThat(this.mvc.head().uri("/london/movement.csv").with(signedInAs(analyst()))).hasStatusOk();
		assertThat(this.jdbc.sql(entries).query(Integer.class).single()).isEqualTo(before);
		page("/london/movement.csv");
		assertThat(this.jdbc.sql(entries).query(Integer.class).single()).isEqualTo(before + 1);
	}

	@Test
	void fileSaysWhatItIs() throws Exception {
		MvcTestResult result = get("/systems/Z9B2Z/classes.csv?asAt=2026-06-30");
		assertThat(result).hasContentType("text/csv;charset=UTF-8")
			.hasHeader("Content-Disposition", "attachment; filename=\"z9b2z-classes-2026-06-30.csv\"");
		String text = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
		assertThat(text).startsWith(
				"as_at,basis,map_as_at,ruleset,place,place_label,trust_kind,not_shared_with_you,counted_as,counted_as_label,"
						+ "group,group_label,initiatives\r\n2026-06-30,RECORDED,2026-06-30,1.0,Z9B2Z,West and North London,"
						+ ",5 or fewer,EMBEDDED,Embedded,EMBEDDED,Embedded,2\r\n");
		assertThat(text).endsWith("\r\n");
	}

	@Test
	void everyFigureHasItsFileAndDefinitionOnThePage() {
		List<String> pages = new ArrayList<>(List.of("/london"));
		Arrays.stream(Topic.values()).map((topic) -> "/london/" + topic.path()).forEach(pages::add);
		List<String> found = new ArrayList<>();
		for (String path : pages) {
			Document page = page(path);
			for (Element figure : page.select("section.chart")) {
				FigureName name = FigureName.of(figure.id()).orElseThrow();
				found.add(name.path());
				assertThat(figure.select(".chart__definition").text()).endsWith(name.definition());
				assertThat(figure.select(".tools a").attr("href")).isEqualTo(path + "/" + name.path() + ".csv");
				assertThat(figure.select(".chart__table caption").text()).isEqualTo(figure.select(".subtitle").text());
				assertThat(get(path + "/" + name.path() + ".csv")).hasStatusOk();
			}
		}
		assertThat(found)
			.containsExactlyInAnyOrder(Arrays.stream(FigureName.values()).map(FigureName::path).toArray(String[]::new));
		assertThat(page("/london").select("section.chart:has(svg)")).hasSize(8);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/systems/XXX", "/trusts/XXXXX", "/london/nothing.csv", "/systems/QMJ/classes.csv",
			"/trusts/RKE/initiatives-by-system.csv", "/trusts/K0N6A/classes.csv" })
	void whatThereIsNotIsNotFound(String address) {
		assertThat(get(address)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void placeWithoutFiguresSaysWhy() {
		assertThat(page("/systems/QMJ").select("main p").text())
			.isEqualTo("North Central London closed after 31 March 2026. What it registered counts at West and North "
					+ "London.");
		assertThat(page("/systems/Z9B2Z?asAt=2026-03-31").select("main p").text())
			.isEqualTo("West and North London did not exist on 31 March 2026: it began on 1 April 2026.");
		assertThat(page("/trusts/K0N6A").select("main p").text()).contains("counted in no figure");
	}

	@Test
	void methodIsPublicAndHoldsEveryRule() throws Exception {
		MvcTestResult result = this.mvc.get().uri("/about").exchange();
		assertThat(result).hasStatusOk();
		Document page = Jsoup.parse(result.getResponse().getContentAsString());
		assertThat(page.select(".about__test dt").eachText()).hasSize(8).contains("U1 Live", "A2 Watched");
		assertThat(page.select("section:has(#stops) dt").eachText()).hasSize(10);
		assertThat(page.select("main").text()).contains("Wilson", "counts as its first day", "Dutch register");
	}

	private Document page(String address) {
		return figures().page(address);
	}

	private MvcTestResult get(String address) {
		return this.mvc.get().uri(address).with(signedInAs(analyst())).exchange();
	}

	private List<Map<String, String>> csv(String address) {
		return figures().csv(address);
	}

	private Map<String, String> rows(String address, String key, String value) {
		return figures().column(address, key, value);
	}

	private FigurePages figures() {
		return new FigurePages(this.mvc, analyst());
	}

}
