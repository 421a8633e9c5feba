package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.Decision;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventBuilder;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.FactsBuilder;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Samples;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeEntries;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.WithdrawalService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pilots of which more is known today than was then, counted by hand. Today is 23
 * November 2026.
 *
 * <pre>
 * registered   trust        live since    what was said later
 *  2 Mar 2024  Barts        1 Mar 2024    20 May 2026: it ended on 1 Oct 2024
 *  2 Mar 2024  Chelsea      1 Mar 2024    5 Aug 2026: the decision of 1 June 2024 to adopt it is struck out
 *  2 Mar 2024  Whittington  1 Mar 2024    5 Aug 2026: withdrawn
 *  2 Mar 2024  Barts        1 Mar 2024    internal
 * 10 Feb 2026  Whittington  1 June 2024
 * </pre>
 */
@PostgresTest
@Import(MutableClock.Installed.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownFiguresTests {

	private static final SignedIn BY = Accounts.administrator();

	private static final String THEN = "?asAt=2024-12-31";

	private static final String LATER = "?asAt=2026-04-30";

	private static final String KNOWN = "&basis=known";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private InitiativeService register;

	@Autowired
	private LifeService lives;

	@Autowired
	private WithdrawalService withdrawals;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MutableClock clock;

	@BeforeAll
	void write() {
		on("2024-03-02");
		Reference ended = pilot("R1H", "2024-03-01");
		Reference decided = pilot("RQM", "2024-03-01");
		Reference withdrawn = pilot("RKE", "2024-03-01");
		new SmallLondon(this.register, this.lives, this.clock).keepInternal(pilot("R1H", "2024-03-01"));
		on("2024-06-01");
		this.lives.happened(decided,
				LifeEntries.of(EventBuilder.builder()
					.type(EventType.ADOPTION_DECISION)
					.on(PartialDate.parse("2024-06-01"))
					.decision(Decision.ADOPT)
					.build()),
				BY);
		on("2026-02-10");
		pilot("RKE", "2024-06-01");
		on("2026-05-20");
		this.lives.happened(ended, LifeEntries.of(Samples.declared(DeclaredStage.ENDED, "2024-10-01")), BY);
		on("2026-08-05");
		long decision = this.register.find(decided)
			.life()
			.stream()
			.filter((it) -> it.event().type() == EventType.ADOPTION_DECISION)
			.findFirst()
			.orElseThrow()
			.id();
		this.register.strikeOut(decided, decision, "It was another product", BY);
		this.withdrawals.withdraw(withdrawn, "It was none", BY);
	}

	@BeforeEach
	void beginToday() {
		this.clock.set(SmallLondon.TODAY);
	}

	private void on(String day) {
		this.clock.set(LocalDate.parse(day));
	}

	private Reference pilot(String trust, String live) {
		Consumer<FactsBuilder> pilot = (facts) -> facts.title("Invented for a test")
			.declaredStage(DeclaredStage.PILOT)
			.liveMode(LiveMode.LIMITED_LIVE)
			.pilotPlannedEnd(PartialDate.parse("2024-09-30"));
		Reference reference = this.register.register(trust, Answers.none().withFacts(pilot), BY);
		this.lives.happened(reference, LifeEntries.of(Event.of(EventType.FIRST_LIVE, PartialDate.parse(live))), BY);
		return reference;
	}

	@Test
	void whatWasRecordedStaysAsItWas() {
		FigurePages all = new FigurePages(this.mvc, BY);
		assertThat(all.column("/london" + THEN, FigureName.CLASSES, "counted_as", "initiatives"))
			.containsEntry("LIMITED", "4")
			.containsEntry("ENDED", "0");
		assertThat(all.column("/london" + LATER, FigureName.CLASSES, "counted_as", "initiatives"))
			.containsEntry("LIMITED", "5")
			.containsEntry("ENDED", "0");
		assertThat(all.column("/london/pilots-and-embedding" + THEN, FigureName.OVERDUE, "value", "initiatives"))
			.containsEntry("OVERDUE", "3")
			.containsEntry("PAST_DECIDED", "1");
		assertThat(all.column("/london/pilots-and-embedding" + LATER, FigureName.OVERDUE, "value", "initiatives"))
			.containsEntry("OVERDUE", "4")
			.containsEntry("PAST_DECIDED", "1");
	}

	@Test
	void whatIsNowKnownCountsWhatWasRegisteredCorrectedAndStruckOutLater() {
		assertThat(classes("/london" + THEN + KNOWN)).containsEntry("LIMITED", "2").containsEntry("ENDED", "1");
		assertThat(classes("/london" + LATER + KNOWN)).containsEntry("LIMITED", "2").containsEntry("ENDED", "1");
		assertThat(classes("/london?asAt=2024-04-30" + KNOWN)).containsEntry("LIMITED", "2")
			.containsEntry("ENDED", "0");
		assertThat(classes("/london?asAt=2024-02-29" + KNOWN)).containsEntry("LIMITED", "0");
		assertThat(classes("/trusts/RKE" + THEN + KNOWN)).containsEntry("LIMITED", "1");
		assertThat(classes("/trusts/R1H" + THEN + KNOWN)).containsEntry("LIMITED", "0").containsEntry("ENDED", "1");
		assertThat(ends("/london/pilots-and-embedding" + THEN + KNOWN)).containsEntry("OVERDUE", "2")
			.containsEntry("PAST_DECIDED", "0");
	}

	@Test
	void internalOnesCountForThoseWhoMayReadThem() {
		assertThat(new FigurePages(this.mvc, BY).column("/london" + THEN + KNOWN, FigureName.CLASSES, "counted_as",
				"initiatives"))
			.containsEntry("LIMITED", "3")
			.containsEntry("ENDED", "1");
	}

	@Test
	void quartersBeforeTheDateAreAsNowKnownToo() {
		assertThat(pages().column("/london" + LATER + KNOWN, FigureName.MOVEMENT, "quarter_end", "other_pilots"))
			.containsEntry("2023-12-31", "0")
			.containsEntry("2024-03-31", "2")
			.containsEntry("2024-06-30", "3")
			.containsEntry("2024-12-31", "2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/london", "/systems/QMF", "/trusts/RKE", "/london/pilots-and-embedding",
			"/london/infrastructure-and-barriers", "/london/data-quality", "/trusts/RQM/pilots-and-embedding" })
	void everyNumberLeadsToAsManyRecords(String page) {
		assertThat(pages().followEveryNumber(page + THEN + KNOWN)).isPositive();
		assertThat(pages().followEveryNumber(page + THEN + KNOWN + "&map=today")).isPositive();
		new FigurePages(this.mvc, BY).followEveryNumber(page + LATER + KNOWN);
	}

	@Test
	void pageAndFileSayOnWhichBasisTheyAre() {
		assertThat(pages().page("/london" + THEN + KNOWN).select("#as-at-hint").text())
			.startsWith("As now known of 31 December 2024");
		assertThat(pages().page("/london" + THEN).select("#as-at-hint").text())
			.startsWith("As recorded on 31 December 2024");
		assertThat(pages().page("/london" + THEN + KNOWN).text()).contains("the more is not shown.");
		assertThat(pages().page("/london" + THEN).text()).doesNotContain("the more is not shown.");
		assertThat(pages().page("/london/stall-radar" + THEN + KNOWN).select("#as-at-hint").text())
			.contains("31 December 2024: as now known, with the trusts");
		assertThat(pages().rows("/london" + THEN + KNOWN, FigureName.CLASSES, "basis", "counted_as"))
			.containsKey("KNOWN LIMITED");
		assertThat(pages().rows("/london" + THEN, FigureName.CLASSES, "basis", "counted_as"))
			.containsKey("RECORDED LIMITED");
		assertThat(this.mvc.get()
			.uri("/london/classes.csv" + THEN + KNOWN)
			.with(Accounts.signedInAs(Accounts.analyst()))
			.exchange())
			.hasHeader("Content-Disposition", "attachment; filename=\"london-classes-2024-12-31-as-now-known.csv\"");
	}

	@Test
	void basisIsKeptOnTheWayAndCanBeLeft() {
		var page = pages().page("/london" + THEN + KNOWN);
		assertThat(page.select("form.filters input[name=basis]").attr("value")).isEqualTo("known");
		assertThat(page.select(".topics a").eachAttr("href")).allMatch((it) -> it.contains("basis=known"));
		assertThat(page.select(".tools a[href$=csv], .tools a[href*='csv?']").eachAttr("href")).isNotEmpty()
			.allMatch((it) -> it.contains("basis=known"));
		assertThat(page.select("main a:contains(recorded at the time)").attr("href")).isEqualTo("/london" + THEN);
		assertThat(pages().page("/london/stall-radar" + THEN + "&kind=ACUTE")
			.select("main a:contains(now known)")
			.attr("href")).isEqualTo("/london/stall-radar?kind=ACUTE&asAt=2024-12-31" + KNOWN);
	}

	@Test
	void listSaysThatItIsAsNowKnownAndShowsTheClassOfThatDay() {
		var list = pages().page("/initiatives?countedAs=LIMITED,ENDED&asAt=2024-12-31" + KNOWN);
		assertThat(list.select("h1").text()).isEqualTo("3 initiatives");
		assertThat(list.select(".filters-chosen a").eachText())
			.anyMatch((it) -> it.contains("As now known of 31 December 2024"));
		assertThat(list.select(".filters-chosen a:contains(As now known)").attr("href"))
			.isEqualTo("/initiatives?countedAs=LIMITED,ENDED");
		assertThat(list.select("table .class-tag:not(.class-tag--sub)").eachText()).containsExactlyInAnyOrder("Pilot",
				"Pilot", "Ended");
		assertThat(list.select("form.filters input[name=basis]")).hasSize(1);
	}

	@Test
	void marksAreMadeAnewWhenARecordHasChanged() {
		on("2026-11-24");
		Reference late = pilot("RAL", "2024-12-01");
		assertThat(classes("/trusts/RAL" + THEN + KNOWN)).containsEntry("LIMITED", "1");
		this.lives.happened(late, LifeEntries.of(Samples.declared(DeclaredStage.ENDED, "2024-12-20")), BY);
		assertThat(classes("/trusts/RAL" + THEN + KNOWN)).containsEntry("LIMITED", "0").containsEntry("ENDED", "1");
		int versions = this.jdbc.sql(
				"select count(*)::int from indicator_known_made m join initiative i on i.id = m.initiative_id where m.version = i.version")
			.query(Integer.class)
			.single();
		assertThat(versions).isEqualTo(5);
		this.withdrawals.withdraw(late, "Only for this test", BY);
		assertThat(classes("/trusts/RAL" + THEN + KNOWN)).containsEntry("ENDED", "0");
	}

	private FigurePages pages() {
		return new FigurePages(this.mvc, Accounts.analyst());
	}

	private Map<String, String> classes(String address) {
		return pages().column(address, FigureName.CLASSES, "counted_as", "initiatives");
	}

	private Map<String, String> ends(String address) {
		return pages().column(address, FigureName.OVERDUE, "value", "initiatives");
	}

}
