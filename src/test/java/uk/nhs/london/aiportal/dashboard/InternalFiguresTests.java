package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.database.StatementCount;
import uk.nhs.london.aiportal.indicator.ClassTally;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.Visibility;
import uk.nhs.london.aiportal.initiative.WithdrawalService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Figures in which initiatives stand that some may not read. All are limited pilots of
 * one kind: seven at Barts, of which two are internal; two at Whittington, one of them
 * internal; one at RNOH, which is.
 */
@PostgresTest
@Import({ MutableClock.Installed.class, StatementCount.Installed.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InternalFiguresTests {

	private static final SignedIn ADMINISTRATOR = Accounts.administrator();

	private static final SignedIn ANALYST = Accounts.analyst();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private InitiativeService register;

	@Autowired
	private WithdrawalService withdrawals;

	@Autowired
	private MutableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private final List<Reference> internal = new ArrayList<>();

	private final List<Reference> all = new ArrayList<>();

	@BeforeEach
	void write() {
		if (!this.all.isEmpty()) {
			this.internal.forEach((it) -> show(it, Visibility.INTERNAL));
			return;
		}
		this.clock.set(LocalDate.of(2026, 5, 20));
		register("R1H", 5, Visibility.SHARED_LONDON);
		register("R1H", 2, Visibility.INTERNAL);
		register("RKE", 1, Visibility.SHARED_LONDON);
		register("RKE", 1, Visibility.INTERNAL);
		register("RAN", 1, Visibility.INTERNAL);
		this.clock.set(LocalDate.of(2026, 11, 23));
	}

	private void register(String trust, int times, Visibility visibility) {
		for (int i = 0; i < times; i++) {
			Answers answers = Answers.none()
				.withFacts((facts) -> facts.title("Invented")
					.declaredStage(DeclaredStage.PILOT)
					.liveMode(LiveMode.LIMITED_LIVE))
				.withParticulars((it) -> it.withVisibility(visibility).withVisibilityReason("A reason"));
			Reference reference = this.register.register(trust, answers, ADMINISTRATOR);
			this.all.add(reference);
			if (visibility == Visibility.INTERNAL) {
				this.internal.add(reference);
			}
		}
	}

	private void show(Reference reference, Visibility visibility) {
		this.register.change(reference, this.register.versionOf(reference), "Who may read it",
				(answers) -> answers
					.withParticulars((it) -> it.withVisibility(visibility).withVisibilityReason("A reason")),
				ADMINISTRATOR);
	}

	@Test
	void largeNumberCountsWhatIsNotSharedAndItsListSaysSo() {
		assertThat(limited("/london", ANALYST)).isEqualTo("10");
		assertThat(limited("/trusts/R1H", ANALYST)).isEqualTo("7");
		Document list = page("/initiatives?organisation=R1H&countedAs=LIMITED", ANALYST);
		assertThat(list.selectFirst("h1").text()).isEqualTo("5 initiatives");
		assertThat(list.selectFirst("main").text()).contains("And a few more that are not shared with you.");
		assertThat(page("/trusts/R1H", ANALYST).selectFirst("#not-shared").text())
			.startsWith("5 or fewer of the initiatives counted here are not shared with you.");
	}

	@Test
	void smallNumberLeavesOutWhatIsNotSharedAsIfItWereNotThere() {
		assertThat(limited("/trusts/RKE", ANALYST)).isEqualTo("1");
		assertThat(page("/trusts/RKE", ANALYST).selectFirst("main").text()).contains("Registered by the trust 1");
		assertThat(page("/initiatives?organisation=RKE", ANALYST).selectFirst("main").text())
			.doesNotContain("not shared with you");
		assertThat(page("/trusts/RAN", ANALYST).select(".lede").text()).startsWith("RNOH has reported nothing.");
		assertThat(page("/trusts/RAN", ANALYST).selectFirst("#not-shared").text())
			.isEqualTo(page("/trusts/RAL", ANALYST).selectFirst("#not-shared").text());
	}

	@Test
	void whoMayReadEverythingOfAPlaceGetsItsNumbersWhole() {
		for (SignedIn person : List.of(ADMINISTRATOR, Accounts.leadOf("RKE", "Whittington"))) {
			assertThat(limited("/trusts/RKE", person)).isEqualTo("2");
			assertThat(page("/trusts/RKE", person).select("#not-shared")).isEmpty();
			assertThat(csv("/trusts/RKE/classes.csv", person).get(0)).containsEntry("not_shared_with_you", "0");
		}
		assertThat(limited("/systems/QMF", Accounts.manager())).isEqualTo("7");
		assertThat(page("/initiatives?system=QMF", Accounts.manager()).selectFirst("main").text())
			.doesNotContain("not shared with you");
		assertThat(csv("/trusts/RKE/classes.csv", ANALYST).get(0)).containsEntry("not_shared_with_you", "5 or fewer");
	}

	@Test
	void trustIsNotNamedForWhatItKeepsHoweverMuch() {
		List<Reference> shared = this.all.subList(0, 5);
		String file = "/london/training-and-leadership/uses-by-trust.csv";
		assertThat(use(csv(file, ANALYST))).containsEntry("trusts_pilot", "2").containsEntry("pilots", "10");
		shared.forEach((it) -> show(it, Visibility.INTERNAL));
		assertThat(use(csv(file, ANALYST))).containsEntry("trusts_pilot", "1").containsEntry("pilots", "10");
		assertThat(use(csv(file, ADMINISTRATOR))).containsEntry("trusts_pilot", "3").containsEntry("pilots", "10");
		shared.forEach((it) -> show(it, Visibility.SHARED_LONDON));
	}

	private static Map<String, String> use(List<Map<String, String>> rows) {
		return rows.stream().filter((row) -> row.get("use_domain").equals("NOT_STATED")).findFirst().orElseThrow();
	}

	@Test
	void visibilityOfNowDecidesForThePastAsWell() {
		String then = "?asAt=2026-06-30";
		assertThat(limited("/trusts/RKE", ANALYST, then)).isEqualTo("1");
		Reference hidden = this.internal.get(2);
		show(hidden, Visibility.SHARED_LONDON);
		assertThat(limited("/trusts/RKE", ANALYST, then)).isEqualTo("2");
		assertThat(page("/initiatives?organisation=RKE&asAt=2026-06-30", ANALYST).selectFirst("h1").text())
			.isEqualTo("2 initiatives");
		show(hidden, Visibility.INTERNAL);
		assertThat(limited("/trusts/RKE", ANALYST, then)).isEqualTo("1");
		assertThat(limited("/trusts/RKE", ADMINISTRATOR, then)).isEqualTo("2");
	}

	@Test
	void whatIsWithdrawnIsLeftOutOfSmallNumbersOfThePastAsItIsOfTheirLists() {
		String then = "?asAt=2026-06-30";
		Reference shared = this.all.get(7);
		this.withdrawals.withdraw(shared, "Registered twice", ADMINISTRATOR);
		assertThat(limited("/trusts/RKE", ADMINISTRATOR, then)).isEqualTo("2");
		assertThat(limited("/trusts/RKE", ANALYST, then)).isEqualTo("0");
		assertThat(page("/initiatives?organisation=RKE&asAt=2026-06-30", ANALYST).selectFirst("h1").text())
			.isEqualTo("0 initiatives");
		this.withdrawals.bringBack(shared, "It was not", ADMINISTRATOR);
		assertThat(limited("/trusts/RKE", ANALYST, then)).isEqualTo("1");
		assertThat(limited("/trusts/RKE", ANALYST)).isEqualTo("1");
	}

	/** Leaves the clock where it got to: what is recorded is not taken back. */
	@Test
	void ledgerHoldsWhatTheHistoryOfClassesAndTheVisibilitiesOfNowGive() {
		Random random = new Random(7);
		for (int times = 0; times < 40; times++) {
			Reference one = this.all.get(random.nextInt(this.all.size()));
			if (random.nextBoolean()) {
				show(one, Visibility.values()[random.nextInt(3)]);
			}
			else {
				LiveMode mode = LiveMode.values()[random.nextInt(LiveMode.values().length)];
				this.register.change(one, this.register.versionOf(one), "Use",
						(it) -> it.withFacts((facts) -> facts.liveMode(mode)), ADMINISTRATOR);
			}
			this.clock.set(LocalDate.of(2026, 11, 23).plusDays(times));
			assertThat(this.jdbc.sql(DIFFERENCES).query(String.class).list()).isEmpty();
		}
		this.all.forEach((one) -> this.register.change(one, this.register.versionOf(one), "Use",
				(it) -> it.withFacts((facts) -> facts.liveMode(LiveMode.LIMITED_LIVE)), ADMINISTRATOR));
		this.all.stream()
			.filter((it) -> !this.internal.contains(it))
			.forEach((it) -> show(it, Visibility.SHARED_LONDON));
	}

	/** Cells whose sum up to some day is not the number that stands there. */
	private static final String DIFFERENCES = """
			with days as (select distinct day from %1$s tally),
			ledger as (
			    select d.day, organisation, counted_as, internal, sum(change) as number
			    from days d join %1$s t on t.day <= d.day group by 1, 2, 3, 4 having sum(change) <> 0),
			history as (
			    select day, organisation, counted_as, internal, count(*) as number from (
			        select distinct on (d.day, c.initiative_id) d.day, c.organisation, c.counted_as,
			            coalesce(i.public_visibility, '') = 'INTERNAL' as internal
			        from days d join classification c on c.recorded_on <= d.day
			        join initiative i on i.id = c.initiative_id
			        order by d.day, c.initiative_id, c.id desc) as latest
			    group by 1, 2, 3, 4)
			(select l::text from ledger l except select h::text from history h)
			union all (select h::text from history h except select l::text from ledger l)
			""".formatted(ClassTally.SQL);

	@ParameterizedTest
	@ValueSource(strings = { "/london", "/systems/Z9B2Z", "/systems/QMF", "/trusts/R1H", "/trusts/RKE",
			"/london?asAt=2026-06-30", "/london/money-ending", "/systems/Z9B2Z/data-quality",
			"/trusts/R1H/data-quality", "/london/data-quality?kind=ACUTE" })
	void everyNumberIsItsListAndWhatTheListSaysIsNotShared(String address) {
		int checked = 0;
		for (Element link : page(address, ANALYST).select("main .lede a, main td a[href^=/initiatives]")) {
			int number = Integer.parseInt(link.text().replaceAll("^.* of ", "").replaceAll("\\D", ""));
			Document list = page(link.attr("href"), ANALYST);
			int found = Integer.parseInt(list.selectFirst("h1").text().split(" ")[0]);
			boolean more = list.selectFirst("main").text().contains("a few more that are not shared");
			assertThat(number - found).as(link.outerHtml()).isBetween(more ? 1 : 0, more ? 5 : 0);
			checked++;
		}
		assertThat(checked).isPositive();
	}

	@Test
	void uncommonQuestionIsNotToldHowManyItMisses() {
		for (String query : List.of("q=Invented", "domain=NOT_STATED", "organisation=R1H,RKE", "subLabel=LIMITED",
				"product=x", "provenance=ALL")) {
			assertThat(page("/initiatives?" + query, ANALYST).selectFirst("main").text()).as(query)
				.doesNotContain("not shared with you");
		}
	}

	private String limited(String place, SignedIn person) {
		return limited(place, person, "");
	}

	private String limited(String place, SignedIn person, String asAt) {
		return csv(place + "/classes.csv" + asAt, person).stream()
			.collect(Collectors.toMap((row) -> row.get("counted_as"), (row) -> row.get("initiatives")))
			.get("LIMITED");
	}

	private List<Map<String, String>> csv(String address, SignedIn person) {
		return new FigurePages(this.mvc, person).csv(address);
	}

	private Document page(String address, SignedIn person) {
		return new FigurePages(this.mvc, person).page(address);
	}

}
