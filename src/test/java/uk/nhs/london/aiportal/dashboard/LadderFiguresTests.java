package uk.nhs.london.aiportal.dashboard;

import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Samples;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeEntries;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.initiative.Reference;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.london.aiportal.account.Accounts.administrator;
import static uk.nhs.london.aiportal.account.Accounts.analyst;

/**
 * The worked example of the ladder in South East London, counted by hand: Guy's and St
 * Thomas' has 20 embedded and 10 pilots, and one more that was embedded yesterday and has
 * ended; King's College 1 and 3, Lewisham and Greenwich 0 and 3, Oxleas one before
 * deployment; SLaM made no return. Barts, elsewhere in London, has one that has ended.
 */
@PostgresTest
@Import(MutableClock.Installed.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LadderFiguresTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private InitiativeService register;

	@Autowired
	private LifeService lives;

	@Autowired
	private MutableClock clock;

	@BeforeAll
	void write() {
		SmallLondon london = new SmallLondon(this.register, this.lives, this.clock);
		this.clock.set(SmallLondon.TODAY.minusDays(1));
		Reference ends = london.embedded("RJ1");
		this.clock.set(SmallLondon.TODAY);
		many(20, () -> london.embedded("RJ1"));
		many(10, () -> london.limited("RJ1"));
		london.embedded("RJZ");
		many(3, () -> london.limited("RJZ"));
		many(3, () -> london.limited("RJ2"));
		london.add("RPG", (facts) -> facts.declaredStage(DeclaredStage.PRE_DEPLOYMENT));
		london.add("R1H", (facts) -> facts.declaredStage(DeclaredStage.ENDED));
		this.lives.happened(ends, LifeEntries.of(Samples.declared(DeclaredStage.ENDED, SmallLondon.TODAY.toString())),
				administrator());
	}

	private static void many(int times, Runnable task) {
		for (int i = 0; i < times; i++) {
			task.run();
		}
	}

	@Test
	void pageSaysWhatHalfHaveReachedAndNotThePooledShare() {
		Document page = page("/systems/QKK");
		assertThat(page.select("#ladder h2").text()).startsWith("At least half of the trusts have reached A2, "
				+ "piloting: 3 of 5 are there or above; 95% of what is embedded is at Guy");
		assertThat(page.select("#coverage h2").text())
			.isEqualTo("4 of 5 trusts have made a return in the last six months; 1 has reported nothing");
		assertThat(page.select(".lede ~ .figures .figure__number").eachText()).startsWith("4 of 5", "A2", "57%");
		assertThat(page.select("#levels-by-trust .tile")).hasSize(5);
		assertThat(page.select("#embedded-by-use .heat__silent")).hasSize(1);
	}

	@Test
	void returnIsOneOnEveryPageAlsoOfWhatHasEnded() {
		assertThat(page("/london").select("#coverage h2").text())
			.isEqualTo("5 of 31 trusts have made a return in the last six months; 26 have reported nothing");
		assertThat(page("/london/data-quality").select("#returns h2").text())
			.isEqualTo("26 of 31 trusts have made no return in the last six months");
		assertThat(figures().rows("/london/data-quality/returns.csv", "organisation")).doesNotContainKey("R1H")
			.hasSize(26);
	}

	@Test
	void fileOfTheLadderHasItsNumbers() {
		assertThat(figures().rows("/systems/QKK/ladder.csv", "trusts_of").get("QKK")).containsEntry("trusts", "5")
			.containsEntry("returned", "4")
			.containsEntry("provisional", "Firm")
			.containsEntry("half", "A2")
			.containsEntry("half_trusts", "3")
			.containsEntry("nearly_all", "A1")
			.containsEntry("lowest", "A1")
			.containsEntry("largest_share", "95")
			.containsEntry("nr", "1")
			.containsEntry("a1", "1")
			.containsEntry("a2", "1")
			.containsEntry("a3", "2")
			.containsEntry("a4", "0");
		assertThat(figures().rows("/london/ladder.csv", "trusts_of").get("LONDON"))
			.containsEntry("provisional", "Provisional")
			.containsEntry("half", "");
	}

	@Test
	void eachTrustStandsOnItsLevel() {
		Map<String, Map<String, String>> levels = figures().rows("/systems/QKK/levels-by-trust.csv", "organisation");
		assertThat(levels.get("RJ1")).containsEntry("level", "A3").containsEntry("embedded", "20");
		assertThat(levels.get("RJ1").get("lacks")).isEqualTo("Something embedded in a second use");
		assertThat(levels.get("RJZ")).containsEntry("level", "A3")
			.containsEntry("embedded", "1")
			.containsEntry("live", "4");
		assertThat(levels.get("RJ2")).containsEntry("level", "A2");
		assertThat(levels.get("RPG")).containsEntry("level", "A1");
		assertThat(levels.get("RV5")).containsEntry("level", "NR").containsEntry("embedded", "");
	}

	@Test
	void declaredStagesStandBesideClasses() {
		Map<String, Map<String, String>> stages = figures().rows("/systems/QKK/declared-stages.csv", "stage");
		assertThat(stages.get("ROUTINE")).containsEntry("embedded", "21").containsEntry("initiatives", "21");
		assertThat(stages.get("PILOT")).containsEntry("other_pilots", "16").containsEntry("embedded", "0");
		assertThat(stages.get("PRE_DEPLOYMENT")).containsEntry("neither", "1");
		assertThat(stages.get("ENDED")).containsEntry("neither", "1");
		assertThat(figures().rows("/systems/QKK/embedded-by-use.csv", "use_domain").get("CORPORATE_FINANCE_HR"))
			.containsEntry("trusts_embedded", "2")
			.containsEntry("trusts_none", "2")
			.containsEntry("trusts_not_reported", "1")
			.containsEntry("embedded", "21");
	}

	@Test
	void whatMovedIsToldWithItsReason() {
		assertThat(page("/systems/QKK").select("#moved h2").text()).isEqualTo("1 initiative moved from one class to "
				+ "another since 1 October 2026: 0 became embedded, 1 ceased to be");
		assertThat(page("/london").select("#moved li").text()).contains("from Embedded to Ended")
			.doesNotContain("The calendar");
		assertThat(page("/systems/QKK?asAt=2026-11-22").select("#moved h2").text())
			.isEqualTo("Nothing moved from one class to another since 1 October 2026");
	}

	@Test
	void trustSeesItsPortfolioAndWhatComes() {
		Document page = page("/trusts/RJZ");
		assertThat(page.select("#portfolio ~ table tbody tr")).hasSize(4);
		assertThat(page.select("#portfolio ~ table tbody tr:contains(Embedded) td").eachText()).containsExactly(
				"Class Embedded", "Gates met 8 of 8", "Nearest missing gate None", "Planned end of the pilot Decided",
				"Money ends No end stated");
		assertThat(page.select("#portfolio ~ table tbody tr td:nth-child(2)").eachText())
			.as("what is decided stands last")
			.last()
			.isEqualTo("Class Embedded");
		assertThat(page.select("#levels-by-trust h2").text()).contains("stands at A3, first embedded");
		assertThat(page("/trusts/RJ1").select("#portfolio ~ p a").text()).startsWith("There are more");
		assertThat(page("/trusts/RV5").select("main").text()).contains("Nothing is registered that is going on");
		assertThat(page("/trusts/RJZ?asAt=2026-11-22&basis=known").select("main").text())
			.contains("The portfolio, and what expires or is due, are shown as recorded only");
	}

	@Test
	void figuresAreCitedWithTheirDate() {
		Document page = page("/systems/QKK");
		assertThat(page.select(".cite a").attr("href")).isEqualTo("/systems/QKK?asAt=2026-11-23");
		assertThat(page.select(".cite a").text()).endsWith("/systems/QKK?asAt=2026-11-23").startsWith("http");
		assertThat(page.select(".cite").text()).contains("may still change until midnight");
		Document past = page("/london/stall-radar?kind=ACUTE&asAt=2026-11-22");
		assertThat(past.select(".cite a").attr("href")).contains("asAt=2026-11-22", "kind=ACUTE");
		assertThat(past.select(".cite").text()).doesNotContain("midnight");
	}

	private Document page(String address) {
		return figures().page(address);
	}

	private FigurePages figures() {
		return new FigurePages(this.mvc, analyst());
	}

}
