package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.database.StatementCount;
import uk.nhs.london.aiportal.initiative.Absence;
import uk.nhs.london.aiportal.initiative.AbsenceKind;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.Barrier;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.Visibility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The figures about barriers, counted by hand. Today is 23 November 2026.
 *
 * <pre>
 * Barts        pilot     integration since June 2025, hardware since January 2026, liability from December 2025 to
 *                        May 2026; in the trust, with the EPR and the PAS
 * Barts        pilot     integration, not stated since when; resolved 15 September 2026, told on 1 October; supplier's cloud
 * Whittington  idea      short-term money since February 2026
 * Whittington  pilot     says that nothing stands in the way
 * Royal Free   pilot     says nothing
 * Royal Free   ended     access to data from January to August 2025, quality of data since January 2025
 * Chelsea      embedded  says that nothing stands in the way; in the trust
 * Chelsea      pilot     internal: liability since March 2026
 * </pre>
 */
@PostgresTest
@Import({ MutableClock.Installed.class, StatementCount.Installed.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BarrierFiguresTests {

	private static final SignedIn BY = Accounts.administrator();

	private static final String LONDON = "/london/infrastructure-and-barriers";

	private static final String THEN = LONDON + "?asAt=2026-09-30";

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
		this.clock.set(LocalDate.of(2026, 6, 1));
		Answers pilot = Answers.none()
			.withFacts((facts) -> facts.title("Invented for a test")
				.declaredStage(DeclaredStage.PILOT)
				.liveMode(LiveMode.LIMITED_LIVE));
		Absence none = new Absence(AbsenceKind.NONE, null);
		register("R1H", with(pilot, barrier("INFRA_INTEGRATION", "2025-06", null),
				barrier("INFRA_HARDWARE_NETWORK", "2026-01", null), barrier("LIABILITY", "2025-12", "2026-05-01"))
			.withParticulars((it) -> it.withCodes("hosting_model", List.of("ON_PREM"))
				.withCodes("integration", List.of("EPR", "PAS"))
				.withCodes("integration_depth", List.of("READ"))));
		Reference later = register("R1H", with(pilot, barrier("INFRA_INTEGRATION", null, null))
			.withParticulars((it) -> it.withCodes("hosting_model", List.of("VENDOR_CLOUD"))));
		register("RKE", with(pilot.withFacts((facts) -> facts.declaredStage(DeclaredStage.IDEA)),
				barrier("FUNDING_SHORT_TERM", "2026-02", null)));
		register("RKE", pilot.withAbsence("barriers", none));
		register("RAL", pilot);
		register("RAL", with(pilot.withFacts((facts) -> facts.declaredStage(DeclaredStage.ENDED)),
				barrier("DATA_ACCESS", "2025-01", "2025-08-15"), barrier("DATA_QUALITY", "2025-01", null)));
		register("RQM", with(pilot, barrier("LIABILITY", "2026-03", null))
			.withParticulars((it) -> it.withVisibility(Visibility.INTERNAL).withVisibilityReason("A reason")));
		Reference embedded = new SmallLondon(this.register, this.lives, this.clock).embedded("RQM");
		this.register.change(embedded, this.register.versionOf(embedded), "Where it runs",
				(answers) -> answers.withAbsence("barriers", none)
					.withParticulars((it) -> it.withCodes("hosting_model", List.of("ON_PREM"))),
				BY);
		this.clock.set(LocalDate.of(2026, 10, 1));
		this.register.change(later, this.register.versionOf(later), "Barriers",
				(answers) -> with(answers, barrier("INFRA_INTEGRATION", null, "2026-09-15")), BY);
		this.clock.set(SmallLondon.TODAY);
	}

	private Reference register(String trust, Answers answers) {
		return this.register.register(trust, answers, BY);
	}

	private static Answers with(Answers answers, Barrier... barriers) {
		return answers.withParticulars((it) -> it.withBarriers(List.of(barriers)));
	}

	private static Barrier barrier(String code, @Nullable String since, @Nullable String resolvedOn) {
		return new Barrier(code, 2, (since != null) ? PartialDate.parse(since) : null,
				(resolvedOn != null) ? PartialDate.parse(resolvedOn) : null, null);
	}

	private FigurePages analyst() {
		return new FigurePages(this.mvc, Accounts.analyst());
	}

	private FigurePages administrator() {
		return new FigurePages(this.mvc, BY);
	}

	@Test
	void thoseThatDoNotSayAreABarOfTheirOwn() {
		assertThat(analyst().column(THEN, FigureName.BARRIERS_STATED, "value", "initiatives"))
			.isEqualTo(Map.of("OPEN", "3", "NONE_OPEN", "2", "NOT_STATED", "1"));
		assertThat(analyst().column(LONDON, FigureName.BARRIERS_STATED, "value", "initiatives"))
			.isEqualTo(Map.of("OPEN", "2", "NONE_OPEN", "3", "NOT_STATED", "1"));
		assertThat(administrator().column(LONDON, FigureName.BARRIERS_STATED, "value", "initiatives"))
			.containsEntry("OPEN", "3");
		assertThat(analyst().headline(LONDON, FigureName.BARRIERS_STATED))
			.isEqualTo("2 of 5 initiatives that say have an open barrier; 1 does not say");
	}

	@Test
	void familyHoldsUpInitiativesAndTrustsAndItsShareIsOfThoseThatSay() {
		Map<String, Map<String, String>> families = analyst().rows(THEN, FigureName.BARRIER_FAMILIES, "family");
		assertThat(families).hasSize(8 + 1);
		assertThat(families.get("INFRASTRUCTURE")).containsEntry("initiatives", "2")
			.containsEntry("family_label", "Infrastructure")
			.containsEntry("trusts", "1")
			.containsEntry("share_percent", "40")
			.containsEntry("share_from", "12")
			.containsEntry("share_to", "77")
			.containsEntry("initiatives_that_say", "5");
		assertThat(families.get("FUNDING")).containsEntry("initiatives", "1").containsEntry("share_percent", "20");
		assertThat(families.get("GOVERNANCE")).as("the only one is internal")
			.containsEntry("initiatives", "0")
			.containsEntry("trusts", "0");
		assertThat(families.get("DATA")).as("ended").containsEntry("initiatives", "0");
		assertThat(families.get("NOT_STATED")).containsEntry("initiatives", "1").containsEntry("share_percent", "");
		assertThat(analyst().headline(THEN, FigureName.BARRIER_FAMILIES))
			.isEqualTo("Infrastructure holds up most: 2 initiatives");
		assertThat(administrator().rows(THEN, FigureName.BARRIER_FAMILIES, "family").get("GOVERNANCE"))
			.containsEntry("initiatives", "1")
			.containsEntry("initiatives_that_say", "6");
	}

	@Test
	void shareOfFewerThanFiveIsNotTold() {
		assertThat(analyst().rows("/trusts/R1H/infrastructure-and-barriers", FigureName.BARRIER_FAMILIES, "family")
			.get("INFRASTRUCTURE")).containsEntry("initiatives", "1")
			.containsEntry("share_percent", "")
			.containsEntry("initiatives_that_say", "2");
	}

	@Test
	void singleBarriersStandByTheirFamilies() {
		Map<String, Map<String, String>> barriers = analyst().rows(THEN, FigureName.BARRIERS, "barrier");
		assertThat(barriers).hasSize(26);
		assertThat(barriers.get("INFRA_INTEGRATION")).containsEntry("initiatives", "2")
			.containsEntry("trusts", "1")
			.containsEntry("family_label", "Infrastructure");
		assertThat(barriers.get("INFRA_HARDWARE_NETWORK")).containsEntry("initiatives", "1");
		assertThat(barriers.get("LIABILITY")).containsEntry("initiatives", "0");
		assertThat(analyst().headline(THEN, FigureName.BARRIERS))
			.isEqualTo("The most common open barrier, of 2 initiatives: Integration with other systems");
	}

	@Test
	void ageIsThatOfTheOldestOfAFamily() {
		Map<String, Map<String, String>> ages = analyst().rows(THEN, FigureName.BARRIER_AGE, "family");
		assertThat(ages.get("INFRASTRUCTURE")).containsEntry("initiatives", "2")
			.containsEntry("months_stated", "1")
			.containsEntry("median_months", "15")
			.containsEntry("not_stated", "1");
		assertThat(ages.get("FUNDING")).containsEntry("median_months", "7");
		assertThat(ages.get("PROCUREMENT")).containsEntry("initiatives", "0").containsEntry("median_months", "");
		assertThat(analyst().headline(THEN, FigureName.BARRIER_AGE))
			.isEqualTo("Longest open, with a median of 15 months: Infrastructure");
		assertThat(administrator().rows(THEN, FigureName.BARRIER_AGE, "family").get("GOVERNANCE"))
			.containsEntry("median_months", "6");
	}

	@Test
	void whatWasRemovedHasTheMonthsItTook() {
		Map<String, Map<String, String>> removed = analyst().rows(LONDON, FigureName.BARRIERS_REMOVED, "family");
		assertThat(removed.get("GOVERNANCE")).containsEntry("initiatives", "1").containsEntry("median_months", "5");
		assertThat(removed.get("DATA")).containsEntry("initiatives", "1").containsEntry("median_months", "7");
		assertThat(removed.get("INFRASTRUCTURE")).containsEntry("initiatives", "1")
			.containsEntry("median_months", "")
			.containsEntry("not_stated", "1");
		assertThat(analyst().headline(THEN, FigureName.BARRIERS_REMOVED)).isEqualTo(
				"Most often removed, for 1 initiative each: Data and Governance; the longest median was 7 months");
	}

	@Test
	void whatLiveOnesRunOnIsToldOfEmbeddedOnesAndPilots() {
		Map<String, Map<String, String>> hosting = analyst().rows(LONDON, FigureName.HOSTING, "value");
		assertThat(hosting).containsOnlyKeys("VENDOR_CLOUD", "TRUST_CLOUD", "ON_PREM", "PLATFORM", "NATIONAL",
				"NOT_STATED");
		assertThat(hosting.get("ON_PREM")).containsEntry("embedded", "1")
			.containsEntry("pilots", "1")
			.containsEntry("initiatives", "2");
		assertThat(hosting.get("VENDOR_CLOUD")).containsEntry("embedded", "0").containsEntry("pilots", "1");
		assertThat(hosting.get("NOT_STATED")).containsEntry("pilots", "2");
		assertThat(analyst().headline(LONDON, FigureName.HOSTING))
			.isEqualTo("The most common answer, of 2 live initiatives: Machines in the trust; not stated of 2");
		assertThat(analyst().headline(LONDON, FigureName.INTEGRATION))
			.isEqualTo("The most common answers, of 1 live initiative each: Electronic patient record and Patient "
					+ "administration system; not stated of 4");
		assertThat(analyst().rows(LONDON, FigureName.INTEGRATION_DEPTH, "value").get("READ")).containsEntry("pilots",
				"1");
	}

	@Test
	void pageSaysThatNothingIsKnownOfReadiness() {
		assertThat(analyst().page(LONDON).select(".lede").text()).contains("nothing about readiness is collected");
	}

	@Test
	void listSaysInWordsWhatItIsFilteredBy() {
		assertThat(analyst().page("/initiatives?indicator=BARRIER_SINCE.INFRASTRUCTURE.2025.06").text())
			.contains("Age of open barriers: Infrastructure, June 2025");
		assertThat(analyst().page("/initiatives?indicator=HOSTING.ON_PREM.EMBEDDED").text())
			.contains("Where it runs: Machines in the trust, Embedded");
		assertThat(analyst().page("/initiatives?indicator=OUTCOME_AFTER.12.PILOTING.2024.").text())
			.contains("After 12 months, Still piloting, 2024");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/london/infrastructure-and-barriers", "/london/infrastructure-and-barriers?asAt=2026-09-30",
					"/systems/QMF/infrastructure-and-barriers", "/trusts/RQM/infrastructure-and-barriers" })
	void everyNumberLeadsToAsManyInitiatives(String address) {
		assertThat(analyst().followEveryNumber(address)).isGreaterThan(60);
	}

	@Test
	void placeWithoutInitiativesSaysSo() {
		String place = "/trusts/RAN/infrastructure-and-barriers";
		assertThat(analyst().page(place).select("section.chart h2").eachText()).containsExactly(
				"No initiative is going on", "Of nothing that is going on is it stated what stands in the way",
				"No single barrier is stated to be open", "No open barrier is stated",
				"No barrier is stated to have been removed", "Nothing is live", "Nothing is live", "Nothing is live");
		assertThat(analyst().page(place).select("section.chart .bars")).isEmpty();
	}

}
