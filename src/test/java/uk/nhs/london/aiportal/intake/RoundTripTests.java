package uk.nhs.london.aiportal.intake;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.discovery.FoundInitiative;
import uk.nhs.london.aiportal.export.FilesInMemory;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.AnswersCheck;
import uk.nhs.london.aiportal.initiative.FileChanges.Held;
import uk.nhs.london.aiportal.initiative.RecordField;
import uk.nhs.london.aiportal.initiative.RecordField.State;
import uk.nhs.london.aiportal.initiative.RecordStatements;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.intake.ColumnProposal.Likeness;
import uk.nhs.london.aiportal.intake.RandomRecords.Edit;
import uk.nhs.london.aiportal.intake.sheet.Sheet;
import uk.nhs.london.aiportal.intake.sheet.SheetReader;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The register's file comes back as it went out, and changes that a person makes in it
 * are found, each of them and nothing else. The registers are random and in memory only;
 * {@code -Dportal.test.seed=N} draws them again.
 */
@PostgresTest
class RoundTripTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

	private static final long SEED = Long.getLong("portal.test.seed", new Random().nextLong());

	private static final List<Path> SOFFICE = Stream
		.of(System.getProperty("soffice", ""), "/usr/bin/soffice", "/usr/local/bin/soffice",
				"/Applications/LibreOffice.app/Contents/MacOS/soffice")
		.filter((path) -> !path.isEmpty())
		.map(Path::of)
		.toList();

	@Autowired
	private ApplicationContext portal;

	@Autowired
	private RegisterColumns columns;

	@Autowired
	private RecordStatements statements;

	@Autowired
	private AnswersCheck rules;

	@Autowired
	private OrganisationDirectory organisations;

	/** How a spreadsheet, or a person, may write the file. */
	enum Written {

		UTF_8("UTF-8", false, ','), UTF_8_MARKED("UTF-8", true, ','), UTF_16_TABS("UTF-16LE", true, '\t'),
		UTF_16_BIG("UTF-16BE", true, ';'), WINDOWS_1252("windows-1252", false, ','),
		WINDOWS_1252_SEMICOLONS("windows-1252", false, ';');

		private final Charset charset;

		private final boolean marked;

		private final char separator;

		Written(String charset, boolean marked, char separator) {
			this.charset = Charset.forName(charset);
			this.marked = marked;
			this.separator = separator;
		}

		/** Whether it can say only what Windows-1252 can. */
		boolean narrow() {
			return this.charset.name().equalsIgnoreCase("windows-1252");
		}

		byte[] bytes(List<List<String>> table) {
			StringWriter text = new StringWriter();
			if (this.marked) {
				text.append('\uFEFF');
			}
			try (CsvWriter csv = CsvWriter.builder().fieldSeparator(this.separator).build(text)) {
				table.forEach(csv::writeRecord);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			return text.toString().getBytes(this.charset);
		}

	}

	@ParameterizedTest
	@EnumSource
	void aFileThatNobodyChangedChangesNothingHoweverItIsWritten(Written how) throws IOException {
		List<FoundInitiative> register = records(how.ordinal(), how.narrow()).register(60);
		List<List<String>> table = table(new FilesInMemory(this.portal).csv(register));
		assertThat(plan(how.bytes(table), register)).hasSize(60).allSatisfy(RoundTripTests::isLeft);
	}

	@Test
	void aWorkbookThatNobodyChangedChangesNothing() throws IOException {
		List<FoundInitiative> register = records(11, false).register(60);
		assertThat(plan(new FilesInMemory(this.portal).workbook(register, DAY), register)).hasSize(60)
			.allSatisfy(RoundTripTests::isLeft);
	}

	@ParameterizedTest
	@EnumSource
	void eachChangedCellIsOneChangeAndNothingElseIs(Written how) throws IOException {
		RandomRecords records = records(20 + how.ordinal(), how.narrow());
		List<FoundInitiative> register = records.register(60);
		Map<Reference, Map<String, Edit>> edits = edits(records, register);
		List<List<String>> table = table(new FilesInMemory(this.portal).csv(register));
		List<PlannedRow> rows = plan(how.bytes(edited(table, edits)), register);
		assertThat(rows).hasSize(60).allSatisfy((row) -> isChangedBy(row, edits, register));
		assertThat(rows.stream().mapToLong((row) -> row.changes().size()).sum())
			.isEqualTo(edits.values().stream().mapToLong(Map::size).sum())
			.isGreaterThan(30);
	}

	@Test
	void eachChangeInAWorkbookIsFoundToo() throws IOException {
		RandomRecords records = records(40, false);
		List<FoundInitiative> register = records.register(60);
		Map<Reference, Map<String, Edit>> edits = edits(records, register);
		// Why a field does not apply stands in a column of its own, which is not read.
		edits.values()
			.forEach((it) -> it.values().removeIf((edit) -> edit.statement().state() == State.NOT_APPLICABLE));
		List<FoundInitiative> changed = register.stream()
			.map((it) -> records.found((int) it.reference().number(), after(it.answers(), edits.get(it.reference()))))
			.toList();
		assertThat(plan(new FilesInMemory(this.portal).workbook(changed, DAY), register)).hasSize(60)
			.allSatisfy((row) -> isChangedBy(row, edits, register));
	}

	/** The spreadsheet of those who have no Excel, run as they would open and save it. */
	@Test
	void aSpreadsheetKeepsTheFileAndWhatWasChangedInIt(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
			throws Exception {
		FilesInMemory files = new FilesInMemory(this.portal);
		Map<String, List<FoundInitiative>> registers = new LinkedHashMap<>();
		Map<String, Map<Reference, Map<String, Edit>>> edits = new HashMap<>();
		for (int i = 0; i < 3; i++) {
			RandomRecords records = records(60 + i, true);
			List<FoundInitiative> register = records.register(25);
			byte[] csv = files.csv(register);
			Files.write(folder.resolve("left" + i + ".csv"), csv);
			Files.write(folder.resolve("book" + i + ".xlsx"), files.workbook(register, DAY));
			Map<Reference, Map<String, Edit>> changes = edits(records, register);
			Files.write(folder.resolve("changed" + i + ".csv"),
					Written.UTF_8_MARKED.bytes(edited(table(csv), changes)));
			registers.put("left" + i, register);
			registers.put("book" + i, register);
			registers.put("changed" + i, register);
			edits.put("left" + i, Map.of());
			edits.put("book" + i, Map.of());
			edits.put("changed" + i, changes);
		}
		convert(folder, "xlsx", "again", "*.csv", "--infilter=CSV:44,34,76,1");
		convert(folder, "xlsx", "again", "*.xlsx");
		convert(folder, "csv:Text - txt - csv (StarCalc):44,34,76", "text", "again/*.xlsx");
		for (Map.Entry<String, List<FoundInitiative>> register : registers.entrySet()) {
			Map<Reference, Map<String, Edit>> changes = edits.get(register.getKey());
			for (Path path : List.of(folder.resolve("again/" + register.getKey() + ".xlsx"),
					folder.resolve("text/" + register.getKey() + ".csv"))) {
				assertThat(plan(Files.readAllBytes(path), register.getValue())).as("%s", path.getFileName())
					.hasSize(25)
					.allSatisfy((row) -> isChangedBy(row, changes, register.getValue()));
			}
		}
	}

	/** One run of the program for many files: its start takes most of the time. */
	private static void convert(Path folder, String to, String into, String which, String... more) throws Exception {
		Path soffice = SOFFICE.stream()
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The round trip through a spreadsheet needs LibreOffice: "
					+ "install it (on Debian: apt-get install libreoffice-calc-nogui) or name it with -Dsoffice=PATH"));
		List<String> command = new ArrayList<>(
				List.of(soffice.toString(), "--headless", "-env:UserInstallation=" + folder.resolve("profile").toUri(),
						"--convert-to", to, "--outdir", folder.resolve(into).toString()));
		command.addAll(List.of(more));
		Path from = folder.resolve(which).getParent();
		try (Stream<Path> files = Files.list(from)) {
			String ending = which.substring(which.lastIndexOf('.'));
			files.map(Path::toString).filter((file) -> file.endsWith(ending)).sorted().forEach(command::add);
		}
		Path log = folder.resolve("log");
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().put("LC_ALL", "en_GB.UTF-8");
		Process process = builder.start();
		boolean ended = process.waitFor(2, TimeUnit.MINUTES);
		process.destroyForcibly();
		assertThat(ended && process.exitValue() == 0).as(Files.readString(log)).isTrue();
	}

	private RandomRecords records(int which, boolean usual) {
		System.out.println("RoundTripTests: -Dportal.test.seed=" + SEED);
		return new RandomRecords(SEED + which, this.columns, this.statements,
				this.organisations.asAt(DAY).organisation("R1H").orElseThrow(), usual);
	}

	private Map<Reference, Map<String, Edit>> edits(RandomRecords records, List<FoundInitiative> register) {
		Map<Reference, Map<String, Edit>> edits = new HashMap<>();
		for (int i = 0; i < register.size(); i += 2) {
			edits.put(register.get(i).reference(), records.edits(register.get(i).answers(), 1 + i % 5, this.rules));
		}
		return edits;
	}

	private static List<List<String>> table(byte[] csv) throws IOException {
		String text = new String(csv, StandardCharsets.UTF_8).substring(1);
		try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
			return reader.stream().map(CsvRecord::getFields).toList();
		}
	}

	private static List<List<String>> edited(List<List<String>> table, Map<Reference, Map<String, Edit>> edits) {
		List<String> headings = table.get(0);
		List<List<String>> edited = new ArrayList<>();
		edited.add(headings);
		table.stream().skip(1).forEach((row) -> {
			List<String> cells = new ArrayList<>(row);
			edits.getOrDefault(Reference.valueOf(row.get(0)), Map.of())
				.values()
				.forEach((edit) -> cells.set(headings.indexOf(edit.field()), edit.cell()));
			edited.add(cells);
		});
		return edited;
	}

	/** What the preview would say, the register having nothing but these records. */
	private List<PlannedRow> plan(byte[] content, List<FoundInitiative> register) {
		Sheet sheet = SheetReader.read(content, "mine");
		List<ColumnProposal> proposals = new ColumnProposals(this.columns, List.of()).of(sheet.headings());
		assertThat(proposals).extracting(ColumnProposal::likeness).containsOnly(Likeness.NAME);
		RowPlanner planner = new RowPlanner(this.columns, this.statements, this.rules,
				new FileMapping(proposals.stream().map(ColumnProposal::column).toList(), Map.of(), null, false),
				Accounts.lead(), DAY);
		Map<Reference, FoundInitiative> records = new HashMap<>();
		register.forEach((it) -> records.put(it.reference(), it));
		try (var rows = sheet.rows()) {
			return rows.map((row) -> {
				Reference reference = RowPlanner.reference(planner.cell(row, RegisterColumns.REFERENCE)).orElseThrow();
				FoundInitiative it = records.get(reference);
				return planner.plan(row, reference, new Held("R1H", it.version(), false, it.answers()), it.answers());
			}).toList();
		}
	}

	private static void isLeft(PlannedRow row) {
		assertThat(row.problems()).isEmpty();
		assertThat(row.becomes()).as("%s", row.changes()).isEqualTo(RowBecomes.LEFT);
		assertThat(row.notes()).isEmpty();
	}

	private void isChangedBy(PlannedRow row, Map<Reference, Map<String, Edit>> edits, List<FoundInitiative> register) {
		Map<String, Edit> changed = edits.getOrDefault(row.reference(), Map.of());
		assertThat(row.problems()).as("%s", changed).isEmpty();
		assertThat(row.conflicts()).isEmpty();
		Set<String> fields = new HashSet<>(row.changes().stream().map(CellChange::field).toList());
		assertThat(fields).as("%s", changed).isEqualTo(changed.keySet()).hasSameSizeAs(row.changes());
		assertThat(row.becomes()).isEqualTo(changed.isEmpty() ? RowBecomes.LEFT : RowBecomes.CHANGED);
		Answers now = register.stream()
			.filter((it) -> it.reference().equals(row.reference()))
			.findFirst()
			.orElseThrow()
			.answers();
		Answers written = this.statements.apply(now, row.statements());
		assertThat(said(written)).as("marks against running taken off again, and all else as it was")
			.containsExactlyEntriesOf(said(after(now, changed)));
	}

	private Answers after(Answers now, Map<String, Edit> edits) {
		return (edits != null) ? this.statements.apply(now, edits.values().stream().map(Edit::statement).toList())
				: now;
	}

	private Map<String, String> said(Answers answers) {
		Map<String, String> said = new LinkedHashMap<>();
		said.put(RecordStatements.TITLE, String.valueOf(answers.facts().title()));
		this.columns.answers()
			.stream()
			.flatMap((name) -> this.columns.field(name).stream())
			.forEach((RecordField field) -> said.put(field.name(), field.state(answers) + field.words(answers)));
		return said;
	}

}
