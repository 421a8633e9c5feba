package uk.nhs.london.aiportal.organisation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.organisation.NationalFile.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import static uk.nhs.london.aiportal.account.Accounts.signedInAs;

/** A file in the form of etr.csv: what it would change, and that it changes no more. */
@PostgresTest
class NationalFileTests {

	@Autowired
	private NationalFiles files;

	@Autowired
	private OrganisationDirectory directory;

	@Autowired
	private MockMvc mvc;

	@Test
	void rowsAreReadByTheirPlace() {
		NationalFile file = NationalFile
			.read(bytes(row("R1H", "BARTS HEALTH NHS TRUST", "Y56", "QMF", "E1 2ES", "20120401", ""),
					row("R1H12", "THE ROYAL LONDON HOSPITAL", "Y56", "QMF", "E1 1FR", "", "20240331")));
		assertThat(file.problems()).isEmpty();
		assertThat(file.rows()).extracting(NationalFile.Row::isTrust).containsExactly(true, false);
		NationalFile.Row trust = file.rows().get(0);
		assertThat(trust.name()).isEqualTo("BARTS HEALTH NHS TRUST");
		assertThat(trust.postcode()).isEqualTo("E1 2ES");
		assertThat(trust.openedOn()).isEqualTo("2012-04-01");
		assertThat(file.rows().get(1).closedOn()).isEqualTo("2024-03-31");
	}

	@Test
	void everyBadCellIsNamedByRowColumnValueAndReason() {
		NationalFile file = NationalFile.read(bytes(row("R1H", "", "Y56", "QMF", "NOWHERE", "20240230", "2024-04-01"),
				row("RJ1", "GUY'S", "Y56", "QKK", "SE1 9RT", "20240401", "20230401"), "\"R1K\",\"TOO SHORT\"",
				row("RJ1", "AGAIN", "Y56", "QKK", "SE1 9RT", "", "")));
		assertThat(file.rows()).isEmpty();
		assertThat(file.problems()).containsExactly(new Problem(1, "2, Name", "", "An organisation has a name"),
				new Problem(1, "10, Postcode", "NOWHERE", "This is no postcode"),
				new Problem(1, "11, Open Date", "20240230", "A date must be real and of the form 20240401"),
				new Problem(1, "12, Close Date", "2024-04-01", "A date must be real and of the form 20240401"),
				new Problem(2, "12, Close Date", "20230401", "It closed before it opened"),
				new Problem(3, "Row", "2", "A row must have 27 columns"),
				new Problem(4, "1, Organisation Code", "RJ1", "Row 2 has the same code"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a,b,c", "\"never closed", "PK\0\0" })
	void whatIsNoSuchFileIsRefusedWhole(String text) {
		assertThatThrownBy(() -> NationalFile.read(text.getBytes(StandardCharsets.UTF_8)))
			.isInstanceOf(NationalFile.UnreadableException.class)
			.hasMessageStartingWith("The selected file");
	}

	@Test
	void aFileThatSaysTheSameInItsOwnCapitalsChangesNothing() {
		Organisation barts = barts();
		NationalFile file = NationalFile
			.read(bytes(row("R1H", barts.officialName().toUpperCase(), "Y56", "QMF", barts.postcode(), "", "")));
		assertThat(this.files.changes(file)).isEmpty();
		assertThat(this.files.missing(file)).extracting(Organisation::code).contains("RJ1").doesNotContain("R1H");
	}

	@Test
	void onlyKnownTrustsAndNewOnesInLondonAreCompared() {
		NationalFile file = NationalFile
			.read(bytes(row("RR8", "LEEDS TEACHING HOSPITALS NHS TRUST", "Y63", "QWO", "LS9 7TF", "19980401", ""),
					row("R1H99", "A SITE IN LONDON", "Y56", "QMF", "E1 1AA", "", ""),
					row("RZY", "CLOSED LONG AGO NHS TRUST", "Y56", "QMF", "E1 1AA", "20000401", "20100331"),
					row("RZZ", "THAMES AND LEA NHS FOUNDATION TRUST", "Y56", "QMF", "E1 1AA", "20270401", ""),
					row("RKE", "WHITTINGTON HEALTH NHS TRUST", "Y56", "QMJ", "N19 5NF", "", "20270331")));
		assertThat(this.files.changes(file)).extracting(ProposedChange::key)
			.contains("RZZ:NEW", "RKE:CLOSED")
			.noneMatch((key) -> key.startsWith("RR8") || key.startsWith("R1H99") || key.startsWith("RZY"));
		assertThat(this.files.changes(file)).filteredOn((it) -> it.key().equals("RZZ:NEW"))
			.extracting(ProposedChange::after)
			.containsExactly("Thames and Lea NHS Foundation Trust");
	}

	@Test
	void nothingChangesButWhatIsTicked() throws Exception {
		String postcode = barts().postcode();
		String path = upload(row("R1H", "BARTS AND THE LONDON NHS TRUST", "Y56", "QMF", "E1 1ZZ", "", ""));
		Document preview = show(get(path));
		assertThat(preview.select("input[name=confirmed]").eachAttr("value")).containsExactly("R1H:OFFICIAL_NAME",
				"R1H:POSTCODE");
		assertThat(preview.select("input[checked]")).isEmpty();
		assertThat(barts().postcode()).isEqualTo(postcode);
		this.mvc.perform(as(post(path)).param("confirmed", "R1H:POSTCODE").param("confirmed", "RJ1:POSTCODE"))
			.andExpect(redirectedUrl(path));
		assertThat(barts().postcode()).isEqualTo("E1 1ZZ");
		Document after = show(get(path));
		assertThat(after.select("input[name=confirmed]").eachAttr("value")).containsExactly("R1H:OFFICIAL_NAME");
		assertThat(show(get("/organisations/national-file")).text()).contains(postcode + " became E1 1ZZ",
				"by administrator");
	}

	@Test
	void aNewTrustIsAddedByItselfWithWhatTheFileDoesNotSay() throws Exception {
		String path = upload(row("RZX", "LEA VALLEY NHS FOUNDATION TRUST", "Y56", "QMF", "E1 1AA", "20260401", ""));
		assertThat(show(get(path)).select("main a[href$=/new/RZX]")).hasSize(1);
		assertThat(show(as(post(path + "/new/RZX"))).text()).contains("Enter a short name", "Select the kind of trust");
		this.mvc
			.perform(as(post(path + "/new/RZX")).param("shortName", "Lea Valley")
				.param("kind", "ACUTE")
				.param("foundationTrust", "true"))
			.andExpect(redirectedUrl("/organisations/RZX"));
		assertThat(show(get("/organisations/RZX")).text()).contains("Lea Valley NHS Foundation Trust",
				"no system is recorded as its host");
		assertThat(show(get(path)).select("main a[href$=/new/RZX]")).isEmpty();
	}

	@Test
	void aNewTrustThatIsSentTwiceIsAddedOnce() throws Exception {
		String path = upload(row("RZW", "RIVER WANDLE NHS TRUST", "Y56", "QWE", "SM4 1AA", "20260401", ""));
		for (int i = 0; i < 2; i++) {
			this.mvc
				.perform(as(post(path + "/new/RZW")).param("shortName", "River Wandle")
					.param("kind", "ACUTE")
					.param("foundationTrust", "false"))
				.andExpect(redirectedUrl("/organisations/RZW"));
		}
		this.mvc
			.perform(as(post(path + "/new/RZV")).param("shortName", "Not in the file")
				.param("kind", "ACUTE")
				.param("foundationTrust", "false"))
			.andExpect(status().isNotFound());
		assertThat(show(get("/organisations/national-file"))
			.select("main li:contains(River Wandle), main tr:contains(River Wandle)")).hasSize(1);
	}

	@Test
	void theWrongFileIsRefusedOnItsPageAndOthersThanAdministratorsAreNotAsked() throws Exception {
		String page = this.mvc
			.perform(multipart("/organisations/national-file")
				.file(new MockMultipartFile("file", "other.csv", "text/csv", "a,b\n".getBytes()))
				.with(signedInAs(Accounts.administrator()))
				.with(csrf()))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(Jsoup.parse(page).select(".nhsuk-error-summary").text())
			.contains("The selected file must be etr.csv");
		this.mvc.perform(get("/organisations/national-file").with(signedInAs(Accounts.lead())))
			.andExpect(status().isForbidden());
	}

	private Organisation barts() {
		return this.directory.asAt(LocalDate.of(2026, 11, 23)).organisation("R1H").orElseThrow();
	}

	private String upload(String... rows) throws Exception {
		String location = this.mvc
			.perform(multipart("/organisations/national-file")
				.file(new MockMultipartFile("file", "etr.csv", "text/csv", bytes(rows)))
				.with(signedInAs(Accounts.administrator()))
				.with(csrf()))
			.andExpect(status().is3xxRedirection())
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		assertThat(location).startsWith("/organisations/national-file/");
		return location;
	}

	private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
		return request.with(signedInAs(Accounts.administrator())).with(csrf());
	}

	private Document show(MockHttpServletRequestBuilder request) throws Exception {
		return Jsoup.parse(this.mvc.perform(as(request))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8));
	}

	private static byte[] bytes(String... rows) {
		return (String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
	}

	/** 27 quoted cells, most of them empty, as in the published file. */
	private static String row(String code, String name, String grouping, String geography, String postcode,
			String opened, String closed) {
		String[] cells = new String[27];
		Arrays.fill(cells, "");
		cells[0] = code;
		cells[1] = name;
		cells[2] = grouping;
		cells[3] = geography;
		cells[4] = "1 HIGH STREET";
		cells[9] = postcode;
		cells[10] = opened;
		cells[11] = closed;
		cells[21] = "0";
		return List.of(cells).stream().map((cell) -> "\"" + cell + "\"").collect(Collectors.joining(","));
	}

}
