package uk.nhs.london.aiportal.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.Role;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.InitiativeService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The page between the choice of a file and the preview. */
@PostgresTest
class MappingTests {

	private static final SignedIn LEAD = Accounts.lead();

	private final String mark = UUID.randomUUID().toString().substring(0, 8);

	@Autowired
	private InitiativeService register;

	@Autowired
	private RegisterImportService imports;

	@Autowired
	private FileMappings mappings;

	@Autowired
	private MockMvc mvc;

	@Test
	void aListOfOthersIsReadAsThePersonSaysAndNotBefore() throws Exception {
		String file = """
				Our list of AI
				AI tool %1$s;Where\u00A0are we;Notes;Class;Vendor
				Reader %1$s;Live in all wards;caf\u00E9;EMBEDDED;Maker
				Scribe %1$s;c)  Deployed;;;
				Sorter %1$s;c)  Deployed;;;
				Finder %1$s;?;;;
				""".formatted(this.mark);
		String address = upload("list.csv", file.getBytes(Charset.forName("windows-1252")), LEAD);
		assertThat(location(get(address), LEAD)).isEqualTo(address + "/columns");
		assertThat(status(get(address + "/preview.csv"), LEAD)).isEqualTo(404);

		Document page = page(get(address + "/columns"), LEAD);
		assertThat(page.select("main").text()).contains(
				"CSV, Windows-1252 because it is not UTF-8, parted by semicolons, with the headings in row 2",
				"“Live in all wards”, “c) Deployed”, “?”; filled in 4 rows. No column of the register has this heading.",
				"“Vendor” is a usual heading for product_supplier.");
		assertThat(selected(page)).containsExactly("", "", "", "", "product_supplier");
		assertThat(page.select("option[value=classification]")).as("a class is no choice").isEmpty();

		Document again = page(post(address + "/columns").param("column-1", "declared_stage"), LEAD);
		assertThat(again.select(".nhsuk-error-summary").text())
			.contains("Select which column is the Name or the reference");
		Document asked = page(post(address + "/columns").param("column-0", "title")
			.param("column-1", "declared_stage")
			.param("column-3", "classification")
			.param("column-4", "product_supplier"), LEAD);
		assertThat(asked.select("main").text()).contains("Some words are not known", "In 2 rows.",
				"Proposed: Routine, because of “live in all”. Change it if that is not so.");
		assertThat(selected(asked)).containsExactly("title", "declared_stage", "", "", "product_supplier", "ROUTINE",
				"", "");
		assertThat(status(get(address + "/preview.csv"), LEAD)).as("nothing is decided yet").isEqualTo(404);

		assertThat(location(form(address, asked).param("word.declared_stage.c deployed", "ROLLOUT")
			.param("word.declared_stage.?", "-"), LEAD)).isEqualTo(address);
		Document check = page(get(address), LEAD);
		assertThat(check.select("main").text())
			.contains("Cells that change 8", "See or change how the columns are read")
			.doesNotContain("EMBEDDED");
		assertThat(location(post(address + "/write").param("checked", check.select("[name=checked]").val()), LEAD))
			.isEqualTo(address);
		List<InitiativeRecord> written = this.imports.written(found(address, LEAD))
			.stream()
			.map((row) -> this.register.find(row.reference()))
			.toList();
		assertThat(written).extracting((it) -> it.answers().facts().declaredStage())
			.containsExactly(DeclaredStage.ROUTINE, DeclaredStage.ROLLOUT, DeclaredStage.ROLLOUT, null);
		assertThat(written.get(0).result().classification().name()).as("the register's own").isNotEqualTo("EMBEDDED");
		assertThat(written.get(3).result().classification().name()).isEqualTo("NOT_CLASSIFIED");
		assertThat(status(get(address + "/columns"), LEAD)).as("it is decided for good").isEqualTo(404);
	}

	@Test
	void aMappingIsKeptByNameForTheNextFileOfTheSameHeadingsAndOrganisation() throws Exception {
		String name = "List " + this.mark;
		String headings = "Tool of ours,State of it " + this.mark + "\n";
		String first = upload("a.csv", bytes(headings + "A " + this.mark + ",Deployed\n"), LEAD);
		location(post(first + "/columns").param("column-0", "title")
			.param("column-1", "declared_stage")
			.param("word.declared_stage.deployed", "ROLLOUT")
			.param("name", name), LEAD);

		String next = upload("b.csv",
				bytes(headings.toUpperCase() + "B " + this.mark + ",deployed\nC " + this.mark + ",odd\n"), LEAD);
		Document page = page(get(next + "/columns"), LEAD);
		assertThat(page.select("main").text()).contains(
				"“" + name + "” is kept for these headings, last by " + LEAD.username(),
				"As in the mapping “" + name + "”.", "As taught in the mapping “" + name + "”.");
		assertThat(selected(page)).containsExactly("title", "declared_stage", "ROLLOUT", "");
		assertThat(page.select("#name").val()).isEqualTo(name);
		assertThat(location(form(next, page).param("word.declared_stage.odd", "PILOT"), LEAD)).isEqualTo(next);
		assertThat(page(get(next), LEAD).select("main").text()).contains("Roll-out", "Pilot",
				"Read by the mapping “" + name + "”.");

		String third = upload("c.csv", bytes("Tool of ours,State of it " + this.mark + ",Other\nD,deployed,odd\n"),
				LEAD);
		assertThat(page(get(third + "/columns"), LEAD).select("main").text()).contains(
				"A column of this heading is read so in the mapping “" + name + "”, which is for other headings.");
		assertThat(page(post(third + "/columns").param("column-0", "title").param("name", name), LEAD)
			.select("#name-error")
			.text()).contains("“" + name + "” is kept for a file with other headings");

		SavedMapping kept = kept(LEAD, name);
		assertThat(kept.words()).as("also what only the first file had")
			.isEqualTo(Map.of("declared_stage", Map.of("deployed", "ROLLOUT", "odd", "PILOT")));
		SignedIn elsewhere = new SignedIn("lead-rrv", Role.DIGITAL_LEAD, "RRV", "UCLH", null, null);
		assertThat(this.mappings.kept(elsewhere)).noneMatch((it) -> it.name().equals(name));
		this.mappings.forget(kept.id(), elsewhere);
		assertThat(page(get("/intake/register"), LEAD).select("main").text()).contains(name);
		location(post("/intake/register/mappings/" + kept.id() + "/forget"), LEAD);
		assertThat(page(get("/intake/register"), LEAD).select("main").text()).doesNotContain(name);
	}

	@Test
	void theRegistersOwnFileGoesStraightToThePreviewAndSaysSo() throws Exception {
		String address = upload("own.csv",
				bytes("title,declared_stage,classification\nE " + this.mark + ",PILOT,EMBEDDED\n"), LEAD);
		Document check = page(get(address), LEAD);
		assertThat(check.select("main").text())
			.contains("Every heading is the register’s own and every word is known, so there was nothing to choose.");
		Document columns = page(get(check.select("a:contains(how the columns are read)").attr("href")), LEAD);
		assertThat(selected(columns)).containsExactly("title", "declared_stage", "classification");
		assertThat(columns.select("option[value=classification]").text())
			.isEqualTo("classification (worked out by the register, never read)");

		String unknown = upload("own.csv", bytes("title,declared_stage\nE " + this.mark + ",sometimes\n"), LEAD);
		assertThat(location(get(unknown), LEAD)).isEqualTo(unknown + "/columns");
	}

	@Test
	void twoColumnsOfOneMeaningAreNeitherTakenByAGuessNorTogether() throws Exception {
		String address = upload("two.csv", bytes("Name,summary,Initiative\nF,G,H\n"), LEAD);
		Document page = page(get(address + "/columns"), LEAD);
		assertThat(selected(page)).containsExactly("", "", "summary");
		assertThat(page.select("main").text()).contains("Columns A and C may each be Name: choose which of them is.");
		assertThat(page(post(address + "/columns").param("column-0", "title").param("column-2", "title"), LEAD)
			.select("#column-2-error")
			.text()).isEqualTo("Error: Column C cannot be Name: column A is");
		location(post(address + "/columns").param("column-2", "title"), LEAD);
		assertThat(this.imports.plan(found(address, LEAD), LEAD).rows()).extracting(PlannedRow::title)
			.containsExactly("H");
	}

	@Test
	void onlyWhoChoseTheFileDecidesHowItIsRead() throws Exception {
		String address = upload("mine.csv", bytes("Name of it,What\nF,G\n"), LEAD);
		SignedIn colleague = new SignedIn("lead2-r1h", Role.DIGITAL_LEAD, "R1H", "Barts Health", null, null);
		assertThat(status(get(address + "/columns"), colleague)).isEqualTo(404);
		assertThat(status(post(address + "/columns").param("column-0", "title"), colleague)).isEqualTo(404);
	}

	@Test
	void aColumnOfEndlessWordsIsAskedAboutWithinBounds() throws Exception {
		StringBuilder file = new StringBuilder(
				"title,declared_stage,live_mode,scope_unit,origin,packaging,use_domain\n");
		for (int row = 0; row < 150; row++) {
			file.append("T").append(row);
			for (int column = 0; column < 6; column++) {
				file.append(",word ").append(row);
			}
			file.append('\n');
		}
		Document page = page(get(upload("endless.csv", bytes(file.toString()), LEAD) + "/columns"), LEAD);
		assertThat(page.select("select[name^=word.]")).hasSize(400);
		assertThat(page.select("main").text()).contains("50 more rows have other words");
		assertThat(page.select("select[name], input[name]")).as("the server takes 1,000 answers").hasSizeLessThan(1000);
	}

	private SavedMapping kept(SignedIn by, String name) {
		return this.mappings.kept(by).stream().filter((it) -> it.name().equals(name)).findFirst().orElseThrow();
	}

	private RegisterImport found(String address, SignedIn by) {
		return this.imports.find(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)), by).orElseThrow();
	}

	/** What each select says, those of the words last. */
	private static List<String> selected(Document page) {
		return page.select("select").stream().map((it) -> it.select("option[selected]").val()).toList();
	}

	/** The form as it stands on a page, with what is set on the request in its place. */
	private static MockHttpServletRequestBuilder form(String address, Document page) {
		MockHttpServletRequestBuilder post = post(address + "/columns").param("name", page.select("#name").val());
		Set<String> open = Set.of("word.declared_stage.c deployed", "word.declared_stage.?", "word.declared_stage.odd");
		page.select("select")
			.stream()
			.filter((it) -> !open.contains(it.attr("name")))
			.forEach((it) -> post.param(it.attr("name"), it.select("option[selected]").val()));
		return post;
	}

	private String upload(String name, byte[] content, SignedIn by) throws Exception {
		return location(multipart("/intake/register").file(new MockMultipartFile("file", name, "text/csv", content)),
				by);
	}

	private String location(AbstractMockHttpServletRequestBuilder<?> request, SignedIn by) throws Exception {
		MvcResult result = perform(request, by);
		assertThat(result.getResponse().getRedirectedUrl()).as(result.getResponse().getContentAsString()).isNotNull();
		return result.getResponse().getRedirectedUrl();
	}

	private int status(AbstractMockHttpServletRequestBuilder<?> request, SignedIn by) throws Exception {
		return perform(request, by).getResponse().getStatus();
	}

	private Document page(AbstractMockHttpServletRequestBuilder<?> request, SignedIn by) throws Exception {
		return Jsoup.parse(perform(request, by).getResponse().getContentAsString(StandardCharsets.UTF_8));
	}

	private MvcResult perform(AbstractMockHttpServletRequestBuilder<?> request, SignedIn by) throws Exception {
		return this.mvc.perform(request.with(Accounts.signedInAs(by)).with(csrf())).andReturn();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
