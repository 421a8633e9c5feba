package uk.nhs.london.aiportal.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jsoup.nodes.Document;
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
import uk.nhs.london.aiportal.classification.Applicability;
import uk.nhs.london.aiportal.classification.AssuranceItemBuilder;
import uk.nhs.london.aiportal.classification.AssuranceStatus;
import uk.nhs.london.aiportal.classification.ChampionDependence;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.FactsBuilder;
import uk.nhs.london.aiportal.classification.LiveMode;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Training;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.Absence;
import uk.nhs.london.aiportal.initiative.AbsenceKind;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.Benefit;
import uk.nhs.london.aiportal.initiative.Equity;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Particulars;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.RolesBuilder;
import uk.nhs.london.aiportal.initiative.Visibility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The figures of training and leadership, counted by hand. All were registered on 20 May
 * 2026; today is 23 November.
 *
 * <pre>
 * Whittington  imaging    45 trained (30 until 5 August) of 60, managed, sponsored, discussed in May 2026, one
 *                         champion; verified safety, measured staff time, expected flow; assessed until 31
 *                         October; measured by ethnicity and sex
 * Hillingdon   imaging    25 trained of 10, not managed, discussed in January 2025, shared; no benefit, says its
 *                         trust; needs no assessment; measured for groups that are not named
 * Barts        corporate  30 are meant to use it, trained not stated; managed, sponsored, no champion
 * Barts        imaging    internal: 5 trained of 5, not managed, one champion; a benefit for health inequities
 *                         without status; assessment in progress; not measured for groups
 * Barts        imaging    an idea, of which as much is stated as of the first
 * </pre>
 */
@PostgresTest
@Import(MutableClock.Installed.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleFiguresTests {

	private static final SignedIn ANALYST = Accounts.analyst();

	private static final String LONDON = "/london/training-and-leadership";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private InitiativeService register;

	@Autowired
	private MutableClock clock;

	@BeforeAll
	void write() {
		this.clock.set(LocalDate.of(2026, 5, 20));
		Reference first = register("RKE", PeopleFiguresTests::imaging, PeopleFiguresTests::muchStated);
		this.register.register(
				"RAS", answers(
						(facts) -> limited(facts).useDomain(UseDomain.DIAGNOSTIC_IMAGING)
							.training(new Training(10, 25))
							.championDependence(ChampionDependence.SHARED)
							.assurance(List.of(AssuranceItemBuilder.builder()
								.type("EHIA")
								.applicability(Applicability.NOT_APPLICABLE)
								.reason("A copy")
								.build())),
						(it) -> it.withEquity(new Equity(true, null))
							.withRoles(RolesBuilder.builder()
								.projectManagerDedicated(false)
								.lastDiscussedOn(PartialDate.parse("2025-01-15"))
								.build()))
					.withAbsence("benefits", new Absence(AbsenceKind.NONE, null)),
				Accounts.administrator());
		register("R1H",
				(facts) -> limited(facts).useDomain(UseDomain.CORPORATE_FINANCE_HR)
					.training(new Training(30, null))
					.championDependence(ChampionDependence.NONE),
				(it) -> it
					.withRoles(RolesBuilder.builder().projectManagerDedicated(true).executiveSponsor(true).build()));
		register("R1H",
				(facts) -> limited(facts).useDomain(UseDomain.DIAGNOSTIC_IMAGING)
					.training(new Training(5, 5))
					.championDependence(ChampionDependence.SINGLE_PERSON)
					.assurance(List.of(AssuranceItemBuilder.builder()
						.type("EHIA")
						.applicability(Applicability.REQUIRED)
						.status(AssuranceStatus.IN_PROGRESS)
						.build())),
				(it) -> it.withVisibility(Visibility.INTERNAL)
					.withVisibilityReason("A reason")
					.withRoles(RolesBuilder.builder().projectManagerDedicated(false).executiveSponsor(false).build())
					.withBenefits(List.of(benefit("HEALTH_INEQUITIES", null)))
					.withEquity(new Equity(false, null))
					.withCodes("groups_tested", Set.of("AGE")));
		register("R1H", (facts) -> imaging(facts).declaredStage(DeclaredStage.IDEA).liveMode(null),
				PeopleFiguresTests::muchStated);
		this.clock.set(LocalDate.of(2026, 8, 5));
		this.register.change(first, this.register.versionOf(first), "More were trained",
				(answers) -> answers.withFacts((facts) -> facts.training(new Training(60, 45))),
				Accounts.administrator());
		this.clock.set(LocalDate.of(2026, 11, 23));
	}

	private static FactsBuilder limited(FactsBuilder facts) {
		return facts.title("Invented for a test").declaredStage(DeclaredStage.PILOT).liveMode(LiveMode.LIMITED_LIVE);
	}

	private static FactsBuilder imaging(FactsBuilder facts) {
		return limited(facts).useDomain(UseDomain.DIAGNOSTIC_IMAGING)
			.training(new Training(60, 30))
			.championDependence(ChampionDependence.SINGLE_PERSON)
			.assurance(List.of(AssuranceItemBuilder.builder()
				.type("EHIA")
				.applicability(Applicability.REQUIRED)
				.status(AssuranceStatus.COMPLETE)
				.expiresOn(PartialDate.parse("2026-10-31"))
				.build()));
	}

	private static Particulars muchStated(Particulars it) {
		return it
			.withRoles(RolesBuilder.builder()
				.projectManagerDedicated(true)
				.executiveSponsor(true)
				.lastDiscussedOn(PartialDate.parse("2026-05"))
				.build())
			.withBenefits(List.of(benefit("FLOW", "EXPECTED"), benefit("STAFF_TIME", "MEASURED"),
					benefit("PATIENT_SAFETY", "REALISED_VERIFIED")))
			.withEquity(new Equity(true, null))
			.withCodes("groups_tested", Set.of("ETHNICITY", "SEX"));
	}

	private static Benefit benefit(String domain, String status) {
		return new Benefit(domain, status, null, null, null, null, null, null, null);
	}

	private static Answers answers(UnaryOperator<FactsBuilder> facts, UnaryOperator<Particulars> particulars) {
		return Answers.none().withFacts(facts::apply).withParticulars(particulars);
	}

	private Reference register(String trust, UnaryOperator<FactsBuilder> facts,
			UnaryOperator<Particulars> particulars) {
		return this.register.register(trust, answers(facts, particulars), Accounts.administrator());
	}

	private Map<String, Map<String, String>> training(String page, SignedIn reader) {
		return as(reader).csv(page).stream().collect(Collectors.toMap((row) -> row.get("organisation"), (row) -> row));
	}

	@Test
	void trainedAreCountedWhereBothNumbersAreKnownAndNobodyFillsUpForOthers() {
		Map<String, Map<String, String>> rows = training(LONDON + "/training.csv", ANALYST);
		assertThat(rows).hasSize(32);
		assertThat(rows.get("LONDON")).containsEntry("live", "3")
			.containsEntry("known", "2")
			.containsEntry("known_percent", "")
			.containsEntry("people_intended", "70")
			.containsEntry("people_trained", "70")
			.containsEntry("trained_percent", "100")
			.containsEntry("trained_from", "95")
			.containsEntry("more_trained_than_intended", "1");
		assertThat(rows.get("RKE")).containsEntry("people_trained", "45")
			.containsEntry("trained_percent", "75")
			.containsEntry("trained_from", "63")
			.containsEntry("trained_to", "84")
			.containsEntry("more_trained_than_intended", "0");
		assertThat(rows.get("R1H")).containsEntry("live", "1")
			.containsEntry("known", "0")
			.containsEntry("people_intended", "")
			.containsEntry("trained_percent", "");
		assertThat(rows.get("RAL")).containsEntry("live", "").containsEntry("known", "");
		assertThat(heading(LONDON, "training")).isEqualTo("70 people are trained and 70 meant to use it, known of 2 of "
				+ "3 live initiatives; at 1 more are trained than are meant to");
	}

	@Test
	void shareAboveAllIsSaidAndHasNoInterval() {
		assertThat(training(LONDON + "/training.csv", ANALYST).get("RAS")).containsEntry("trained_percent", "250")
			.containsEntry("trained_from", "")
			.containsEntry("trained_to", "")
			.containsEntry("more_trained_than_intended", "1");
		Document page = as(ANALYST).page("/trusts/RAS/training-and-leadership");
		assertThat(page.select("#training h2").text())
			.isEqualTo("25 people are trained and 10 meant to use it, at the only live initiative");
		assertThat(page.select("#training td").eachText()).contains("250%: more than are meant to");
		assertThat(page.select("#training .bars__words").text()).isEqualTo("250%: 25 of 10 people");
		assertThat(page.select("#training .bars rect.chart-hatched").attr("width")).isEqualTo("100.00%");
	}

	@Test
	void leadershipIsCountedOfWhatIsLive() {
		assertThat(as(ANALYST).column(LONDON + "/project-manager.csv", "value", "initiatives"))
			.containsExactlyInAnyOrderEntriesOf(Map.of("YES", "2", "NO", "1", "NOT_STATED", "0"));
		assertThat(as(ANALYST).column(LONDON + "/executive-sponsor.csv", "value", "initiatives"))
			.containsExactlyInAnyOrderEntriesOf(Map.of("YES", "2", "NO", "0", "NOT_STATED", "1"));
		assertThat(as(ANALYST).column(LONDON + "/last-discussed.csv", "value", "initiatives"))
			.containsExactlyInAnyOrderEntriesOf(Map.of("WITHIN_12_MONTHS", "1", "LONGER_AGO", "1", "NOT_STATED", "1"));
		assertThat(as(ANALYST).column(LONDON + "/champion.csv", "value", "initiatives"))
			.containsExactlyInAnyOrderEntriesOf(
					Map.of("NONE", "1", "SHARED", "1", "SINGLE_PERSON", "1", "NOT_STATED", "0"));
		assertThat(heading(LONDON, "project-manager"))
			.isEqualTo("2 of 3 live initiatives have a dedicated project manager");
		assertThat(heading(LONDON, "executive-sponsor"))
			.isEqualTo("All 2 live initiatives have an executive sponsor; of 1 more it is not stated");
		assertThat(as(ANALYST).page(LONDON).select("#champion td").text()).contains("Fewer than 5").doesNotContain("%");
	}

	@Test
	void benefitsAreCountedByHeadAndNothingStatedIsARowOfItsOwn() {
		Map<String, Map<String, String>> heads = as(ANALYST).csv(LONDON + "/benefits.csv")
			.stream()
			.collect(Collectors.toMap((row) -> row.get("head"), (row) -> row));
		assertThat(as(ANALYST).csv(LONDON + "/benefits.csv")).extracting((row) -> row.get("head"))
			.startsWith("PATIENT_CARE", "EFFICIENCY", "HEALTH_INEQUITIES")
			.endsWith("NONE", "NOT_STATED")
			.hasSize(8);
		assertThat(heads.get("PATIENT_CARE")).containsEntry("realised_verified", "1").containsEntry("initiatives", "1");
		assertThat(heads.get("EFFICIENCY")).containsEntry("measured", "1")
			.containsEntry("expected", "0")
			.containsEntry("initiatives", "1");
		assertThat(heads.get("HEALTH_INEQUITIES")).containsEntry("initiatives", "0");
		assertThat(heads.get("NONE")).containsEntry("initiatives", "1").containsEntry("expected", "");
		assertThat(heads.get("NOT_STATED")).containsEntry("initiatives", "1");
		assertThat(heading(LONDON, "benefits"))
			.isEqualTo("Verified benefits for patient care at 1 of 3 live initiatives; at 1 no benefit is stated");
	}

	@Test
	void equityIsWhatWasAssessedMeasuredAndReached() {
		assertThat(as(ANALYST).column(LONDON + "/impact-assessments.csv", "value", "initiatives"))
			.containsEntry("EXPIRED", "1")
			.containsEntry("COMPLETE", "0")
			.containsEntry("NOT_APPLICABLE", "1")
			.containsEntry("NOT_STATED", "1")
			.containsEntry("IN_PROGRESS", "0");
		assertThat(heading(LONDON, "impact-assessments")).isEqualTo("The only one of 2 live initiatives that may need "
				+ "an impact assessment of which it is stated has no complete impact assessment");
		assertThat(as(ANALYST).column(LONDON + "/measured-for-groups.csv", "value", "initiatives"))
			.containsExactlyInAnyOrderEntriesOf(Map.of("YES", "2", "NO", "0", "NOT_STATED", "0"));
		assertThat(as(ANALYST).column(LONDON + "/groups-tested.csv", "group", "initiatives"))
			.containsEntry("ETHNICITY", "1")
			.containsEntry("SEX", "1")
			.containsEntry("AGE", "0")
			.containsEntry("NOT_STATED", "1");
		assertThat(heading(LONDON, "groups-tested"))
			.isEqualTo("Measured most often, at 1 of 2 live initiatives used in care each: Sex and Ethnicity");
		Map<String, String> imaging = as(ANALYST).csv(LONDON + "/uses-by-trust.csv")
			.stream()
			.filter((row) -> row.get("use_domain").equals("DIAGNOSTIC_IMAGING"))
			.findFirst()
			.orElseThrow();
		assertThat(imaging).containsEntry("trusts_embedded", "0")
			.containsEntry("trusts_pilot", "2")
			.containsEntry("trusts_nothing_live", "1")
			.containsEntry("trusts_not_reported", "28")
			.containsEntry("pilots", "2");
		assertThat(heading(LONDON, "uses-by-trust")).isEqualTo("In none of 15 uses is anything known to be embedded");
	}

	@Test
	void pastDateSaysWhatWasRecordedThen() {
		String then = "?asAt=2026-06-30";
		assertThat(training(LONDON + "/training.csv" + then, ANALYST).get("LONDON"))
			.containsEntry("people_trained", "55")
			.containsEntry("people_intended", "70");
		assertThat(as(ANALYST).column(LONDON + "/impact-assessments.csv" + then, "value", "initiatives"))
			.containsEntry("COMPLETE", "1")
			.containsEntry("EXPIRED", "0");
		assertThat(heading("/london/training-and-leadership?asAt=2026-05-19", "training"))
			.isEqualTo("Nothing is live for which people would be trained");
	}

	@Test
	void whoReadsWhatIsInternalCountsItAndNobodyElseCan() {
		SignedIn barts = Accounts.lead();
		assertThat(training("/trusts/R1H/training-and-leadership/training.csv", barts).get("R1H"))
			.containsEntry("live", "2")
			.containsEntry("known", "1")
			.containsEntry("people_trained", "5");
		assertThat(heading("/trusts/R1H/training-and-leadership", "training"))
			.isEqualTo("Of the only live initiative it is not known how many people are trained");
		assertThat(as(barts).page("/trusts/R1H/training-and-leadership").select("#training h2").text())
			.isEqualTo("All 5 people meant to use it are trained, known of 1 of 2 live initiatives");
		assertThat(as(ANALYST).column("/systems/QMF/training-and-leadership/measured-for-groups.csv", "value",
				"initiatives"))
			.containsEntry("NO", "0");
		assertThat(as(Accounts.manager()).column("/systems/QMF/training-and-leadership/measured-for-groups.csv",
				"value", "initiatives"))
			.containsEntry("NO", "1");
		assertThat(as(Accounts.administrator()).column(LONDON + "/groups-tested.csv", "group", "initiatives"))
			.containsEntry("AGE", "0");
	}

	@ParameterizedTest
	@ValueSource(strings = { LONDON, "/systems/QMF/training-and-leadership", "/trusts/RKE/training-and-leadership",
			LONDON + "?asAt=2026-06-30", LONDON + "?kind=ACUTE" })
	void everyNumberLeadsToExactlyWhatItCounts(String address) {
		assertThat(as(ANALYST).followEveryNumber(address)).isGreaterThan(30);
	}

	private String heading(String address, String figure) {
		return as(ANALYST).page(address).select("#" + figure + " h2").text();
	}

	private FigurePages as(SignedIn reader) {
		return new FigurePages(this.mvc, reader);
	}

}
