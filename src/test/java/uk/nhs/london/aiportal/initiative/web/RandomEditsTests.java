package uk.nhs.london.aiportal.initiative.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import uk.nhs.london.aiportal.account.AccountService;
import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.NewAccount;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.Details;
import uk.nhs.london.aiportal.initiative.FieldKind;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.RecordFields;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.web.BrowserTest;
import uk.nhs.london.aiportal.web.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two hundred edits with hard texts, typed into the forms of a browser and sent in its
 * own encoding, come back unchanged: in the form, on the initiative's page and in the CSV
 * file, where no spreadsheet runs them.
 */
@PostgresTest
@BrowserTest
class RandomEditsTests {

	private static final String PASSWORD = "a password for this test only";

	private static final SignedIn LEAD = Accounts.leadOf("RQM", "Chelsea and Westminster");

	private static final int EDITS = 200;

	/** Questions of the pages whose forms are typed one by one. */
	private static final List<Question> OLDER = List.of(new Question("name", "summary", "summary", 350, true),
			new Question("problem", "purpose_problem", "purposeProblem", 2500, true),
			new Question("owner", "service_owner_role", "serviceOwnerRole", 120, false),
			new Question("live-use", "pathway_reference", "pathwayReference", 200, false));

	@Autowired
	private AccountService accounts;

	@Autowired
	private InitiativeService initiatives;

	@Autowired
	private RecordFields fields;

	private Page page;

	private String record;

	/** What was typed last, by the name of the field. */
	private final Map<String, String> typed = new HashMap<>();

	@Test
	void hardTextsComeBackUnchanged(Visitor visitor) throws Exception {
		long seed = Long.getLong("portal.test.seed", new Random().nextLong());
		System.out.println("RandomEditsTests: -Dportal.test.seed=" + seed);
		HardText text = new HardText(new Random(seed));
		signIn(visitor);
		Reference reference = this.initiatives.register("RQM",
				Answers.none().withFacts((facts) -> facts.title("Hard texts").declaredStage(DeclaredStage.PILOT)),
				LEAD);
		this.record = this.page.url().replaceAll("^(https?://[^/]+).*$", "$1") + "/initiatives/" + reference;
		Map<String, List<Question>> pages = questionsByPage();
		int edits = 0;
		while (edits < EDITS) {
			for (Map.Entry<String, List<Question>> asked : pages.entrySet()) {
				edits += edit(asked.getKey(), asked.getValue(), text);
			}
			theInitiativeShowsThem();
			theFileHasThem(reference);
		}
		pages.forEach(this::openedFormShowsThem);
		look(visitor);
	}

	private static Map<String, List<Question>> questionsByPage() {
		Map<String, List<Question>> pages = new LinkedHashMap<>();
		OLDER.forEach((it) -> pages.put(it.page(), List.of(it)));
		for (RecordPage page : RecordPage.values()) {
			List<Question> texts = Details.on(page.slug())
				.stream()
				.filter((it) -> it.kind() == FieldKind.LINE || it.kind() == FieldKind.TEXT)
				.map((it) -> new Question(page.slug(), it.name(), "answers[" + it.name() + "].text", it.most(),
						it.kind() == FieldKind.TEXT))
				.toList();
			if (!texts.isEmpty()) {
				pages.put(page.slug(), texts);
			}
		}
		return pages;
	}

	private int edit(String slug, List<Question> questions, HardText text) {
		openedFormShowsThem(slug, questions);
		if (slug.equals("name")) {
			this.page.locator("[name=title]").fill("Hard texts");
		}
		for (Question question : questions) {
			String hard = question.lines() ? text.lines(question.most()) : text.line(question.most());
			this.page.locator(question.input()).fill(hard);
			this.typed.put(question.field(), hard);
		}
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true)).click();
		assertThat(this.page.url()).as(() -> this.page.locator("main").innerText()).isEqualTo(this.record + "/record");
		return questions.size();
	}

	/** What was typed there last, if anything was. */
	private void openedFormShowsThem(String slug, List<Question> questions) {
		this.page.navigate(this.record + "/record/" + slug);
		questions
			.forEach((question) -> assertThat(this.page.locator(question.input()).inputValue()).as(question.field())
				.isEqualTo(this.typed.getOrDefault(question.field(), "")));
	}

	private void theInitiativeShowsThem() {
		Map<String, String> shown = new HashMap<>();
		Jsoup.parse(this.page.request().get(this.record).text())
			.select("main .nhsuk-summary-list__row")
			.forEach((row) -> shown.put(row.selectFirst("dt").text(), row.selectFirst("dd").wholeText()));
		this.typed.forEach(
				(field, text) -> assertThat(shown.get(this.fields.named(field).label())).as(field).isEqualTo(text));
	}

	private void theFileHasThem(Reference reference) throws IOException {
		String address = this.record.replaceAll("/initiatives/.*", "/initiatives.csv?for=software&q=" + reference);
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
			.ofNamedCsvRecord(this.page.request().get(address).text())) {
			NamedCsvRecord row = rows.stream().findFirst().orElseThrow();
			this.typed.forEach((field, text) -> {
				String cell = row.getField(field);
				assertThat(cell.startsWith("'") ? cell.substring(1) : cell).as(field).isEqualTo(text);
				assertThat(cell.strip()).as("runs in a spreadsheet: " + field)
					.doesNotStartWith("=")
					.doesNotStartWith("+")
					.doesNotStartWith("-")
					.doesNotStartWith("@");
			});
		}
	}

	/** One page of each new kind. */
	private void look(Visitor visitor) {
		for (String path : List.of("", "/record", "/record/roles", "/record/technique", "/record/barriers",
				"/record/warnings/PILOT_WITHOUT_END")) {
			this.page.navigate(this.record + path);
			visitor.photograph("fields" + path.replaceAll("/(record/?)?", "-")).expectAccessible();
		}
	}

	private void signIn(Visitor visitor) {
		this.accounts.provide(List.of(NewAccount.digitalLead("lead-rqm", "RQM")), PASSWORD);
		this.page = visitor.page();
		visitor.open("/").signIn("lead-rqm", PASSWORD);
	}

	/**
	 * A question that is answered by a text.
	 *
	 * @param name of its input
	 * @param lines whether the text may have several
	 */
	private record Question(String page, String field, String name, int most, boolean lines) {

		String input() {
			return "[name='" + this.name + "']";
		}

	}

}
