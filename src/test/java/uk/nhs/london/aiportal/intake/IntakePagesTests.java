package uk.nhs.london.aiportal.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

import uk.nhs.london.aiportal.account.AccountService;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.NewAccount;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.web.BrowserTest;
import uk.nhs.london.aiportal.web.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@PostgresTest
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IntakePagesTests {

	private static final String PASSWORD = "a password for this test only";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private AccountService accounts;

	@Autowired
	private JdbcClient jdbc;

	private Page page;

	@Test
	@Order(1)
	void aManagerLooksAtTheShippedFileAndLoadsIt(Visitor visitor) {
		signIn(visitor);
		visitor.open("/intake").photograph("intake").expectAccessible();
		press("Check london-ai-initiatives.csv");
		visitor.photograph("intake-preview").expectAccessible();
		String preview = main();
		assertThat(preview).contains("Nothing is written yet",
				"92 would become initiatives, 1 of them at the successor", "0 cannot be read");
		assertThat(this.page.isChecked("#stages")).as("not stated unless somebody decides otherwise").isTrue();
		assertThat(count("initiative")).isZero();

		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Page 2")).click();
		assertThat(main()).contains("Guy's and St Thomas' (RJ1)",
				"reported of Royal Brompton & Harefield (RT3), which closed");

		press("Load 92 rows");
		visitor.photograph("intake-loaded").expectAccessible();
		assertThat(main()).contains("92 public reports are loaded", "All left not stated",
				"Royal Brompton & Harefield (RT3) has become Guy's and St Thomas' (RJ1): 1 report");
		assertThat(this.page.locator("main table").first().innerText()).contains("Not classified", "92");
		assertThat(count("initiative")).isEqualTo(92);

		visitor.open("/intake");
		press("Check london-ai-initiatives.csv");
		assertThat(main()).contains("This file has nothing new to load", "92 would be left as they are");
		visitor.photograph("intake-nothing-new").expectAccessible();
		press("Discard the file");
		assertThat(main()).contains("The file is discarded", "Loaded").doesNotContain("Waits for you");
	}

	@Test
	@Order(2)
	void everyLoadedRecordSaysThatItIsNotConfirmedAndWhereItWasRead() throws Exception {
		List<Map<String, Object>> reports = this.jdbc.sql("""
				select i.reference, p.source_url, p.reported_organisation from public_report p
				join initiative i on i.id = p.initiative_id order by i.id""").query().listOfRows();
		assertThat(reports).hasSize(92);
		for (Map<String, Object> report : reports) {
			Document record = Jsoup.parse(this.mvc
				.perform(get("/initiatives/" + report.get("reference")).with(Accounts.signedInAs(Accounts.analyst())))
				.andExpect(status().isOk())
				.andReturn()
				.getResponse()
				.getContentAsString());
			assertThat(record.select("main").text()).contains("Publicly reported, not confirmed by the trust");
			assertThat(record.select("main a").eachAttr("href")).contains((String) report.get("source_url"));
			assertThat(record.select("main").text().contains("RT3"))
				.isEqualTo("RT3".equals(report.get("reported_organisation")));
		}
	}

	@Test
	@Order(3)
	void aFileWithBadRowsShowsEachReasonAndLoadsTheRest(Visitor visitor) {
		signIn(visitor);
		String file = ReportLines.HEADINGS + new ReportLines().with(Column.REPORTED_STAGE, "trial")
				+ new ReportLines().with(Column.TRUST_ODS_CODE, "XYZ").with(Column.GO_LIVE_DATE, "soon")
				+ "ragged,row\r\n" + new ReportLines().with(Column.TITLE, "<script>alert(1)</script>");
		choose(visitor, "some reports.csv", file.getBytes(StandardCharsets.UTF_8));
		visitor.photograph("intake-preview-refused").expectAccessible();
		assertThat(main()).contains("trust_ods_code “XYZ” is not the code of a London trust, open or closed",
				"go_live_date “soon” is not a date such as 2025, 2025-03 or 2025-03-31",
				"The row has 2 cells where the headings have 33", "<script>alert(1)</script>",
				"Download the refused rows with the reasons (CSV, 2 rows)");

		this.page.getByLabel("Take the proposed stages").check();
		press("Load 2 rows");
		visitor.photograph("intake-loaded-refused").expectAccessible();
		assertThat(main()).contains("2 public reports are loaded", "Taken as proposed", "Pilot", "Not classified");
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Refused (2)")).click();
		assertThat(this.page.locator("#row-table tbody tr").count()).isEqualTo(2);
	}

	@Test
	@Order(4)
	void aFileThatIsMuchTooLargeIsRefusedInPlainWords(Visitor visitor) {
		signIn(visitor);
		choose(visitor, "large.csv", new byte[3 * 1024 * 1024]);
		assertThat(this.page.title()).startsWith("Error: ");
		assertThat(main()).contains("The selected file must be smaller than 2MB");
		visitor.photograph("intake-error").expectAccessible();
	}

	@Test
	@Order(5)
	void aFileBeyondWhatTheServerTakesIsRefusedToo(Visitor visitor) {
		signIn(visitor);
		long before = count("intake_file");
		choose(visitor, "huge.csv", new byte[27 * 1024 * 1024]);
		assertThat(main()).contains("Nothing was changed").doesNotContain("Exception");
		assertThat(count("intake_file")).isEqualTo(before);
	}

	@Test
	@Order(6)
	void aLeadSaysWhatTheColumnsOfAListAreAndSeesItRead(Visitor visitor) {
		this.accounts.provide(List.of(NewAccount.digitalLead("lead-r1h", "R1H")), PASSWORD);
		this.page = visitor.open("/sign-in").signIn("lead-r1h", PASSWORD).page();
		visitor.open("/intake/register");
		String list = "AI tool,Vendor,Status,Do staff use it every day? (free text; as they say it themselves),summary\n"
				+ "Reader of chest films,Maker,Live in all wards,yes,What it does\nScribe,Other maker,deployed,,\n";
		this.page.setInputFiles("#file",
				new FilePayload("our list.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
		press("Check the file");
		press("Check the rows");
		assertThat(this.page.title()).startsWith("Error: ");
		visitor.photograph("mapping-error").expectAccessible();
		this.page.getByLabel("AI tool, column A").selectOption("title");
		this.page.getByLabel("“deployed”").selectOption("ROLLOUT");
		this.page.getByLabel("Keep this under a name").fill("Our list");
		visitor.photograph("mapping").expectAccessible();
		press("Check the rows");
		assertThat(main()).contains("Read by the mapping “Our list”", "Roll-out", "Routine");
		visitor.photograph("mapping-check").expectAccessible();
		visitor.open("/intake/register").photograph("mapping-kept").expectAccessible();
		assertThat(main()).contains("Our list", "lead-r1h");
	}

	@ParameterizedTest
	@MethodSource("wrongFiles")
	void aWrongFileIsRefusedWithItsMessage(String name, byte[] content, String message) throws Exception {
		long before = count("intake_file");
		String page = this.mvc
			.perform(multipart("/intake").file(new MockMultipartFile("file", name, "text/csv", content))
				.with(csrf())
				.with(Accounts.signedInAs(Accounts.manager())))
			.andExpect(status().isUnprocessableContent())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(Jsoup.parse(page).select(".nhsuk-error-summary a[href=#file]").text()).isEqualTo(message);
		assertThat(Jsoup.parse(page).select("#file-error").text()).isEqualTo("Error: " + message);
		assertThat(count("intake_file")).isEqualTo(before);
	}

	static Stream<Arguments> wrongFiles() {
		byte[] good = (ReportLines.HEADINGS + new ReportLines()).getBytes(StandardCharsets.UTF_8);
		return Stream.of(arguments("", good, "Select a CSV file"),
				arguments("reports.xlsx", good, "The selected file must be a CSV"),
				arguments("reports.csv", new byte[0], "The selected file is empty"),
				arguments("reports.csv", new byte[2 * 1024 * 1024], "The selected file must be smaller than 2MB"),
				arguments("reports.csv", "a,b\r\n1,2\r\n".getBytes(StandardCharsets.UTF_8),
						"The selected file must use the template. Its first row has none of the template's headings"),
				arguments("reports.csv", ReportLines.HEADINGS.replace(",notes", "").getBytes(StandardCharsets.UTF_8),
						"The selected file must use the template. It does not have the column notes"));
	}

	@Test
	void onlyAManagerOrAnAdministratorComesIn() throws Exception {
		for (SignedIn person : List.of(Accounts.lead(), Accounts.analyst())) {
			this.mvc.perform(get("/intake").with(Accounts.signedInAs(person))).andExpect(status().isForbidden());
			this.mvc.perform(post("/intake/shipped").with(csrf()).with(Accounts.signedInAs(person)))
				.andExpect(status().isForbidden());
			this.mvc
				.perform(post("/intake/" + UUID.randomUUID() + "/load").with(csrf()).with(Accounts.signedInAs(person)))
				.andExpect(status().isForbidden());
		}
		for (SignedIn person : List.of(Accounts.manager(), Accounts.administrator())) {
			this.mvc.perform(get("/intake").with(Accounts.signedInAs(person))).andExpect(status().isOk());
		}
		this.mvc.perform(get("/intake")).andExpect(redirectedUrlPattern("/sign-in*"));
	}

	@Test
	void aFileThatIsNotThereIsNotFound() throws Exception {
		String nowhere = "/intake/" + UUID.randomUUID();
		for (var request : List.of(get(nowhere), get(nowhere + "/refused.csv"), post(nowhere + "/load").with(csrf()))) {
			this.mvc.perform(request.with(Accounts.signedInAs(Accounts.manager()))).andExpect(status().isNotFound());
		}
	}

	@Test
	void anUnknownChoiceOfStagesIsRefused() throws Exception {
		String file = upload();
		this.mvc
			.perform(post(file + "/load").param("stages", "EMBEDDED")
				.with(csrf())
				.with(Accounts.signedInAs(Accounts.manager())))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("Select what to do with the declared stages")));
		this.mvc.perform(post(file + "/discard").with(csrf()).with(Accounts.signedInAs(Accounts.manager())))
			.andExpect(redirectedUrl("/intake"));
	}

	@Test
	void refusedRowsAndTheTemplateAreCsv() throws Exception {
		this.mvc.perform(get(upload() + "/refused.csv").with(Accounts.signedInAs(Accounts.manager())))
			.andExpect(content().contentTypeCompatibleWith(MediaType.parseMediaType("text/csv")))
			.andExpect(header().string("Content-Disposition", containsString("refused-reports.csv")))
			.andExpect(content().string(containsString("refused_because")));
		this.mvc.perform(get("/intake/template.csv").with(Accounts.signedInAs(Accounts.manager())))
			.andExpect(content().string(ReportLines.HEADINGS));
	}

	/** A file with a readable row and one that is not; the address of its page. */
	private String upload() throws Exception {
		byte[] content = (ReportLines.HEADINGS + new ReportLines().with(Column.REPORTED_STAGE, "pilot")
				+ new ReportLines().with(Column.TITLE, ""))
			.getBytes(StandardCharsets.UTF_8);
		String address = this.mvc
			.perform(multipart("/intake").file(new MockMultipartFile("file", "C:\\reports.csv", "text/csv", content))
				.with(csrf())
				.with(Accounts.signedInAs(Accounts.manager())))
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		assertThat(address).startsWith("/intake/");
		return address;
	}

	private void signIn(Visitor visitor) {
		this.accounts.provide(List.of(NewAccount.icsManager("manager-qmf", "QMF")), PASSWORD);
		this.page = visitor.open("/sign-in").signIn("manager-qmf", PASSWORD).page();
	}

	private void choose(Visitor visitor, String name, byte[] content) {
		visitor.open("/intake");
		this.page.setInputFiles("#file", new FilePayload(name, "text/csv", content));
		press("Check the file");
	}

	private void press(String button) {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
	}

	private String main() {
		return this.page.locator("body").innerText();
	}

	private long count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

}
