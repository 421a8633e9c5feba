package uk.nhs.london.aiportal.export;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.AccountService;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.NewAccount;
import uk.nhs.london.aiportal.classification.Applicability;
import uk.nhs.london.aiportal.classification.AssuranceItemBuilder;
import uk.nhs.london.aiportal.classification.Contract;
import uk.nhs.london.aiportal.classification.Coded;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.GateCode;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Product;
import uk.nhs.london.aiportal.classification.Task;
import uk.nhs.london.aiportal.classification.Training;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.export.Column.Type;
import uk.nhs.london.aiportal.initiative.Absence;
import uk.nhs.london.aiportal.initiative.AbsenceKind;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeEntries;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.initiative.ParticularsBuilder;
import uk.nhs.london.aiportal.initiative.PublicReport;
import uk.nhs.london.aiportal.initiative.RecordField;
import uk.nhs.london.aiportal.initiative.RecordFields;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.SpreadsheetText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

@PostgresTest
@Import(MutableClock.Installed.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InitiativesCsvTests {

	private static final String HARD_SUMMARY = "=HYPERLINK(\"https://example.org\")\r\nsecond \"line\", Ärztin 🩺; ' end\n";

	@Autowired
	private InitiativeService register;

	@Autowired
	private LifeService lives;

	@Autowired
	private RecordFields fields;

	@Autowired
	private InitiativeColumns columns;

	@Autowired
	private MutableClock clock;

	@Autowired
	private AccountService accounts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvc mvc;

	@LocalServerPort
	private int port;

	private Reference full;

	private Reference empty;

	@BeforeAll
	void fillTheRegister() {
		this.clock.set(LocalDate.parse("2024-05-01"));
		this.full = register("R1H", (answers) -> answers.withFacts((facts) -> facts.title("-Plan")));
		this.clock.set(LocalDate.parse("2026-11-20"));
		this.register.change(this.full, this.register.find(this.full).version(), "Test", (answers) -> full(answers),
				Accounts.administrator());
		this.lives.happened(this.full, LifeEntries.of(Event.of(EventType.FIRST_LIVE, PartialDate.parse("2025")),
				Event.of(EventType.ROUTINE_FROM, PartialDate.parse("2025-03"))), Accounts.administrator());
		this.register.attest(this.full, Accounts.administrator());
		this.empty = register("RRU", (answers) -> answers.withFacts((facts) -> facts.title("NONE")));
		this.register.registerPublicReport("RJ1",
				Answers.none().withFacts((facts) -> facts.title("Reported").declaredStage(DeclaredStage.PILOT)),
				List.of(),
				new PublicReport("press-1", "RJ1", "https://example.org/press", null, null, null, null, "{}"), "tests");
		this.clock.set(LocalDate.parse("2026-11-23"));
	}

	private static Answers full(Answers answers) {
		return answers
			.withFacts((facts) -> facts.title("+Plan, \"again\"")
				.declaredStage(DeclaredStage.ROUTINE)
				.useDomain(UseDomain.OPERATIONS_FLOW)
				.tasks(Set.of(Task.SUMMARISE, Task.DETECT, Task.OPTIMISE))
				.product(new Product("@Planner", "'Apostrophe' & Co", "2.0"))
				.patientFacing(false)
				.lastUsedOn(PartialDate.parse("2026-10"))
				.contract(new Contract(PartialDate.parse("2024"), PartialDate.parse("2027-03-31"), true, null))
				.training(new Training(0, -0))
				.assurance(List.of(AssuranceItemBuilder.builder()
					.type("DPIA")
					.applicability(Applicability.NOT_APPLICABLE)
					.reason("No data")
					.build())))
			.withParticulars((it) -> ParticularsBuilder.builder(it).summary(HARD_SUMMARY).specialty("420").build())
			.withAbsence("pathway", new Absence(AbsenceKind.NOT_APPLICABLE, "It runs by itself"))
			.withAbsence("pilot_planned_end", new Absence(AbsenceKind.NONE, null));
	}

	@Test
	@Order(1)
	void everyCellSaysWhatTheRegisterSays() throws Exception {
		List<NamedCsvRecord> rows = rows(get("/initiatives.csv").param("provenance", "ALL"));
		assertThat(rows).extracting((row) -> row.getField("reference")).hasSize(3).isSorted();
		Map<String, Column<?>> byName = this.columns.all()
			.stream()
			.collect(Collectors.toMap(Column::name, (it) -> (Column<?>) it));
		for (NamedCsvRecord row : rows) {
			InitiativeRecord record = this.register.find(Reference.valueOf(row.getField("reference")));
			assertThat(SpreadsheetText.read(row.getField("title"))).isEqualTo(record.title());
			assertThat(row.getField("organisation")).isEqualTo(record.organisation());
			assertThat(row.getField("provenance")).isEqualTo(record.provenance().name());
			assertThat(row.getField("classification")).isEqualTo(record.result().classification().name());
			assertThat(row.getField("counted_as_label")).isEqualTo(record.result().countedAs().label());
			assertThat(row.getField("red_list")).isEqualTo(String.valueOf(record.result().redList()));
			assertThat(row.getField("sentence")).isEqualTo(record.result().sentence());
			assertThat(row.getField("record_version")).isEqualTo(String.valueOf(record.version()));
			for (GateCode gate : GateCode.values()) {
				var found = record.result().gate(gate);
				assertThat(row.getField("gate_" + gate.name().toLowerCase()))
					.isEqualTo((found != null) ? found.truth().name() : "NOT_APPLICABLE");
			}
			for (RecordField field : this.fields.all()) {
				if (field.name().equals(RecordFields.KNOWN_PRODUCT)) {
					continue; // its number and names are columns of their own
				}
				String cell = row.getField(field.name());
				boolean text = byName.get(field.name()).type() == Type.TEXT;
				assertThat(text ? SpreadsheetText.read(cell) : cell).as(field.name())
					.isEqualTo(field.code(record.answers()));
			}
		}
	}

	@Test
	void cellsThatASpreadsheetWouldRunAreInertAndNothingElseIsChanged() throws Exception {
		NamedCsvRecord row = row(this.full);
		assertThat(row.getField("title")).isEqualTo("'+Plan, \"again\"");
		assertThat(row.getField("summary")).isEqualTo("'" + HARD_SUMMARY);
		assertThat(row.getField("product_name")).isEqualTo("'@Planner");
		assertThat(row.getField("product_supplier")).isEqualTo("''Apostrophe' & Co");
		assertThat(row.getField("product_version")).isEqualTo("2.0");
		assertThat(row.getField("training_intended")).isEqualTo("0");
		assertThat(row(this.empty).getField("title")).isEqualTo("'NONE");
	}

	@Test
	void threeKindsOfEmptyStayApart() throws Exception {
		NamedCsvRecord row = row(this.full);
		assertThat(row.getField("pathway_reference")).isEqualTo("NOT_APPLICABLE");
		assertThat(row.getField("pilot_planned_end")).isEqualTo("NONE");
		assertThat(row.getField("funding")).isEqualTo("NOT_STATED");
		assertThat(row.getField("not_applicable_because")).isEqualTo("pathway: It runs by itself");
		NamedCsvRecord bare = row(this.empty);
		assertThat(bare.getField("use_domain")).isEqualTo("NOT_STATED");
		assertThat(bare.getField("use_domain_label")).isEqualTo("Not stated");
		assertThat(bare.getField("gate_u1")).isEqualTo("NOT_APPLICABLE");
		assertThat(bare.getField("system")).isEqualTo("NOT_APPLICABLE");
		assertThat(bare.getFields()).doesNotContain("");
	}

	@Test
	void codesHaveTheirWordsBesideThemAndDatesTheirPrecision() throws Exception {
		NamedCsvRecord row = row(this.full);
		assertThat(row.getField("use_domain")).isEqualTo("OPERATIONS_FLOW");
		assertThat(row.getField("use_domain_label")).isEqualTo("Operations and flow");
		assertThat(row.getField("task")).isEqualTo("DETECT; OPTIMISE; SUMMARISE");
		assertThat(row.getField("task_label")).isEqualTo("Detect; Optimise; Summarise");
		assertThat(row.getField("specialty")).isEqualTo("420");
		assertThat(row.getField("specialty_label")).isEqualTo("Paediatrics");
		assertThat(row.getField("first_live_on")).isEqualTo("2025");
		assertThat(row.getField("last_used_on")).isEqualTo("2026-10");
		assertThat(row.getField("contract_end")).isEqualTo("2027-03-31");
		assertThat(row.getField("attested_on")).isEqualTo("2026-11-20");
		assertThat(row.getField("system")).isEqualTo("QMF");
		assertThat(row.getField("ruleset_version")).isEqualTo("1.0");
	}

	@Test
	void everyCellOfTheFileFitsTheTypeOfItsColumnAndItsCodesAreInTheDictionary() throws Exception {
		List<NamedCsvRecord> rows = rows(get("/initiatives.csv").param("provenance", "ALL"));
		for (Column<?> column : this.columns.all()) {
			for (NamedCsvRecord row : rows) {
				String cell = row.getField(column.name());
				if (List.of("NOT_STATED", "NONE", "NOT_APPLICABLE").contains(cell)) {
					continue;
				}
				List<String> codes = column.words().stream().map((it) -> it.value()).toList();
				switch (column.type()) {
					case DAY -> LocalDate.parse(cell);
					case DATE -> PartialDate.parse(cell);
					case NUMBER -> assertThat(cell).as(column.name()).matches("\\d+");
					case YES_NO -> assertThat(cell).as(column.name()).isIn("true", "false");
					case CODE,
							CODES ->
						assertThat(codes.isEmpty() || codes.containsAll(List.of(cell.split("; "))))
							.as("%s of %s", cell, column.name())
							.isTrue();
					default -> assertThat(cell).isNotEmpty();
				}
			}
		}
	}

	@Test
	void everyFieldHasTheTypeOfWhatItHolds() throws Exception {
		Answers answers = this.register.find(this.full).answers();
		for (RecordField field : this.fields.all()) {
			Object value = field.value().apply(answers);
			if (value == null || field.coded()) {
				continue;
			}
			Class<?> expected = switch (InitiativeColumns.type(field.kind())) {
				case DATE -> Comparable.class;
				case NUMBER -> Integer.class;
				case YES_NO -> Boolean.class;
				case CODES -> Collection.class;
				default -> (value instanceof List<?>) ? List.class : String.class;
			};
			assertThat(value).as(field.name()).isInstanceOf(expected).isNotInstanceOf(Coded.class);
		}
	}

	@Test
	void everyVocabularyIsInTheDictionary() {
		assertThat(this.columns.all().stream().filter((it) -> it.type() == Type.LABEL && it.name().endsWith("_label")))
			.allSatisfy((label) -> {
				String code = label.name().substring(0, label.name().length() - "_label".length());
				assertThat(this.columns.all()).anySatisfy((it) -> {
					assertThat(it.name()).isEqualTo(code);
					assertThat(it.words()).as(code).isNotEmpty();
				});
			});
		assertThat(this.columns.all()).extracting(Column::name)
			.doesNotHaveDuplicates()
			.allMatch((it) -> it.matches("[a-z0-9_]+"));
	}

	@ParameterizedTest
	@CsvSource({ "excel,*/*,true", "software,text/html,false", ",text/html,true", ",*/*,false" })
	void byteOrderMarkIsForExcelAndBrowsers(String purpose, String accept, boolean mark) throws Exception {
		MockHttpServletRequestBuilder request = get("/initiatives.csv").header("Accept", accept);
		if (purpose != null) {
			request.param("for", purpose);
		}
		byte[] bytes = response(request).getContentAsByteArray();
		assertThat(new String(bytes, StandardCharsets.UTF_8).startsWith("\uFEFFreference,")).isEqualTo(mark);
		assertThat(new String(bytes, StandardCharsets.UTF_8).startsWith("reference,")).isEqualTo(!mark);
	}

	@Test
	void linesEndAsTheStandardSays() throws Exception {
		String text = response(get("/initiatives.csv").param("organisation", "RRU"))
			.getContentAsString(StandardCharsets.UTF_8);
		assertThat(text).endsWith("\r\n").containsPattern("\\Areference,title,").hasLineCount(2);
	}

	@Test
	void fileSaysWhatItIsAndOfWhichDate() throws Exception {
		MockHttpServletResponse response = response(get("/initiatives.csv").param("asAt", "2024-12-31"));
		assertThat(response.getHeader("Content-Disposition"))
			.isEqualTo("attachment; filename=\"initiatives-2024-12-31.csv\"");
		assertThat(response.getContentType()).startsWith("text/csv").containsIgnoringCase("utf-8");
		assertThat(response(head("/initiatives.csv")).getContentAsByteArray()).isEmpty();
	}

	@Test
	void pastDateGivesWhatTheRegisterSaidThen() throws Exception {
		List<NamedCsvRecord> rows = rows(get("/initiatives.csv").param("asAt", "2024-12-31"));
		assertThat(rows).hasSize(1);
		assertThat(rows.get(0).getField("title")).isEqualTo("'-Plan");
		assertThat(rows.get(0).getField("summary")).isEqualTo("NOT_STATED");
		assertThat(rows.get(0).getField("recorded_on")).isEqualTo("2024-05-01");
		assertThat(rows.get(0).getField("system")).isEqualTo("QMF");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "provenance=ALL", "organisation=R1H", "classification=EMBEDDED,PILOT", "q=planer",
			"asAt=2024-12-31", "product=nobody", "domain=OPERATIONS_FLOW&headline=true" })
	void fileHasAsManyRowsAsTheListCounts(String query) throws Exception {
		String heading = Jsoup.parse(response(get(URI.create("/initiatives?" + query))).getContentAsString())
			.selectFirst("h1")
			.text();
		assertThat(rows(get(URI.create("/initiatives.csv?" + query)))).hasSize(Integer.parseInt(heading.split(" ")[0]));
	}

	@Test
	void dictionaryIsPublicAndHasEveryColumn() throws Exception {
		String page = this.mvc.perform(get("/about/fields")).andReturn().getResponse().getContentAsString();
		List<NamedCsvRecord> rows = parse(this.mvc.perform(get("/about/fields.csv")).andReturn().getResponse());
		List<String> names = this.columns.all().stream().map(Column::name).toList();
		assertThat(Jsoup.parse(page).select("#columns-initiatives tbody th").eachText()).isEqualTo(names);
		assertThat(rows.stream()
			.filter((row) -> row.getField("table").equals("initiatives"))
			.map((row) -> row.getField("column"))).containsExactlyElementsOf(names);
		assertThat(parse(this.mvc.perform(get("/about/vocabularies.csv")).andReturn().getResponse()))
			.anySatisfy((row) -> assertThat(row.getFields()).containsExactly("initiatives.use_domain", "DOCUMENTATION",
					"Documentation"));
	}

	/**
	 * The last of many rows cannot be read. What is sent before shows that rows leave
	 * while others are still to be read, and the break that nobody takes it for the
	 * whole.
	 */
	@Test
	@Order(Integer.MAX_VALUE)
	void manyRowsAreStreamedAndAFailureBreaksTheConnection() throws Exception {
		this.accounts.provide(List.of(NewAccount.analyst("csv-analyst")), "a long enough password");
		HttpClient browser = signedIn("csv-analyst", "a long enough password");
		copy(5_000, "RKE");

		HttpResponse<InputStream> whole = download(browser, "organisation=RKE");
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(whole.body())) {
			assertThat(rows.stream().filter((row) -> row.getField("organisation").equals("RKE")).count())
				.isEqualTo(5_000);
		}

		spoilTheLast("RKE");
		HttpResponse<InputStream> part = download(browser, "organisation=RKE");
		assertThat(part.statusCode()).isEqualTo(200);
		StringBuilder received = new StringBuilder();
		assertThatThrownBy(() -> {
			try (InputStream body = part.body()) {
				byte[] buffer = new byte[8192];
				for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
					received.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
				}
			}
		}).isInstanceOf(IOException.class);
		assertThat(received.toString().lines().count()).isGreaterThan(4_000);
		assertThat(received).doesNotContain("<html", "</");
		mendTheLast("RKE");
	}

	@Test
	void failureBeforeTheFirstByteIsAnErrorPageAndNoFile() throws Exception {
		this.accounts.provide(List.of(NewAccount.analyst("csv-early")), "a long enough password");
		HttpClient browser = signedIn("csv-early", "a long enough password");
		copy(1, "RNK");
		spoilTheLast("RNK");
		HttpResponse<InputStream> response = download(browser, "organisation=RNK");
		assertThat(response.statusCode()).isEqualTo(500);
		assertThat(response.headers().firstValue("Content-Disposition")).isEmpty();
		assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
		mendTheLast("RNK");
	}

	/** Give the last of an organisation's records a version that cannot be read. */
	private void spoilTheLast(String organisation) {
		this.jdbc.sql("""
				with last as (select max(id) as id from initiative where organisation = :organisation),
				spoilt as (
				    insert into initiative_revision
				    select initiative_id, version + 1, recorded_at, recorded_by, change,
				        jsonb_set(answers, '{facts,useDomain}', '"NONSENSE"')
				    from initiative_revision join last on id = initiative_id)
				update initiative set version = version + 1 from last where initiative.id = last.id
				""").param("organisation", organisation).update();
	}

	private void mendTheLast(String organisation) {
		this.jdbc.sql("""
				update initiative set version = version - 1
				where id = (select max(id) from initiative where organisation = :organisation)
				""").param("organisation", organisation).update();
	}

	/** Copies of the fullest record, straight in the database. */
	private void copy(int number, String organisation) {
		this.jdbc
			.sql("""
					with added as (
					    insert into initiative (organisation, provenance, registered_on, registered_by, changed_at, changed_by,
					        version, title)
					    select :organisation, 'TRUST', registered_on, registered_by, changed_at, changed_by, version, title
					    from initiative, generate_series(1, :number) where id = :id
					    returning id, version),
					revised as (
					    insert into initiative_revision
					    select added.id, r.version, r.recorded_at, r.recorded_by, r.change, r.answers
					    from added join initiative_revision r on r.initiative_id = :id and r.version = added.version
					    returning initiative_id),
					classified as (
					    insert into classification (initiative_id, version, recorded_on, recorded_at, organisation, use_domain,
					        provenance, ruleset, classification, sub_label, counted_as, red_list, in_headline, gates_met, result)
					    select added.id, added.version, c.recorded_on, c.recorded_at, :organisation, c.use_domain,
					        c.provenance, c.ruleset, c.classification, c.sub_label, c.counted_as, c.red_list, c.in_headline,
					        c.gates_met, c.result
					    from added join standing s on s.initiative_id = :id
					    join classification c on c.id = s.classification_id
					    returning id, initiative_id)
					insert into standing (initiative_id, classification_id) select initiative_id, id from classified
					""")
			.param("organisation", organisation)
			.param("number", number)
			.param("id", this.full.number())
			.update();
	}

	private HttpClient signedIn(String username, String password) throws Exception {
		HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
		String page = browser.send(HttpRequest.newBuilder(address("/sign-in")).build(), BodyHandlers.ofString()).body();
		String token = Jsoup.parse(page).selectFirst("form[action='/sign-in'] input[name=_csrf]").val();
		HttpRequest form = HttpRequest.newBuilder(address("/sign-in"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("username=" + username + "&password=" + password.replace(' ', '+') + "&_csrf="
					+ URLEncoder.encode(token, StandardCharsets.UTF_8)))
			.build();
		assertThat(browser.send(form, BodyHandlers.discarding()).statusCode()).isEqualTo(302);
		return browser;
	}

	private HttpResponse<InputStream> download(HttpClient browser, String query) throws Exception {
		return browser.send(
				HttpRequest.newBuilder(address("/initiatives.csv?" + query)).header("Accept", "text/html").build(),
				BodyHandlers.ofInputStream());
	}

	private URI address(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	private Reference register(String organisation, UnaryOperator<Answers> answers) {
		return this.register.register(organisation, answers.apply(Answers.none()), Accounts.administrator());
	}

	private NamedCsvRecord row(Reference reference) throws Exception {
		return rows(get("/initiatives.csv").param("q", reference.toString())).stream()
			.filter((row) -> row.getField("reference").equals(reference.toString()))
			.findFirst()
			.orElseThrow();
	}

	private List<NamedCsvRecord> rows(MockHttpServletRequestBuilder request) throws Exception {
		return parse(response(request));
	}

	private static List<NamedCsvRecord> parse(MockHttpServletResponse response) throws Exception {
		String text = response.getContentAsString(StandardCharsets.UTF_8);
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
			return reader.stream().toList();
		}
	}

	private MockHttpServletResponse response(MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request.with(Accounts.signedInAs(Accounts.analyst()))).andReturn().getResponse();
	}

}
