package uk.nhs.london.aiportal.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.audit.AuditAction;
import uk.nhs.london.aiportal.audit.AuditTrail;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.intake.sheet.UnreadableFileException;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;

/**
 * Receives files of public reports, says what would become of their rows, and loads them
 * once somebody confirms.
 */
@Service
@Transactional
class IntakeService {

	/** Public reports of London up to November 2026, which the product comes with. */
	static final String SHIPPED = "london-ai-initiatives.csv";

	private static final int LATEST = 20;

	private static final int LONGEST_NAME = 200;

	/** Records that Hibernate holds at a time: it looks at all of them with each row. */
	private static final int HELD = 20;

	private final IntakeFiles files;

	private final InitiativeService initiatives;

	private final OrganisationDirectory organisations;

	private final EntityManager entities;

	private final JsonMapper json;

	private final AuditTrail trail;

	private final Clock clock;

	IntakeService(IntakeFiles files, InitiativeService initiatives, OrganisationDirectory organisations,
			EntityManager entities, JsonMapper json, AuditTrail trail, Clock clock) {
		this.files = files;
		this.initiatives = initiatives;
		this.organisations = organisations;
		this.entities = entities;
		this.json = json;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Keep a file until somebody confirms or discards it.
	 * @param name as the browser gives it
	 * @throws UnreadableFileException if no row of it can be read; it is not kept
	 */
	UUID receive(@Nullable String name, byte[] content, SignedIn by) {
		ReportFile.read(content);
		Optional<UUID> waiting = this.files.findWaiting(content);
		if (waiting.isPresent()) {
			return waiting.get();
		}
		IntakeFile file = new IntakeFile(UUID.randomUUID(), plain(name), this.clock.instant(), by.username(), null,
				null, null);
		this.files.add(file, content);
		return file.id();
	}

	/** Receive the file that the product comes with. */
	UUID receiveShipped(SignedIn by) {
		try {
			return receive(SHIPPED, new ClassPathResource("data/" + SHIPPED).getContentAsByteArray(), by);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Some browsers send a whole path. */
	private static String plain(@Nullable String name) {
		String plain = (name != null) ? name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
			.replaceAll("\\p{Cntrl}", "")
			.strip() : "";
		plain = plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
		return plain.isEmpty() ? "Without a name" : plain;
	}

	@Transactional(readOnly = true)
	List<IntakeFile> latest() {
		return this.files.findLatest(LATEST);
	}

	@Transactional(readOnly = true)
	Optional<IntakeFile> find(UUID id) {
		return this.files.find(id);
	}

	/** What would become of a file that waits. */
	@Transactional(readOnly = true)
	Preview preview(IntakeFile file) {
		return new Preview(file, read(file.id()));
	}

	/** What became of a confirmed file. */
	@Transactional(readOnly = true)
	Loaded loaded(IntakeFile file) {
		Instant confirmedAt = Objects.requireNonNull(file.confirmedAt(), "Not confirmed");
		LocalDate day = confirmedAt.atZone(zone()).toLocalDate();
		return new Loaded(file, this.files.rows(file.id()), this.organisations.asAt(day));
	}

	/**
	 * Write every new row of a file, all or none. Confirmed twice, as by a second press
	 * of the button, it is written once.
	 * @return false if there is no such file
	 */
	boolean confirm(UUID id, StageChoice stages, SignedIn by) {
		this.files.waitForOtherLoads();
		Optional<IntakeFile> file = this.files.findToConfirm(id);
		if (file.isEmpty() || file.get().confirmed()) {
			return file.isPresent();
		}
		List<IntakeRow> rows = read(id);
		int held = 0;
		for (IntakeRow row : rows) {
			if (row.report() != null) {
				register(row.report(), stages, by);
				if (++held % HELD == 0) {
					this.entities.flush();
					this.entities.clear();
				}
			}
		}
		this.files.addRows(id, rows);
		this.files.confirm(id, this.clock.instant(), by.username(), stages);
		this.trail.record(by.username(), AuditAction.FILE_LOADED, file.get().name(),
				"%,d of %,d rows became public reports; declared stages: %s".formatted(
						rows.stream().filter((row) -> row.report() != null).count(), rows.size(), stages.label()));
		return true;
	}

	private void register(NewReport report, StageChoice stages, SignedIn by) {
		this.initiatives.registerPublicReport(report.organisation().code(),
				(stages == StageChoice.PROPOSED) ? report.answersWithProposal() : report.answers(), report.life(),
				report.report(), by.username());
	}

	/** Forget a file that waits; a confirmed one stays. */
	void discard(UUID id) {
		this.files.discard(id);
	}

	/** The refused rows of a file as CSV, confirmed or not. */
	@Transactional(readOnly = true)
	String refused(IntakeFile file) {
		Map<Integer, List<CellProblem>> problems = file.confirmed()
				? this.files.rows(file.id())
					.stream()
					.filter((row) -> row.outcome() == Outcome.REFUSED)
					.collect(Collectors.toMap(LoadedRow::number, LoadedRow::problems))
				: read(file.id()).stream()
					.filter((row) -> row.outcome() == Outcome.REFUSED)
					.collect(Collectors.toMap((row) -> row.row().number(), IntakeRow::problems));
		return RefusedRows.csv(ReportFile.read(this.files.content(file.id())), problems);
	}

	private List<IntakeRow> read(UUID id) {
		ReportFile file = ReportFile.read(this.files.content(id));
		Set<String> recordIds = file.rows()
			.stream()
			.map((row) -> row.text(Column.RECORD_ID))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		RowReader reader = new RowReader(this.organisations.asAt(LocalDate.now(this.clock)),
				this.initiatives.knownPublicReports(recordIds), this.json);
		return file.rows().stream().map(reader::read).toList();
	}

	private ZoneId zone() {
		return this.clock.getZone();
	}

}
