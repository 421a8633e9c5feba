package uk.nhs.london.aiportal.export;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import uk.nhs.london.aiportal.MutableClock;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Event;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.classification.FundingLine;
import uk.nhs.london.aiportal.classification.FundingSource;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.Barrier;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.LifeEntries;
import uk.nhs.london.aiportal.initiative.LifeService;
import uk.nhs.london.aiportal.initiative.Partner;
import uk.nhs.london.aiportal.initiative.Reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@PostgresTest
@Import(MutableClock.Installed.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackageTests {

	private static final String THEN = "asAt=2026-03-31&for=software";

	@Autowired
	private InitiativeService register;

	@Autowired
	private LifeService lives;

	@Autowired
	private MutableClock clock;

	@Autowired
	private Dictionary dictionary;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvc mvc;

	private Reference reference;

	@BeforeAll
	void fillTheRegister() {
		this.clock.set(LocalDate.parse("2026-03-01"));
		this.reference = this.register.register("R1H",
				Answers.none()
					.withFacts((facts) -> facts.title("=Scribe")
						.declaredStage(DeclaredStage.PILOT)
						.funding(List.of(new FundingLine(FundingSource.CHARITY, null, null, null, "@Fund"))))
					.withParticulars((it) -> it.withPartners(List.of(new Partner("-Partner", null, null, null)))),
				Accounts.administrator());
		this.lives.happened(this.reference,
				LifeEntries.of(Event.of(EventType.FIRST_LIVE, PartialDate.parse("2026-02"))), Accounts.administrator());
		this.clock.set(LocalDate.parse("2026-11-23"));
	}

	@Test
	@Order(1)
	void everyTableIsThereAsDescribedAndTheChecksumsFit() throws Exception {
		Map<String, byte[]> files = unzip(bytes("/initiatives.zip?" + THEN));
		String sums = text(files, "SHA256SUMS");
		files.forEach((name, content) -> {
			if (!name.equals("SHA256SUMS")) {
				assertThat(sums).contains(sha256(content) + "  " + name + "\n");
			}
		});
		for (Table<?, ?> table : this.dictionary.everyTable()) {
			assertThat(text(files, table.fileName())).startsWith(String.join(",", table.header()) + "\r\n");
		}
		JsonNode tables = JsonMapper.shared().readTree(files.get("csv-metadata.json")).get("tables");
		assertThat(tables).extracting((it) -> it.get("url").asString())
			.allMatch(files::containsKey)
			.containsAll(files.keySet().stream().filter((it) -> it.endsWith(".csv")).toList());
		assertThat(rows(files, "funding.csv")).extracting((it) -> it.getField("name")).containsExactly("'@Fund");
		assertThat(rows(files, "partners.csv")).extracting((it) -> it.getField("name")).containsExactly("'-Partner");
		assertThat(rows(files, "events.csv")).anySatisfy((it) -> {
			assertThat(it.getField("type")).isEqualTo("FIRST_LIVE");
			assertThat(it.getField("happened_on")).isEqualTo("2026-02");
			assertThat(it.getField("decision")).isEqualTo("NOT_APPLICABLE");
		});
		assertThat(rows(files, "gates.csv")).hasSize(8);
		assertThat(rows(files, "dictionary.csv"))
			.extracting((it) -> it.getField("table") + "." + it.getField("column") + ": " + it.getField("requirement"))
			.contains("initiatives.title: When registering", "initiatives.ended_on: When it happens",
					"initiatives.classification: Worked out by the register", "events.happened_on: When it happens",
					"funding.number: Worked out by the register")
			.noneMatch((it) -> it.matches("(funding|usage|partners)\\.(?!reference|number).*: Worked out .*"));
		assertThat(rows(files, "about.csv"))
			.anySatisfy((it) -> assertThat(it.getFields()).containsExactly("rows_initiatives", "1"));
	}

	@Test
	@Order(2)
	void everyLinkLeadsToARow() throws Exception {
		Map<String, byte[]> files = unzip(bytes("/initiatives.zip?" + THEN));
		for (Table<?, ?> table : this.dictionary.everyTable()) {
			for (Table.Link link : table.links()) {
				Set<String> known = new TreeSet<>(List.of("NONE", "NOT_APPLICABLE"));
				rows(files, link.table() + ".csv").forEach((it) -> known.add(it.getField(link.toColumn())));
				assertThat(rows(files, table.fileName())).as("%s %s", table.name(), link)
					.allMatch((it) -> known.contains(it.getField(link.column())));
			}
			assertThat(rows(files, table.fileName()).stream()
				.map((row) -> table.key().stream().map(row::getField).toList())).doesNotHaveDuplicates();
		}
	}

	@ParameterizedTest
	@Order(3)
	@ValueSource(strings = { "software", "excel" })
	void strangerWhoHasOnlyTheMetadataFindsNoFault(String whom) throws Exception {
		Map<String, byte[]> files = unzip(bytes("/initiatives.zip?asAt=2026-03-31&for=" + whom));
		assertThat(CsvwVerdict.of(files)).isEmpty();
		String funding = text(files, "funding.csv");
		assertThat(funding).contains("CHARITY");
		files.put("funding.csv", funding.replace("CHARITY", "CHARITEE").getBytes(StandardCharsets.UTF_8));
		assertThat(CsvwVerdict.of(files)).singleElement().asString().contains("funding.csv line 2", "CHARITEE");
	}

	@Test
	@Order(3)
	void markIsForPeopleOnly() throws Exception {
		assertThat(text(unzip(bytes("/initiatives.zip?for=excel")), "events.csv")).startsWith("\uFEFFreference,");
		assertThat(text(unzip(bytes("/initiatives.zip?for=software")), "events.csv")).startsWith("reference,");
	}

	@Test
	@Order(4)
	void workbookHasASheetForEachTableWithTypedCellsAndLists() throws Exception {
		Map<String, byte[]> parts = unzip(bytes("/initiatives.xlsx?" + THEN));
		String book = text(parts, "xl/workbook.xml");
		this.dictionary.everyTable().forEach((table) -> assertThat(book).contains("name=\"" + table.name() + "\""));
		String sheet = text(parts, "xl/worksheets/sheet1.xml");
		assertThat(sheet)
			.contains("<is><t", "<t>&apos;=Scribe</t>", "state=\"frozen\"", "<dataValidation", "vocabularies")
			.doesNotContain("<f>");
		assertThat(sheet).containsPattern("t=\"b\"");
		assertThat(text(parts, "docProps/core.xml")).contains(">2026-03-31T00:00:00Z<");
	}

	@ParameterizedTest
	@Order(5)
	@ValueSource(strings = { "/initiatives.csv?", "/initiatives.zip?", "/initiatives.xlsx?" })
	void pageTellsTheExactSizeOfTheFile(String path) throws Exception {
		String page = new String(bytes("/initiatives/download?" + THEN), StandardCharsets.UTF_8);
		long kilobytes = Math.max(1, Math.round(bytes(path + THEN).length / 1000.0));
		assertThat(page).contains("(" + kilobytes + " kB)").contains("1: one for each initiative");
	}

	@Test
	@Order(6)
	void fileOfAPastDateStaysTheSameWhateverIsRecordedLater() throws Exception {
		List<String> paths = List.of("/initiatives.csv?", "/initiatives.zip?", "/initiatives.xlsx?");
		Map<String, String> before = new LinkedHashMap<>();
		for (String path : paths) {
			before.put(path, sha256(bytes(path + THEN)));
		}
		String today = sha256(bytes("/initiatives.csv?for=software"));
		this.register.change(this.reference, this.register.find(this.reference).version(), "Test",
				(answers) -> answers.withFacts((facts) -> facts.title("Other").funding(List.of()))
					.withParticulars((it) -> it.withBarriers(List.of(new Barrier("LIABILITY", 2, null, null, null)))),
				Accounts.administrator());
		this.lives.happened(this.reference, LifeEntries.of(Event.of(EventType.APPROVED, PartialDate.parse("2025-12"))),
				Accounts.administrator());
		this.register.attest(this.reference, Accounts.administrator());
		this.register.register("RRU", Answers.none().withFacts((facts) -> facts.title("Later")),
				Accounts.administrator());
		this.clock.set(LocalDate.parse("2026-12-24"));
		for (String path : paths) {
			assertThat(sha256(bytes(path + THEN))).as(path).isEqualTo(before.get(path));
		}
		assertThat(sha256(bytes("/initiatives.csv?for=software"))).isNotEqualTo(today);
	}

	@ParameterizedTest
	@Order(7)
	@ValueSource(strings = { "initiatives.csv", "initiatives.zip", "initiatives.xlsx" })
	void everyDownloadIsAnEntryOfTheAuditTrail(String file) throws Exception {
		bytes("/" + file + "?asAt=2026-03-30&organisation=R1H");
		assertThat(this.jdbc.sql("""
				select detail from audit_entry
				where action = 'EXPORTED' and subject = :file""").param("file", file).query(String.class).list())
			.filteredOn((detail) -> detail.contains("As at 2026-03-30"))
			.singleElement()
			.asString()
			.contains("as recorded", "R1H");
	}

	private byte[] bytes(String address) throws Exception {
		MockHttpServletResponse response = this.mvc
			.perform(get(URI.create(address)).with(Accounts.signedInAs(Accounts.analyst())))
			.andReturn()
			.getResponse();
		assertThat(response.getStatus()).isEqualTo(200);
		return response.getContentAsByteArray();
	}

	private static Map<String, byte[]> unzip(byte[] bytes) throws Exception {
		Map<String, byte[]> files = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), zip.readAllBytes());
			}
		}
		return files;
	}

	private static String text(Map<String, byte[]> files, String name) {
		assertThat(files).containsKey(name);
		return new String(files.get(name), StandardCharsets.UTF_8);
	}

	private static List<NamedCsvRecord> rows(Map<String, byte[]> files, String name) throws Exception {
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text(files, name))) {
			return reader.stream().toList();
		}
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
