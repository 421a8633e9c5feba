package uk.nhs.london.aiportal.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import uk.nhs.london.aiportal.account.Accounts;
import uk.nhs.london.aiportal.classification.Classification;
import uk.nhs.london.aiportal.classification.DeclaredStage;
import uk.nhs.london.aiportal.classification.EventType;
import uk.nhs.london.aiportal.database.PostgresTest;
import uk.nhs.london.aiportal.initiative.InitiativeRecord;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.Provenance;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Files through the service, on the real register. */
@PostgresTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IntakeTests {

	private static final Logger LOG = LoggerFactory.getLogger(IntakeTests.class);

	/** Of the file as it was given to us: it must be shipped byte for byte. */
	private static final String SHIPPED_SHA_256 = "a68e624524b997228ae21ec0220bf361ef79674763a5336f8a01a922b6d7026b";

	@Autowired
	private IntakeService intake;

	@Autowired
	private InitiativeService initiatives;

	@Autowired
	private OrganisationDirectory organisations;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Test
	@Order(1)
	void theShippedFileLoads() throws Exception {
		assertThat(sha256(shipped())).isEqualTo(SHIPPED_SHA_256);
		UUID id = this.intake.receiveShipped(Accounts.manager());
		Preview preview = this.intake.preview(file(id));
		assertThat(preview.rows()).hasSize(92).allSatisfy((row) -> assertThat(row.outcome()).isEqualTo(Outcome.NEW));
		assertThat(initiatives()).isZero();

		assertThat(this.intake.confirm(id, StageChoice.NOT_STATED, Accounts.manager())).isTrue();
		Loaded loaded = this.intake.loaded(file(id));
		report(loaded);
		assertThat(loaded.count(Outcome.NEW) + loaded.count(Outcome.REFUSED)).isEqualTo(92);
		assertThat(loaded.byClass()).containsExactlyEntriesOf(Map.of(Classification.NOT_CLASSIFIED, 92L));
		assertThat(loaded.byTrust()).hasSize(23).contains(new Loaded.OfTrust("RJ1", "Guy's and St Thomas'", 7));
		assertThat(initiatives()).isEqualTo(92);
	}

	@Test
	@Order(2)
	void aClosedTrustsReportGoesToItsSuccessorAndKeepsItsCode() {
		InitiativeRecord record = find("LAI-105");
		assertThat(record.organisation()).isEqualTo("RJ1");
		assertThat(record.publicReport().reportedOrganisation()).isEqualTo("RT3");
		assertThat(record.provenance()).isEqualTo(Provenance.PUBLIC_REPORT);
	}

	@Test
	@Order(3)
	void whatTheReportDoesNotSayIsNotStated() {
		InitiativeRecord imaging = find("LAI-008");
		assertThat(imaging.answers().facts().product().name()).isEqualTo("qXR");
		assertThat(imaging.answers().facts().product().supplier()).isEqualTo("Qure.ai");
		assertThat(imaging.answers().facts().useDomain()).isNull();
		assertThat(imaging.answers().facts().origin()).isNull();
		assertThat(imaging.answers().facts().declaredStage()).isNull();
		assertThat(imaging.answers().particulars().summary()).startsWith("Puts suspicious chest X-rays");
		assertThat(imaging.answers().facts().events()).singleElement().satisfies((event) -> {
			assertThat(event.type()).isEqualTo(EventType.FIRST_LIVE);
			assertThat(event.on()).hasToString("2025-03");
		});
		assertThat(imaging.publicReport().rowRead()).contains("29% radiologist shortfall").contains("\"label\"");
		assertThat(find("LAI-015").answers().facts().product()).isNull();
	}

	@Test
	@Order(4)
	void loadingTheSameFileAgainAddsNothing() {
		UUID id = this.intake.receiveShipped(Accounts.administrator());
		assertThat(this.intake.preview(file(id)).rows()).hasSize(92)
			.allSatisfy((row) -> assertThat(row.outcome()).isEqualTo(Outcome.KNOWN));
		this.intake.confirm(id, StageChoice.PROPOSED, Accounts.administrator());
		assertThat(initiatives()).isEqualTo(92);
		assertThat(this.intake.loaded(file(id)).count(Outcome.KNOWN)).isEqualTo(92);
	}

	@Test
	@Order(5)
	void proposedStagesNeverContradictWhatAPersonReadInTheReport() throws IOException {
		Map<String, Map<String, Integer>> table = new TreeMap<>();
		RowReader reader = reader();
		for (ReportRow row : ReportFile.read(shipped()).rows()) {
			String label = row.text(Column.LABEL);
			StageProposal proposal = reader.read(row).report().proposal();
			String stage = (proposal != null) ? proposal.stage().name() : "none";
			table.computeIfAbsent(label, (key) -> new TreeMap<>()).merge(stage, 1, Integer::sum);
		}
		LOG.info("Proposed stages by the label that a person gave: {}", table);
		assertThat(table).containsExactlyInAnyOrderEntriesOf(Map.of( //
				"embedded", Map.of("ROLLOUT", 3, "ROUTINE", 2, "none", 5), //
				"pilot", Map.of("PILOT", 13, "none", 23), //
				"ended", Map.of("ENDED", 2, "none", 14), //
				"unclear", Map.of("PRE_DEPLOYMENT", 4, "ROLLOUT", 1, "none", 25)));
	}

	@Test
	@Order(6)
	void everyProblemOfARowIsReportedAtOnceAndTheRestIsLoaded() {
		ReportLines good = new ReportLines().with(Column.REPORTED_STAGE, "pilot");
		ReportLines bad = new ReportLines().with(Column.TRUST_ODS_CODE, "XYZ")
			.with(Column.TITLE, "")
			.with(Column.GO_LIVE_DATE, "2025-02-30")
			.with(Column.SOURCE_DATE, "2999")
			.with(Column.PURPOSE, "x".repeat(351))
			.with(Column.NOTES, "y".repeat(5001))
			.with(Column.SOURCE_URL, "javascript:alert(1)");
		ReportLines wrongSuccessor = new ReportLines().with(Column.TRUST_ODS_CODE, "RT3")
			.with(Column.CURRENT_TRUST_ODS_CODE, "R1H");
		UUID id = receive(good + bad.toString() + "only,three,cells\r\n" + wrongSuccessor + good
				+ new ReportLines().with(Column.TITLE, "z".repeat(101))
				+ new ReportLines().with(Column.SOURCE_URL, ""));
		long before = initiatives();
		List<IntakeRow> rows = this.intake.preview(file(id)).rows();

		assertThat(rows).extracting(IntakeRow::outcome)
			.containsExactly(Outcome.NEW, Outcome.REFUSED, Outcome.REFUSED, Outcome.REFUSED, Outcome.REFUSED,
					Outcome.REFUSED, Outcome.REFUSED);
		assertThat(rows.get(1).row().number()).isEqualTo(3);
		assertThat(rows.get(1).problems()).extracting(CellProblem::inWords)
			.containsExactlyInAnyOrder("trust_ods_code \"XYZ\" is not the code of a London trust, open or closed",
					"title is empty; it must hold what it is called",
					"go_live_date \"2025-02-30\" is not a date such as 2025, 2025-03 or 2025-03-31",
					"source_date \"2999\" is in the future",
					"purpose \"" + "x".repeat(80) + "…\" is longer than 350 characters",
					"notes \"" + "y".repeat(80) + "…\" is longer than 5,000 characters",
					"source_url \"javascript:alert(1)\" is not the address of a web page, which starts with https:// or http://");
		assertThat(rows.get(2).problems()).extracting(CellProblem::inWords)
			.containsExactly("The row has 3 cells where the headings have 33, so none of them can be told");
		assertThat(rows.get(3).problems()).extracting(CellProblem::inWords)
			.containsExactly(
					"current_trust_ods_code \"R1H\" is not the trust that answers for RT3 today, which is RJ1");
		assertThat(rows.get(4).problems()).extracting(CellProblem::reason).containsExactly("is that of row 2 too");
		assertThat(rows.get(5).problems()).extracting(CellProblem::reason)
			.containsExactly("is longer than 100 characters");
		assertThat(rows.get(6).problems()).extracting(CellProblem::reason)
			.containsExactly("is empty; it must hold the page it was read on");
		assertThat(initiatives()).as("nothing before it is confirmed").isEqualTo(before);
		String refusedBefore = this.intake.refused(file(id));

		this.intake.confirm(id, StageChoice.PROPOSED, Accounts.manager());
		Loaded loaded = this.intake.loaded(file(id));
		assertThat(initiatives()).isEqualTo(before + 1);
		assertThat(loaded.byClass()).isEqualTo(Map.of(Classification.PILOT, 1L));
		Reference reference = loaded.rows().get(0).reference();
		assertThat(this.initiatives.find(reference).answers().facts().declaredStage()).isEqualTo(DeclaredStage.PILOT);
		assertThat(this.intake.refused(file(id))).isEqualTo(refusedBefore)
			.startsWith("\uFEFFrefused_row,refused_because,record_id,")
			.contains("is not the code of a London trust");
	}

	@Test
	@Order(7)
	void refusedRowsAreMendedInTheFileThatWasDownloaded() {
		UUID id = receive(new ReportLines().with(Column.TRUST_ODS_CODE, "ZZ9").with(Column.NOTES, "=1+1").toString());
		String mended = this.intake.refused(file(id)).replace("ZZ9", "RT3");
		assertThat(mended).contains(",'=1+1");
		UUID again = this.intake.receive("mended.csv", mended.getBytes(StandardCharsets.UTF_8), Accounts.manager());
		assertThat(this.intake.preview(file(again)).rows()).singleElement().satisfies((row) -> {
			assertThat(row.outcome()).isEqualTo(Outcome.NEW);
			assertThat(row.report().organisation().code()).isEqualTo("RJ1");
			assertThat(row.report().report().rowRead()).contains("\"=1+1\"").doesNotContain("refused_because");
		});
	}

	@Test
	@Order(8)
	void confirmingTwiceAtOnceWritesOnce() throws Exception {
		String line = new ReportLines().toString();
		UUID one = receive(line);
		UUID other = receive(line + "\r\n");
		assertThat(other).isNotEqualTo(one);
		long before = initiatives();
		ExecutorService people = Executors.newFixedThreadPool(3);
		try {
			List<Callable<Boolean>> presses = List.of(() -> confirm(one), () -> confirm(one), () -> confirm(other));
			for (var press : people.invokeAll(presses)) {
				assertThat(press.get()).isTrue();
			}
		}
		finally {
			people.shutdownNow();
		}
		assertThat(initiatives()).isEqualTo(before + 1);
		assertThat(
				this.intake.loaded(file(one)).count(Outcome.NEW) + this.intake.loaded(file(other)).count(Outcome.NEW))
			.isOne();
	}

	@Test
	@Order(9)
	void theSameFileNeverWaitsTwice() {
		String line = new ReportLines().toString();
		assertThat(receive(line)).isEqualTo(receive(line));
	}

	@Test
	@Order(10)
	void aLoadThatFailsWritesNothing() {
		UUID id = receive(new ReportLines() + new ReportLines().toString());
		long before = initiatives();
		this.jdbc.sql("alter table intake_row add constraint broken check (title <> 'A title') not valid").update();
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> confirm(id));
		assertThat(initiatives()).isEqualTo(before);
		assertThat(file(id).confirmed()).isFalse();
	}

	@Test
	@Order(11)
	void aConfirmedFileStaysAndAWaitingOneCanBeDiscarded() {
		UUID waiting = receive(new ReportLines().toString());
		this.intake.discard(waiting);
		assertThat(this.intake.find(waiting)).isEmpty();

		UUID confirmed = receive(new ReportLines().toString());
		confirm(confirmed);
		this.intake.discard(confirmed);
		assertThat(this.intake.find(confirmed)).isPresent();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("delete from intake_file where id = ?").param(confirmed).update());
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update intake_row set outcome = 'KNOWN'").update());
	}

	@AfterEach
	void mend() {
		this.jdbc.sql("alter table intake_row drop constraint if exists broken").update();
	}

	@Test
	@Order(12)
	void aFullFileLoadsInReasonableTime() {
		StringBuilder lines = new StringBuilder();
		for (int i = 0; i < 1000; i++) {
			lines.append(new ReportLines());
		}
		UUID id = receive(lines.toString());
		long start = System.nanoTime();
		confirm(id);
		long seconds = (System.nanoTime() - start) / 1_000_000_000;
		LOG.info("1,000 rows loaded in {} s", seconds);
		assertThat(this.intake.loaded(file(id)).count(Outcome.NEW)).isEqualTo(1000);
	}

	private boolean confirm(UUID id) {
		return this.intake.confirm(id, StageChoice.NOT_STATED, Accounts.manager());
	}

	private UUID receive(String lines) {
		return this.intake.receive("reports.csv", (ReportLines.HEADINGS + lines).getBytes(StandardCharsets.UTF_8),
				Accounts.manager());
	}

	private IntakeFile file(UUID id) {
		return this.intake.find(id).orElseThrow();
	}

	private InitiativeRecord find(String recordId) {
		long id = this.jdbc.sql("select initiative_id from public_report where record_id = ?")
			.param(recordId)
			.query(Long.class)
			.single();
		return this.initiatives.find(new Reference(id));
	}

	private long initiatives() {
		return this.jdbc.sql("select count(*) from initiative").query(Long.class).single();
	}

	private RowReader reader() {
		return new RowReader(this.organisations.asAt(LocalDate.now(this.clock)), Set.of(), JsonMapper.shared());
	}

	private static void report(Loaded loaded) {
		String table = loaded.rows()
			.stream()
			.map((row) -> String.format(Locale.UK, "%4d %-8s %-9s %-11s %-4s %-4s %-15s %s", row.number(),
					row.recordId(), row.outcome(), row.reference(), row.reported(), row.organisation(),
					row.classification(), row.title()))
			.collect(Collectors.joining("\n"));
		LOG.info("The shipped file, row by row:\n{}\nBy class: {}\nBy trust: {}\nSuccessors: {}", table,
				loaded.byClass(), loaded.byTrust(), loaded.successions());
		assertThat(loaded.successions()).singleElement().satisfies((it) -> {
			assertThat(it.reported()).isEqualTo("RT3");
			assertThat(it.organisation()).isEqualTo("RJ1");
			assertThat(it.count()).isOne();
		});
	}

	private static byte[] shipped() throws IOException {
		return new ClassPathResource("data/" + IntakeService.SHIPPED).getContentAsByteArray();
	}

	private static String sha256(byte[] bytes) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
	}

}
