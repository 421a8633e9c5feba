package uk.nhs.london.aiportal.export;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.FactsBuilder;
import uk.nhs.london.aiportal.classification.Origin;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.Visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@PostgresTest
@Import(MutableClock.Installed.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MappedTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

	@Autowired
	private InitiativeService register;

	@Autowired
	private Schemes schemes;

	@Autowired
	private MutableClock clock;

	@Autowired
	private Dictionary dictionary;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvc mvc;

	private Reference scans;

	@BeforeAll
	void fillTheRegister() {
		this.clock.set(LocalDate.parse("2026-01-15"));
		this.scans = register("Read scans", Visibility.PUBLIC, DeclaredStage.ROLLOUT);
		register("Just a thought", Visibility.PUBLIC, DeclaredStage.IDEA);
		register("Shared only", Visibility.SHARED_LONDON, DeclaredStage.ROUTINE);
		register("Hidden", Visibility.INTERNAL, DeclaredStage.PILOT);
		register("Stage-less", Visibility.PUBLIC, null);
		this.clock.set(DAY);
	}

	private Reference register(String title, Visibility visibility, DeclaredStage stage) {
		return this.register.register("R1H",
				Answers.none()
					.withFacts((facts) -> facts.title(title)
						.declaredStage(stage)
						.useDomain(UseDomain.DIAGNOSTIC_IMAGING)
						.origin(Origin.NATIONAL_PROVIDED))
					.withParticulars((it) -> it.withVisibility(visibility)
						.withVisibilityReason((visibility == Visibility.INTERNAL) ? "Bids" : null)
						.withSummary("+reads scans")
						.withCodes("publication_category", List.of("OTHER"))
						.withCodes("demographic_inputs", List.of("SEX", "AGE", "LANGUAGE"))),
				Accounts.administrator());
	}

	/** Domain knowledge, row by row; empty means that they have no word. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			               |                 |                |                 | no
			IDEA           |                 |                |                 | no
			PRE_DEPLOYMENT | Pre-deployment  | Pre-deployment | In ontwikkeling | yes
			SHADOW         | Private Beta    | Pilot          | In ontwikkeling | yes
			PILOT          | Beta/Pilot      | Pilot          | In gebruik      | yes
			ROLLOUT        | Beta/Pilot      | Deployed       | In gebruik      | yes
			ROUTINE        | Production      | Deployed       | In gebruik      | yes
			SCALED         | Production      | Deployed       | In gebruik      | yes
			ENDED          | Retired         | Retired        | Buiten gebruik  | yes
			""")
	void everyStageHasTheirWordOrNone(DeclaredStage stage, String atrs, String us, String dutch, String reported) {
		Facts facts = FactsBuilder.builder().declaredStage(stage).build();
		List<StageInWords> theirs = this.schemes.all().stream().map((it) -> it.stage(facts, DAY)).toList();
		assertThat(theirs).extracting(StageInWords::theirs).containsExactly(atrs, us, dutch);
		assertThat(theirs).allMatch((it) -> it.reported() == reported.equals("yes"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			PILOT   | Beta/Pilot | Pilot    | It was: Pilot.
			ROLLOUT | Beta/Pilot | Deployed | It was: Roll-out.
			SCALED  | Production | Deployed | It was: Scaled.
			        |            |          | Which stage that was is not recorded.
			""")
	void pauseHasTheStageBeforeItAndSaysSo(DeclaredStage before, String atrs, String us, String note) {
		Event pause = Event.of(EventType.STAGE_DECLARED, PartialDate.parse("2026-05")).withStage(DeclaredStage.PAUSED);
		Facts facts = (before != null) ? FactsBuilder.builder().declaredStage(before).events(List.of(pause)).build()
				: FactsBuilder.builder().declaredStage(DeclaredStage.PAUSED).build();
		assertThat(stage("atrs", facts).theirs()).isEqualTo(atrs);
		assertThat(stage("us-2025", facts).theirs()).isEqualTo(us);
		assertThat(stage("us-2025", facts).note()).endsWith(note);
		assertThat(stage("dutch", facts).theirs()).isEqualTo("Buiten gebruik");
	}

	@Test
	void pauseOfWhichOnlyEventsAreKnownIsToldByThem() {
		Facts routine = FactsBuilder.builder()
			.declaredStage(DeclaredStage.PAUSED)
			.events(List.of(Event.of(EventType.FIRST_LIVE, PartialDate.parse("2024")),
					Event.of(EventType.ROUTINE_FROM, PartialDate.parse("2025"))))
			.build();
		assertThat(stage("atrs", routine).theirs()).isEqualTo("Production");
		assertThat(stage("atrs", routine.withEvents(routine.events().subList(0, 1))).theirs()).isEqualTo("Beta/Pilot");
	}

	@Test
	void pilotThatPatientsMeetIsAPublicBeta() {
		Facts facts = FactsBuilder.builder().declaredStage(DeclaredStage.PILOT).patientFacing(true).build();
		assertThat(stage("atrs", facts).theirs()).isEqualTo("Public Beta");
		assertThat(stage("us-2025", facts).theirs()).isEqualTo("Pilot");
	}

	@ParameterizedTest
	@ValueSource(strings = { "atrs", "us-2025", "dutch" })
	void everySchemeHasARowForEveryStageAndForNone(String path) {
		Scheme scheme = this.schemes.find(path).orElseThrow();
		assertThat(scheme.stages()).extracting(StageInWords::stage)
			.doesNotHaveDuplicates()
			.contains(DeclaredStage.values())
			.hasSize(10);
		assertThat(scheme.stages()).filteredOn((it) -> it.theirs() == null)
			.allSatisfy((it) -> assertThat(it.note()).isNotBlank());
		assertThat(scheme.fields()).extracting(MappedField::name).doesNotHaveDuplicates();
	}

	@Test
	void fieldsAreTheirs() {
		assertThat(this.schemes.find("us-2025").orElseThrow().fields()).hasSize(36);
		assertThat(this.schemes.find("dutch").orElseThrow().fields()).filteredOn(MappedField::required)
			.extracting(MappedField::name)
			.containsExactly("name", "description_short", "organization", "status", "contact_email",
					"publication_category", "lang");
	}

	/** So the dictionary, which tells the mapping of each column, cannot miss one. */
	@Test
	void everySourceIsAColumnOfInitiativesOrATable() {
		Set<String> known = new TreeSet<>();
		this.dictionary.everyTable().forEach((table) -> {
			known.add(table.name());
			if (table.name().equals("initiatives")) {
				table.columns().forEach((column) -> known.add(column.name()));
			}
		});
		assertThat(this.schemes.all()).flatExtracting(Scheme::fields)
			.flatExtracting(MappedField::sources)
			.isNotEmpty()
			.allMatch(known::contains);
	}

	@Test
	void rowSaysWhatIsAJudgementAndWhatIsMissing() throws Exception {
		NamedCsvRecord us = row("us-2025", this.scans);
		assertThat(us.getField("publish")).isEqualTo("yes");
		assertThat(us.getField("development_stage")).isEqualTo("Deployed");
		assertThat(us.getField("is_high_impact")).isEqualTo("Presumed High-Impact, but Not High-impact");
		assertThat(us.getField("demographic_features")).isEqualTo("Age; Other; Sex");
		assertThat(us.getField("contracting_usage")).isEqualTo("Vendor Purchased");
		assertThat(us.getField("have_ato")).isEqualTo("NOT_HELD");
		assertThat(us.getField("hi_appeal_process")).isEqualTo("NOT_APPLICABLE");
		assertThat(us.getField("has_pii")).isEqualTo("NOT_STATED");
		assertThat(us.getField("mapping_note")).contains("development_stage: It is adopted and in use",
				"demographic_features: ", "contracting_usage: A national body");
		assertThat(us.getField("missing_required").split("; "))
			.contains("have_ato", "has_custom_code", "contact_email", "HI_justification")
			.doesNotContain("topic_area", "hi_appeal_process", "code_url");
		NamedCsvRecord atrs = row("atrs", this.scans);
		assertThat(atrs.getField("2_description")).isEqualTo("'+reads scans");
		assertThat(atrs.getField("missing_required")).contains("2.4_previous_process", "2.5_alternatives_considered");
		NamedCsvRecord dutch = row("dutch", this.scans);
		assertThat(dutch.getField("publication_category")).isEqualTo("Overige algoritmes");
		assertThat(dutch.getField("missing_required")).isEqualTo("contact_email");
		assertThat(dutch.getField("mapping_note")).contains("lang: ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "atrs", "us-2025", "dutch" })
	void noRowIsLeftOutAndOnlyThePublicAndReportedMayBePublished(String scheme) throws Exception {
		List<NamedCsvRecord> rows = rows(scheme, "", Accounts.analyst());
		assertThat(rows).extracting((row) -> row.getField("publish")).containsExactly("yes", "no", "no", "no");
		assertThat(rows.get(2).getField("mapping_note")).contains("publish: The trust has not made it public.");
		assertThat(rows.get(1).getField("mapping_note")).contains("idea");
		assertThat(rows.get(3).getField("mapping_note")).contains("No stage is declared");
	}

	@Test
	void whoMayReadMoreHasMoreRows() throws Exception {
		assertThat(rows("dutch", "", Accounts.lead())).hasSize(5);
		assertThat(rows("dutch", "q=Hidden", Accounts.analyst())).isEmpty();
		assertThat(rows("dutch", "q=Hidden", Accounts.lead())).hasSize(1);
	}

	@Test
	void pastDateGivesTheSameBytesAndAnEntryIsLeft() throws Exception {
		String before = response("atrs", "asAt=2026-03-31", Accounts.analyst())
			.getContentAsString(StandardCharsets.UTF_8);
		this.register.change(this.scans, this.register.versionOf(this.scans), "Later",
				(answers) -> answers.withParticulars((it) -> it.withDecisionForum("Board")), Accounts.administrator());
		MockHttpServletResponse after = response("atrs", "asAt=2026-03-31", Accounts.analyst());
		assertThat(after.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(before);
		assertThat(after.getHeader("Content-Disposition")).contains("initiatives-atrs-2026-03-31.csv");
		assertThat(this.jdbc.sql("select detail from audit_entry where subject = 'mapped/atrs.csv'")
			.query(String.class)
			.list()).anyMatch((it) -> it.startsWith("As at 2026-03-31, as recorded"));
		assertThat(response("nowhere", "", Accounts.analyst()).getStatus()).isEqualTo(404);
	}

	@Test
	void listLeadsToTheChoiceAndTheTablesAreOpenToAll() throws Exception {
		String list = this.mvc
			.perform(get(URI.create("/initiatives?organisation=R1H")).with(Accounts.signedInAs(Accounts.analyst())))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(Jsoup.parse(list).select("a[href=/initiatives/mapped?organisation=R1H]")).hasSize(1);
		String choice = this.mvc
			.perform(get(URI.create("/initiatives/mapped?organisation=R1H"))
				.with(Accounts.signedInAs(Accounts.analyst())))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(Jsoup.parse(choice).select("main a[download]").eachAttr("href")).containsExactly(
				"/initiatives/mapped/atrs.csv?organisation=R1H", "/initiatives/mapped/us-2025.csv?organisation=R1H",
				"/initiatives/mapped/dutch.csv?organisation=R1H");
		String tables = this.mvc.perform(get("/about/mappings")).andReturn().getResponse().getContentAsString();
		assertThat(Jsoup.parse(tables).select("main table")).hasSize(6);
	}

	private StageInWords stage(String scheme, Facts facts) {
		return this.schemes.find(scheme).orElseThrow().stage(facts, DAY);
	}

	private NamedCsvRecord row(String scheme, Reference reference) throws Exception {
		return rows(scheme, "", Accounts.lead()).stream()
			.filter((it) -> it.getField("reference").equals(reference.toString()))
			.findFirst()
			.orElseThrow();
	}

	private List<NamedCsvRecord> rows(String scheme, String query, SignedIn reader) throws Exception {
		String text = response(scheme, query, reader).getContentAsString(StandardCharsets.UTF_8);
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
			return rows.stream().toList();
		}
	}

	private MockHttpServletResponse response(String scheme, String query, SignedIn reader) throws Exception {
		return this.mvc
			.perform(get(URI.create("/initiatives/mapped/" + scheme + ".csv?" + query))
				.with(Accounts.signedInAs(reader)))
			.andReturn()
			.getResponse();
	}

}
