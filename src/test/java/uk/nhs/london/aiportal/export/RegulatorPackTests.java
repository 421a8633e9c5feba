package uk.nhs.london.aiportal.export;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

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
import uk.nhs.london.aiportal.classification.Applicability;
import uk.nhs.london.aiportal.classification.AssuranceItemBuilder;
import uk.nhs.london.aiportal.classification.AssuranceStatus;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.Origin;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.PatientDataUse;
import uk.nhs.london.aiportal.classification.Training;
import uk.nhs.london.aiportal.classification.UseDomain;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.RolesBuilder;
import uk.nhs.london.aiportal.initiative.Visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@PostgresTest
@Import(MutableClock.Installed.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegulatorPackTests {

	private static final String THEN = "?asAt=2026-03-31";

	@Autowired
	private InitiativeService register;

	@Autowired
	private MutableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvc mvc;

	private Reference scans;

	@BeforeAll
	void fillTheRegister() {
		this.clock.set(LocalDate.parse("2026-01-15"));
		this.scans = this.register.register("R1H",
				Answers.none()
					.withFacts((facts) -> facts.title("Read scans")
						.declaredStage(DeclaredStage.PILOT)
						.useDomain(UseDomain.DIAGNOSTIC_IMAGING)
						.origin(Origin.PURCHASED)
						.usesPatientData(PatientDataUse.IDENTIFIABLE)
						.training(new Training(40, 30))
						.assurance(List.of(
								AssuranceItemBuilder.builder()
									.type("DCB0160")
									.applicability(Applicability.REQUIRED)
									.status(AssuranceStatus.COMPLETE)
									.reference("CSC-7")
									.issuedOn(PartialDate.parse("2025-02-03"))
									.expiresOn(PartialDate.parse("2026-02-02"))
									.build(),
								AssuranceItemBuilder.builder()
									.type("DPIA")
									.status(AssuranceStatus.COMPLETE)
									.issuedOn(PartialDate.parse("2025-02"))
									.build())))
					.withParticulars((it) -> it.withVisibility(Visibility.INTERNAL)
						.withVisibilityReason("Bids")
						.withRoles(RolesBuilder.builder()
							.clinicalSafetyOfficerRole("Chief clinical information officer")
							.build())),
				Accounts.administrator());
		this.clock.set(LocalDate.parse("2026-02-03"));
		this.register.classifyDue(10);
		this.clock.set(LocalDate.parse("2026-11-20"));
	}

	@Test
	void listIsThatOfTheCommissionThenWhatATrustIsAskedBesides() throws Exception {
		assertThat(page(THEN).select("h2").eachText()).startsWith("1. Digital technology assessment (DTAC)",
				"2. Clinical risk management (DCB0160)", "3. Hazard log", "4. Clinical safety officer and digital lead",
				"5. Human oversight", "6. Audit", "7. Incident routes", "8. Training", "9. Patients informed",
				"10. Data protection impact assessment");
	}

	@Test
	void eachItemSaysWhatIsHeldAndWhatIsMissing() throws Exception {
		List<NamedCsvRecord> rows = rows(THEN);
		assertThat(values(rows, "2", "HELD"))
			.contains("Complete, issued 3 February 2025, until 2 February 2026, reference CSC-7");
		assertThat(labels(rows, "2", "MISSING")).contains("A sign-off in date: it held until 2 February 2026.");
		assertThat(rows).filteredOn((row) -> row.getField("item_number").equals("2"))
			.allSatisfy((row) -> assertThat(row.getField("verdict")).isEqualTo("Not met"));
		assertThat(labels(rows, "1", "MISSING")).contains("Any record of the sign-off");
		assertThat(values(rows, "4", "HELD")).containsExactly("Chief clinical information officer");
		assertThat(labels(rows, "5", "HELD")).isEmpty();
		assertThat(labels(rows, "5", "MISSING")).contains("Human review", "How far it acts by itself");
		assertThat(labels(rows, "6", "HELD")).isEmpty();
		assertThat(labels(rows, "6", "MISSING")).hasSize(7);
		assertThat(labels(rows, "8", "HELD")).containsExactly("Intended users", "Users trained");
		assertThat(labels(rows, "8", "MISSING")).contains("Training offered");
		assertThat(values(rows, "10", "HELD")).contains("Complete, issued February 2025");
		assertThat(labels(rows, "10", "MISSING")).doesNotContain("Any record of the sign-off");
		assertThat(rows).allSatisfy((row) -> assertThat(row.getFields()).doesNotContain(""));
	}

	@Test
	void whatTheRegisterNeverHoldsIsSaidAndNotMadeUp() throws Exception {
		assertThat(page(THEN).text()).contains(
				"The hazard log itself: the register holds the safety case and not the log",
				"not whether it is LFPSE or Yellow Card");
	}

	@Test
	void onlyWhoMayReadTheRecordHasThePack() throws Exception {
		assertThat(response("/regulator-pack", Accounts.analyst()).getStatus()).isEqualTo(404);
		assertThat(response("/regulator-pack.csv", Accounts.leadOf("RJ1", "Guy's")).getStatus()).isEqualTo(404);
		assertThat(response("/regulator-pack", Accounts.manager()).getStatus()).isEqualTo(200);
	}

	@Test
	void beforeItWasRegisteredThereIsNoPack() throws Exception {
		assertThat(response("/regulator-pack?asAt=2025-01-01", Accounts.lead()).getRedirectedUrl())
			.isEqualTo("/initiatives/" + this.scans + "?asAt=2025-01-01");
		assertThat(response("/regulator-pack.csv?asAt=2025-01-01", Accounts.lead()).getStatus()).isEqualTo(404);
	}

	@Test
	void pastDateGivesTheSameBytesAndAnEntryIsLeft() throws Exception {
		String before = response("/regulator-pack.csv" + THEN, Accounts.lead()).getContentAsString();
		this.register.change(this.scans, this.register.versionOf(this.scans), "Later",
				(answers) -> answers.withFacts((facts) -> facts.title("Read more scans").assurance(List.of())),
				Accounts.administrator());
		MockHttpServletResponse after = response("/regulator-pack.csv" + THEN, Accounts.lead());
		assertThat(after.getContentAsString()).isEqualTo(before).contains("CSC-7");
		assertThat(after.getHeader("Content-Disposition")).contains("regulator-pack-" + this.scans + "-2026-03-31.csv");
		assertThat(response("/regulator-pack.csv", Accounts.lead()).getContentAsString()).doesNotContain("CSC-7");
		assertThat(this.jdbc.sql("select detail from audit_entry where action = 'EXPORTED' and subject = :reference")
			.param("reference", this.scans.toString())
			.query(String.class)
			.list()).contains("Regulator's pack, as at 2026-03-31");
	}

	@Test
	void recordLeadsToIt() throws Exception {
		String record = response("", Accounts.lead()).getContentAsString();
		assertThat(Jsoup.parse(record).select("main a[href=/initiatives/" + this.scans + "/regulator-pack]"))
			.hasSize(1);
	}

	private static List<String> values(List<NamedCsvRecord> rows, String item, String state) {
		return cells(rows, item, state, "value");
	}

	private static List<String> labels(List<NamedCsvRecord> rows, String item, String state) {
		return cells(rows, item, state, "label");
	}

	private static List<String> cells(List<NamedCsvRecord> rows, String item, String state, String column) {
		return rows.stream()
			.filter((row) -> row.getField("item_number").equals(item) && row.getField("state").equals(state))
			.map((row) -> row.getField(column))
			.toList();
	}

	private List<NamedCsvRecord> rows(String query) throws Exception {
		String text = response("/regulator-pack.csv" + query, Accounts.lead())
			.getContentAsString(StandardCharsets.UTF_8);
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
			return rows.stream().toList();
		}
	}

	private Document page(String query) throws Exception {
		return Jsoup
			.parse(response("/regulator-pack" + query, Accounts.lead()).getContentAsString(StandardCharsets.UTF_8));
	}

	private MockHttpServletResponse response(String path, SignedIn reader) throws Exception {
		return this.mvc.perform(get(URI.create("/initiatives/" + this.scans + path)).with(Accounts.signedInAs(reader)))
			.andReturn()
			.getResponse();
	}

}
