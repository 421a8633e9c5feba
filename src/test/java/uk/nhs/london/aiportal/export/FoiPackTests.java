package uk.nhs.london.aiportal.export;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.AnnualBand;
import uk.nhs.london.aiportal.classification.Applicability;
import uk.nhs.london.aiportal.classification.AssuranceItemBuilder;
import uk.nhs.london.aiportal.classification.AssuranceStatus;
import uk.nhs.london.aiportal.classification.ChampionDependence;
import uk.nhs.london.aiportal.classification.ChangeKind;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.FundingLine;
import uk.nhs.london.aiportal.classification.FundingSource;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Product;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeEntries;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.initiative.MonitoringPlanBuilder;
import uk.nhs.london.aiportal.initiative.ParticularsBuilder;
import uk.nhs.london.aiportal.initiative.RecordField;
import uk.nhs.london.aiportal.initiative.RecordFields;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.Visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** Counted by hand: Barts Health has five initiatives, of which two may be disclosed. */
@PostgresTest
@Import(MutableClock.Installed.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoiPackTests {

	private static final String THEN = "2026-03-31";

	@Autowired
	private InitiativeService register;

	@Autowired
	private LifeService lives;

	@Autowired
	private RecordFields fields;

	@Autowired
	private FoiQuestions questions;

	@Autowired
	private MutableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvc mvc;

	private Reference scans;

	private Reference letters;

	private Reference later;

	@BeforeAll
	void fillTheRegister() {
		this.clock.set(LocalDate.parse("2026-01-15"));
		this.scans = register("R1H", "Read scans", Visibility.PUBLIC, FoiPackTests::full);
		this.letters = register("R1H", "=Write letters", Visibility.PUBLIC, (answers) -> answers);
		register("R1H", "Hidden procurement", Visibility.INTERNAL, (answers) -> answers);
		register("R1H", "Shared draft", Visibility.SHARED_LONDON, (answers) -> answers);
		this.later = register("R1H", "Secret until summer", Visibility.INTERNAL, (answers) -> answers);
		register("RJ1", "Another trust's", Visibility.PUBLIC, (answers) -> answers);
		this.lives.happened(this.scans, LifeEntries.of(Event.of(EventType.FIRST_LIVE, PartialDate.parse("2025-03"))),
				Accounts.administrator());
		this.lives.happened(this.scans, LifeEntries.of(Event.of(EventType.FIRST_LIVE, PartialDate.parse("2025-09"))),
				Accounts.administrator());
		this.clock.set(LocalDate.parse("2026-11-20"));
	}

	private static Answers full(Answers answers) {
		return answers
			.withFacts((facts) -> facts.declaredStage(DeclaredStage.ROLLOUT)
				.useDomain(UseDomain.DIAGNOSTIC_IMAGING)
				.product(new Product("Clotfinder", "Vein Ltd", "7.3.1-secret"))
				.patientFacing(false)
				.championDependence(ChampionDependence.SINGLE_PERSON)
				.funding(List.of(new FundingLine(FundingSource.TRUST_RECURRENT, PartialDate.parse("2025-04"), null,
						AnnualBand.GBP_25K_100K, null)))
				.assurance(List.of(
						AssuranceItemBuilder.builder()
							.type("DPIA")
							.status(AssuranceStatus.COMPLETE)
							.reference("DPIA-SECRET-9")
							.issuedOn(PartialDate.parse("2025-02-03"))
							.expiresOn(PartialDate.parse("2027-02-02"))
							.build(),
						AssuranceItemBuilder.builder()
							.type("RESEARCH_APPROVAL")
							.applicability(Applicability.NOT_APPLICABLE)
							.reason("It is no research")
							.build())))
			.withParticulars((it) -> it.withMonitoringPlan(
					MonitoringPlanBuilder.builder().incidents12m(3).monitoringPlanReference("PLAN-SECRET").build()));
	}

	@Test
	void packHasWhatThePublicMayReadTodayAndCouldReadThen() throws Exception {
		assertThat(rows("asAt=" + THEN)).extracting((row) -> row.getField("reference"))
			.containsExactly(this.scans.toString(), this.letters.toString());
		this.register.change(this.later, this.register.versionOf(this.later), "Opened",
				(answers) -> answers.withParticulars((it) -> it.withVisibility(Visibility.PUBLIC)),
				Accounts.administrator());
		assertThat(rows("")).extracting((row) -> row.getField("reference")).contains(this.later.toString());
		assertThat(file("asAt=" + THEN)).doesNotContain("Secret until summer");
	}

	@Test
	void everyFieldIsDisclosedOnceOrLeftOutByOneRule() {
		List<String> decided = new ArrayList<>();
		this.questions.all().forEach((question) -> question.answers().forEach((it) -> decided.add(it.name())));
		FoiQuestions.withheld().forEach((rule) -> decided.addAll(rule.fields()));
		assertThat(decided).doesNotHaveDuplicates()
			.containsAll(this.fields.all().stream().map(RecordField::name).toList());
		assertThat(this.questions.all()).extracting(FoiQuestion::number)
			.containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
	}

	@Test
	void answersAreInTheWordsOfTheTrustAndMoneyInBands() throws Exception {
		NamedCsvRecord row = rows("asAt=" + THEN).get(0);
		assertThat(row.getField("as_at")).isEqualTo(THEN);
		assertThat(row.getField("product_supplier")).isEqualTo("Vein Ltd");
		assertThat(row.getField("operational_or_clinical")).isEqualTo("Clinical");
		assertThat(row.getField("declared_stage")).isEqualTo("Roll-out");
		assertThat(row.getField("first_live_on")).isEqualTo("2025-03");
		assertThat(row.getField("events")).isEqualTo("First live, March 2025; First live, September 2025");
		assertThat(row.getField("assurance_dpia")).isEqualTo("Complete, issued 3 February 2025, until 2 February 2027");
		assertThat(row.getField("assurance_research_approval")).isEqualTo("Does not apply, because: It is no research");
		assertThat(row.getField("funding")).endsWith("from April 2025, £25,000 to £100,000 a year");
		assertThat(row.getField("incidents_12m")).isEqualTo("5 or fewer");
		assertThat(row.getField("override")).isEqualTo("None");
		assertThat(row.getField("patient_facing")).isEqualTo("No");
		assertThat(row.getField("citation")).endsWith("/trusts/R1H/foi-pack?asAt=" + THEN);
		assertThat(row.getField("public_address")).endsWith("/public/initiatives/" + this.scans);
	}

	@Test
	void listAndAnswersHaveTheSameFirstDay() throws Exception {
		Document page = page("?asAt=" + THEN, Accounts.analyst());
		assertThat(page.select("tbody tr").first().select("td").last().text()).isEqualTo("March 2025");
		assertThat(page.getElementById(this.scans.toString()).text()).contains("First live March 2025");
	}

	@Test
	void whatNobodyStatedIsNotRecordedAndNeverNo() throws Exception {
		NamedCsvRecord row = rows("asAt=" + THEN).get(1);
		assertThat(row.getField("title")).isEqualTo("'=Write letters");
		for (String name : List.of("patient_facing", "solely_automated_decision", "training_offered", "drift_check",
				"assurance_dpia", "declared_stage", "first_live_on", "funding", "incidents_12m", "events",
				"operational_or_clinical")) {
			assertThat(row.getField(name)).as(name).isEqualTo("Not recorded");
		}
		assertThat(row.getFields()).doesNotContain("No", "");
		Document page = page("?asAt=" + THEN, Accounts.analyst());
		assertThat(page.getElementById(this.letters.toString()).select(".pack__missing").text())
			.contains("Not recorded: ", "Training offered", "Faces patients");
		assertThat(page.getElementById(this.letters.toString()).select("dd").eachText()).doesNotContain("No");
	}

	@Test
	void neitherPageNorFileHasWhatRulesLeaveOut() throws Exception {
		String page = page("?asAt=" + THEN, Accounts.analyst()).text();
		for (String text : List.of(file("asAt=" + THEN), page)) {
			assertThat(text).contains("Clotfinder")
				.doesNotContain("Hidden procurement", "Shared draft", "SECRET", "7.3.1", "Another trust",
						ChampionDependence.SINGLE_PERSON.label());
		}
		assertThat(page)
			.contains("Whether there are any, and how many, is not said here", "Version numbers of software")
			.contains("2 initiatives that the trust has made public")
			.doesNotContain("left out: it", "are left out Decide", "for your eyes only");
	}

	@Test
	void whoAnswersForTheTrustSeesWhatIsLeftOutAndWhyButNotInTheFile() throws Exception {
		Document own = page("?asAt=" + THEN, Accounts.lead());
		assertThat(own.select(".pack__before h3").first().text()).isEqualTo("3 initiatives are left out");
		assertThat(own.select(".pack__before").text()).contains(
				"Hidden procurement: read only by the trust and its system", "Shared draft: shared with London only");
		assertThat(page("?asAt=" + THEN, Accounts.leadOf("RJ1", "Guy's")).select(".pack__before")).isEmpty();
		assertThat(page("?asAt=" + THEN, Accounts.manager()).select(".pack__before")).hasSize(1);
		assertThat(file("asAt=" + THEN, Accounts.lead())).isEqualTo(file("asAt=" + THEN, Accounts.analyst()));
	}

	@Test
	void pastDateGivesTheSameBytesWhateverChangesLater() throws Exception {
		String before = file("asAt=" + THEN);
		this.register.change(this.scans, this.register.versionOf(this.scans), "Later", (answers) -> answers.withFacts(
				(facts) -> facts.title("Read scans anew").product(new Product("Clotfinder Two", "Vein Ltd", null))),
				Accounts.administrator());
		this.lives.happened(this.scans,
				LifeEntries
					.of(Event.of(EventType.MATERIAL_CHANGE, PartialDate.parse("2026-01")).withKind(ChangeKind.VERSION)),
				Accounts.administrator());
		register("R1H", "Registered since", Visibility.PUBLIC, (answers) -> answers);
		assertThat(file("asAt=" + THEN)).isEqualTo(before);
		assertThat(file("")).contains("Clotfinder Two", "Registered since");
	}

	@Test
	void narrowedPackSaysSoAndItsFileToo() throws Exception {
		assertThat(rows("asAt=" + THEN + "&domain=DIAGNOSTIC_IMAGING")).hasSize(1);
		assertThat(page("?asAt=" + THEN + "&domain=DIAGNOSTIC_IMAGING", Accounts.analyst()).text())
			.contains("Only those that fit: Used for: DIAGNOSTIC_IMAGING");
		assertThat(response("asAt=" + THEN + "&q=letters", Accounts.analyst()).getHeader("Content-Disposition"))
			.contains("foi-pack-R1H-2026-03-31-narrowed.csv");
		assertThat(rows("asAt=" + THEN + "&organisation=RJ1&provenance=ALL")).hasSize(2);
	}

	@Test
	void downloadIsNamedForItsDateAndLeavesAnEntry() throws Exception {
		assertThat(response("asAt=" + THEN, Accounts.analyst()).getHeader("Content-Disposition"))
			.contains("foi-pack-R1H-2026-03-31.csv");
		assertThat(this.jdbc.sql("""
				select detail from audit_entry where action = 'EXPORTED' and subject = 'foi-pack.csv'
				    and actor = 'analyst'
				""").query(String.class).list())
			.anySatisfy((it) -> assertThat(it).startsWith("Of R1H, as at 2026-03-31, chosen by {asAt="));
	}

	@Test
	void trustPageAndStartPageLeadToIt() throws Exception {
		String trust = this.mvc.perform(get("/trusts/R1H").with(Accounts.signedInAs(Accounts.analyst())))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(Jsoup.parse(trust).select("main a[href=/trusts/R1H/foi-pack]")).hasSize(1);
		String start = this.mvc.perform(get("/").with(Accounts.signedInAs(Accounts.lead())))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(Jsoup.parse(start).select("main a[href=/trusts/R1H/foi-pack]").text())
			.isEqualTo("FOI pack of Barts Health");
	}

	private Reference register(String organisation, String title, Visibility visibility,
			UnaryOperator<Answers> answers) {
		Answers stated = answers.apply(Answers.none()
			.withFacts((facts) -> facts.title(title))
			.withParticulars((it) -> ParticularsBuilder.builder(it)
				.visibility(visibility)
				.visibilityReason((visibility == Visibility.INTERNAL) ? "Because of SECRET reasons" : null)
				.build()));
		return this.register.register(organisation, stated, Accounts.administrator());
	}

	private List<NamedCsvRecord> rows(String query) throws Exception {
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file(query))) {
			return reader.stream().toList();
		}
	}

	private String file(String query) throws Exception {
		return file(query, Accounts.analyst());
	}

	private String file(String query, SignedIn reader) throws Exception {
		return response(query, reader).getContentAsString(StandardCharsets.UTF_8);
	}

	private MockHttpServletResponse response(String query, SignedIn reader) throws Exception {
		return this.mvc.perform(get(URI.create("/trusts/R1H/foi-pack.csv?" + query)).with(Accounts.signedInAs(reader)))
			.andReturn()
			.getResponse();
	}

	private Document page(String query, SignedIn reader) throws Exception {
		MockHttpServletResponse response = this.mvc
			.perform(get(URI.create("/trusts/R1H/foi-pack" + query)).with(Accounts.signedInAs(reader)))
			.andReturn()
			.getResponse();
		assertThat(response.getStatus()).isEqualTo(200);
		return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
	}

}
