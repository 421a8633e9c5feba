package uk.nhs.london.aiportal.intake;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Product;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.Absence;
import uk.nhs.london.aiportal.initiative.AbsenceKind;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@PostgresTest
class RegisterImportTests {

	private static final SignedIn LEAD = Accounts.lead();

	@Autowired
	private InitiativeService register;

	@Autowired
	private RegisterImportService imports;

	@Autowired
	private FileMappings mappings;

	@Autowired
	private MockMvc mvc;

	private Reference one;

	private Reference other;

	@BeforeEach
	void register() {
		String name = UUID.randomUUID().toString().substring(0, 8);
		this.one = this.register.register("R1H",
				Answers.none()
					.withFacts((facts) -> facts.title("=Plan " + name)
						.declaredStage(DeclaredStage.PILOT)
						.product(new Product("Planner", "Maker", "2.0"))
						.pilotPlannedEnd(PartialDate.parse("2027-03")))
					.withParticulars((it) -> it.withSummary("-Says \"what\"\r\nit does"))
					.withAbsence("training", new Absence(AbsenceKind.NOT_APPLICABLE, "Nobody uses it yet")),
				LEAD);
		this.other = this.register.register("RRV",
				Answers.none().withFacts((facts) -> facts.title("Another trust's " + name)), Accounts.administrator());
	}

	@Test
	void aFileThatNobodyChangedChangesNothing() throws Exception {
		ImportPlan plan = plan(exported());
		assertThat(plan.rows()).hasSizeGreaterThanOrEqualTo(2).allSatisfy((row) -> {
			assertThat(row.becomes()).as("%s", row).isEqualTo(RowBecomes.LEFT);
			assertThat(row.notes()).isEmpty();
		});
		assertThat(plan.unknown()).isEmpty();
	}

	@Test
	void threeChangedCellsAreThreeChangesAndCanBeTakenBackAsOne() throws Exception {
		InitiativeRecord before = this.register.find(this.one);
		String file = changed(
				changed(changed(exported(), "Says \"\"what\"\"", "Tells \"\"what\"\""), "2027-03,", "31/05/2027,"),
				"Planner,Maker,2.0", "Planner,Maker,3.1");
		ImportPlan plan = plan(file);
		assertThat(plan.changes()).isEqualTo(3);
		PlannedRow row = plan.rows().stream().filter((it) -> this.one.equals(it.reference())).findFirst().orElseThrow();
		assertThat(row.changes()).extracting(CellChange::field)
			.containsExactlyInAnyOrder("summary", "pilot_planned_end", "product_version");

		assertThat(this.imports.confirm(plan.file().id(), plan.checked(), Set.of(), LEAD)).isTrue();
		InitiativeRecord after = this.register.find(this.one);
		assertThat(after.version()).isEqualTo(before.version() + 1);
		assertThat(after.answers().facts().pilotPlannedEnd()).isEqualTo(PartialDate.parse("2027-05-31"));
		assertThat(after.answers().facts().product().version()).isEqualTo("3.1");
		assertThat(after.answers().particulars().summary()).startsWith("-Tells");

		this.imports.undo(plan.file().id(), LEAD);
		assertThat(this.register.find(this.one).answers()).isEqualTo(before.answers());
		assertThat(this.imports.written(plan.file())).extracting(ImportedRow::undone).containsExactly(true);
	}

	@Test
	void whatAnotherChangedSinceIsShownAndKeptUnlessTheFileIsTaken() throws Exception {
		String file = changed(exported(), "2027-03,", "2027-05,");
		this.register.change(this.one, this.register.versionOf(this.one), "Test", (answers) -> answers.withFacts(
				(facts) -> facts.pilotPlannedEnd(PartialDate.parse("2027-04")).serviceOwnerRole("Head of planning")),
				LEAD);
		ImportPlan plan = plan(file);
		assertThat(plan.changes()).isZero();
		assertThat(plan.rows()).flatExtracting(PlannedRow::conflicts)
			.singleElement()
			.satisfies(
					(it) -> assertThat(it).extracting(CellConflict::before, CellConflict::register, CellConflict::file)
						.containsExactly("March 2027", "April 2027", "May 2027"));
		int row = plan.rows().stream().filter((it) -> !it.conflicts().isEmpty()).findFirst().orElseThrow().number();
		this.imports.confirm(plan.file().id(), plan.checked(), Set.of(row + " pilot_planned_end"), LEAD);
		Answers now = this.register.find(this.one).answers();
		assertThat(now.facts().pilotPlannedEnd()).isEqualTo(PartialDate.parse("2027-05"));
		assertThat(now.facts().serviceOwnerRole()).isEqualTo("Head of planning");
	}

	@Test
	void rowsAreRefusedWithReasonsAndAnotherTrustsAreNotWritten() throws Exception {
		ImportPlan plan = plan("reference,record_version,title,last_used_on,live_mode,classification,mood\r\n"
				+ this.one + ",,,soon,sometimes,EMBEDDED,good\r\n" + this.other
				+ ",,Mine now,,,,\r\nLAI-999999,,x,,,,\r\n");
		assertThat(plan.unknown()).containsExactly("mood");
		assertThat(plan.workedOut()).containsExactly("classification");
		assertThat(plan.writes()).isZero();
		assertThat(plan.rows()).extracting(PlannedRow::becomes).containsOnly(RowBecomes.REFUSED);
		assertThat(plan.rows().get(0).problems()).extracting(CellProblem::column)
			.containsExactly("last_used_on", "live_mode");
		assertThat(plan.rows().get(1).problems()).extracting(CellProblem::reason)
			.containsExactly("is not yours to change: only its own trust changes a record");
		assertThat(plan.rows().get(2).problems()).extracting(CellProblem::reason)
			.containsExactly("is no initiative that you can read");
	}

	@Test
	void aClassThatSomebodyWroteIsToldOfByRowAndNeverRead() throws Exception {
		InitiativeRecord before = this.register.find(this.one);
		String title = "Claimed " + UUID.randomUUID();
		ImportPlan plan = plan("reference,title,classification,classification_label,gate_u1,not_applicable_because\r\n"
				+ this.one + ",,EMBEDDED,Embedded,,training: Another reason\r\n,\"" + title + "\",Embedded,,,\r\n");
		assertThat(plan.rows().get(0).becomes()).isEqualTo(RowBecomes.LEFT);
		String worked = before.result().classification().name();
		assertThat(plan.rows().get(0).notes()).extracting(CellProblem::inWords)
			.containsExactly(
					"classification \"EMBEDDED\" is derived, not read: the register works it out, as " + worked
							+ " by now",
					"classification_label \"Embedded\" is derived, not read: the register works it out, as "
							+ before.result().classification().label() + " by now",
					"not_applicable_because \"training: Another reason\" is not read: write NOT_APPLICABLE: and the reason into the cell that it is of");
		assertThat(plan.rows().get(1).notes()).extracting(CellProblem::reason)
			.containsExactly("is derived, not read: the register works it out");
		assertThat(page("/intake/register/" + plan.file().id())).contains("Cells that are not read");
		assertThat(page("/intake/register/" + plan.file().id() + "/preview.csv"))
			.contains("Not written,classification,EMBEDDED,,\"is derived, not read");
		assertThat(this.imports.confirm(plan.file().id(), plan.checked(), Set.of(), LEAD)).isTrue();
		Reference added = this.imports.written(plan.file()).get(0).reference();
		assertThat(this.register.find(added).result().classification().name()).isEqualTo("NOT_CLASSIFIED");
	}

	@Test
	void aRowWithoutAReferenceIsAddedAndWithoutAStageNotClassified() throws Exception {
		String title = "New " + UUID.randomUUID();
		ImportPlan plan = plan("reference,title,declared_stage\r\n,\"" + title + "\",\r\n");
		assertThat(this.imports.confirm(plan.file().id(), plan.checked(), Set.of(), LEAD)).isTrue();
		Reference added = this.imports.written(plan.file()).get(0).reference();
		assertThat(this.register.find(added).result().classification().name()).isEqualTo("NOT_CLASSIFIED");
		assertThat(plan("reference,title\r\n,\"" + title + "\"\r\n").rows()).extracting(PlannedRow::becomes)
			.containsExactly(RowBecomes.REFUSED);
	}

	@Test
	void whatWouldBeReadByAGuessIsNotReadAtAll() {
		String rows = "AI register;\ntitle;summary\nCafé;" + "x".repeat(40_000) + "\nshort\n";
		ImportPlan plan = plan(rows.getBytes(StandardCharsets.ISO_8859_1));
		assertThat(plan.format()).isEqualTo("CSV, Windows-1252 because it is not UTF-8, parted by semicolons");
		assertThat(plan.headingRow()).isEqualTo(2);
		assertThat(plan.rows()).extracting(PlannedRow::becomes).containsExactly(RowBecomes.REFUSED, RowBecomes.REFUSED);
		assertThat(plan.rows().get(0).problems().get(0).inWords()).startsWith("summary \"xxx")
			.contains("goes on for more than 32,767 characters");
		assertThat(plan.rows().get(1).problems().get(0).inWords())
			.startsWith("The row has 1 cell where the headings have 2");
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void nothingIsWrittenIfTheRegisterChangedSinceThePreview() throws Exception {
		ImportPlan plan = plan(changed(exported(), "2027-03,", "2027-05,"));
		this.register.attest(this.one, LEAD);
		int version = this.register.versionOf(this.one);
		assertThat(this.imports.confirm(plan.file().id(), plan.checked(), Set.of(), LEAD)).isFalse();
		assertThat(this.register.versionOf(this.one)).isEqualTo(version);
	}

	@Test
	void thePagesLeadFromTheFileToWhatItWrote() throws Exception {
		String file = changed(exported(), "2027-03,", "March 2028,");
		String check = this.mvc
			.perform(multipart("/intake/register")
				.file(new MockMultipartFile("file", "mine.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
				.with(Accounts.signedInAs(LEAD))
				.with(csrf()))
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		String page = page(check);
		assertThat(page).contains("Check mine.csv", "March 2027", "March 2028", "Write this to the register");
		assertThat(page(check + "/preview.csv")).contains("pilot_planned_end,March 2027,March 2028,");
		String checked = page.replaceAll("(?s).*name=\"checked\" value=\"(\\w+)\".*", "$1");
		this.mvc.perform(post(check + "/write").param("checked", checked).with(Accounts.signedInAs(LEAD)).with(csrf()));
		assertThat(page(check)).contains("1 record is written", "Take it all back", this.one.toString());
		this.mvc.perform(post(check + "/undo").with(Accounts.signedInAs(LEAD)).with(csrf()));
		assertThat(page(check)).contains("The file is taken back", "Changed, taken back");
		assertThat(page("/intake/register")).contains("mine.csv", "Taken back");
	}

	private String page(String address) throws Exception {
		return this.mvc.perform(get(address).with(Accounts.signedInAs(LEAD)))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private String exported() throws Exception {
		return this.mvc
			.perform(get("/initiatives.csv").param("provenance", "ALL")
				.param("for", "excel")
				.with(Accounts.signedInAs(LEAD)))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	/** The file with something else in the row of the record of this test. */
	private String changed(String file, String from, String to) {
		int row = file.indexOf(this.one.toString());
		int place = file.indexOf(from, row);
		assertThat(place).as(from).isPositive();
		return file.substring(0, place) + to + file.substring(place + from.length());
	}

	private ImportPlan plan(String file) {
		return plan(bytes(file));
	}

	/** Of a file whose columns are read as the page proposes it. */
	private ImportPlan plan(byte[] content) {
		UUID id = this.imports.receive("mine.csv", content, LEAD);
		RegisterImport file = this.imports.find(id, LEAD).orElseThrow();
		if (!file.mapped()) {
			MappingPage page = this.mappings.decide(file, Mappings.posted(this.mappings.page(file, LEAD)), LEAD);
			assertThat(page.problems()).isEmpty();
			assertThat(page.asked()).isFalse();
		}
		return this.imports.plan(file, LEAD);
	}

}
