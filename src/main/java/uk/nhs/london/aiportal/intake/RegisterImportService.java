package uk.nhs.london.aiportal.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.audit.AuditAction;
import uk.nhs.london.aiportal.audit.AuditTrail;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.AnswersCheck;
import uk.nhs.london.aiportal.initiative.FileChanges;
import uk.nhs.london.aiportal.initiative.FileChanges.Held;
import uk.nhs.london.aiportal.initiative.InitiativeService;
import uk.nhs.london.aiportal.initiative.RecordStatements;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.SpreadsheetText;
import uk.nhs.london.aiportal.initiative.Statement;
import uk.nhs.london.aiportal.intake.sheet.Sheet;
import uk.nhs.london.aiportal.intake.sheet.SheetReader;
import uk.nhs.london.aiportal.intake.sheet.SheetRow;
import uk.nhs.london.aiportal.intake.sheet.UnreadableFileException;
import uk.nhs.london.aiportal.organisation.LondonMap;
import uk.nhs.london.aiportal.organisation.Organisation;
import uk.nhs.london.aiportal.organisation.OrganisationDirectory;

/**
 * Loads the register's file back after somebody changed it: says what would become of
 * each row, writes exactly that once it is confirmed, all or nothing, and takes it back
 * as one step.
 */
@Service
@Transactional
class RegisterImportService {

	static final int MOST_ROWS = 5000;

	private static final int AT_A_TIME = 500;

	/** Records that Hibernate holds at a time: it looks at all of them with each row. */
	private static final int HELD = 20;

	private final RegisterImports files;

	private final FileMappings mappings;

	private final RegisterColumns columns;

	private final RecordStatements statements;

	private final AnswersCheck rules;

	private final FileChanges register;

	private final InitiativeService initiatives;

	private final OrganisationDirectory organisations;

	private final EntityManager entities;

	private final AuditTrail trail;

	private final Clock clock;

	RegisterImportService(RegisterImports files, FileMappings mappings, RegisterColumns columns,
			RecordStatements statements, AnswersCheck rules, FileChanges register, InitiativeService initiatives,
			OrganisationDirectory organisations, EntityManager entities, AuditTrail trail, Clock clock) {
		this.files = files;
		this.mappings = mappings;
		this.columns = columns;
		this.statements = statements;
		this.rules = rules;
		this.register = register;
		this.initiatives = initiatives;
		this.organisations = organisations;
		this.entities = entities;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Keep a file until somebody confirms or discards it.
	 * @throws UnreadableFileException if it is no file of the register; it is not kept
	 */
	UUID receive(String name, byte[] content, SignedIn by) {
		Sheet sheet = SheetReader.read(content, name);
		if (rows(sheet).isEmpty()) {
			throw new UnreadableFileException("The selected file is empty: it has headings and no row under them");
		}
		String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
			.replaceAll("\\p{Cntrl}", "");
		RegisterImport file = new RegisterImport(UUID.randomUUID(), plain.substring(Math.max(0, plain.length() - 200)),
				this.clock.instant(), by.username(), false, null, null);
		this.files.add(file, content);
		this.mappings.begin(file, sheet, by);
		return file.id();
	}

	private static List<SheetRow> rows(Sheet sheet) {
		try (Stream<SheetRow> rows = sheet.rows()) {
			List<SheetRow> all = rows.limit(MOST_ROWS + 1L).toList();
			if (all.size() > MOST_ROWS) {
				throw new UnreadableFileException("The selected file must have 5,000 rows or fewer");
			}
			return all;
		}
	}

	@Transactional(readOnly = true)
	List<RegisterImport> latest(SignedIn by) {
		return this.files.findLatest(by.username(), 20);
	}

	@Transactional(readOnly = true)
	Optional<RegisterImport> find(UUID id, SignedIn by) {
		return this.files.find(id, by.username());
	}

	@Transactional(readOnly = true)
	List<ImportedRow> written(RegisterImport file) {
		return this.files.rows(file.id());
	}

	/** What would become of a file that waits and is mapped. */
	@Transactional(readOnly = true)
	ImportPlan plan(RegisterImport file, SignedIn by) {
		Sheet sheet = SheetReader.read(this.files.content(file.id()), file.name());
		FileMapping mapping = this.files.mapping(file.id()).orElseThrow();
		Map<String, Integer> places = mapping.places();
		RowPlanner planner = new RowPlanner(this.columns, this.statements, this.rules, mapping, by,
				LocalDate.now(this.clock));
		LondonMap london = this.organisations.asAt(LocalDate.now(this.clock));
		List<SheetRow> rows = rows(sheet);
		Map<String, Map<String, Reference>> titles = new HashMap<>();
		List<PlannedRow> planned = new ArrayList<>();
		for (int from = 0; from < rows.size(); from += AT_A_TIME) {
			List<SheetRow> some = rows.subList(from, Math.min(from + AT_A_TIME, rows.size()));
			Map<Reference, Held> held = this.register
				.held(some.stream().flatMap((row) -> reference(planner, row).stream()).toList(), by);
			Map<Reference, Answers> bases = this.register.at(versions(planner, some, held));
			for (SheetRow row : some) {
				planned.add(plan(planner, row, london, held, bases, titles, by));
			}
		}
		return new ImportPlan(file, sheet.format(), sheet.headingRow(), of(places, ColumnKind.ANSWER),
				of(places, ColumnKind.WORKED_OUT, ColumnKind.LABEL), of(places, ColumnKind.OWN_PAGE),
				mapping.leftOut(sheet.headings()), places.containsKey(RegisterColumns.VERSION), planned,
				fingerprint(planned));
	}

	private List<String> of(Map<String, Integer> places, ColumnKind... kinds) {
		Set<ColumnKind> wanted = Set.of(kinds);
		return places.keySet().stream().filter((column) -> wanted.contains(this.columns.kind(column))).toList();
	}

	private static Optional<Reference> reference(RowPlanner planner, SheetRow row) {
		return RowPlanner.reference(planner.cell(row, RegisterColumns.REFERENCE));
	}

	private static Map<Reference, Integer> versions(RowPlanner planner, List<SheetRow> rows,
			Map<Reference, Held> held) {
		Map<Reference, Integer> versions = new HashMap<>();
		for (SheetRow row : rows) {
			String version = planner.cell(row, RegisterColumns.VERSION);
			reference(planner, row).filter((it) -> held.containsKey(it) && version.matches("\\d{1,9}"))
				.ifPresent((it) -> versions.put(it, Integer.valueOf(version)));
		}
		return versions;
	}

	private PlannedRow plan(RowPlanner planner, SheetRow row, LondonMap london, Map<Reference, Held> held,
			Map<Reference, Answers> bases, Map<String, Map<String, Reference>> titles, SignedIn by) {
		String named = planner.cell(row, RegisterColumns.REFERENCE);
		Reference reference = RowPlanner.reference(named).orElse(null);
		if (reference != null || !named.isEmpty()) {
			// What is no reference at all is the same to the reader as one of no record.
			return planner.plan(row, (reference != null) ? reference : new Reference(Long.MAX_VALUE - row.number()),
					(reference != null) ? held.get(reference) : null,
					(reference != null) ? bases.get(reference) : null);
		}
		String typed = planner.cell(row, RegisterColumns.ORGANISATION);
		String organisation = typed.isEmpty() ? by.organisationCode()
				: london.organisation(typed.toUpperCase(Locale.ROOT))
					.filter((it) -> it.openOn(london.date()))
					.map(Organisation::code)
					.orElse(null);
		String title = SpreadsheetText.read(planner.cell(row, RecordStatements.TITLE)).toLowerCase(Locale.UK);
		Reference known = (organisation != null && by.mayWriteFor(organisation) && !title.isEmpty())
				? titles.computeIfAbsent(organisation, this.register::titles).get(title) : null;
		return planner.planNew(row, organisation, known);
	}

	private static String fingerprint(List<PlannedRow> rows) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (PlannedRow row : rows) {
				digest.update((row.number() + " " + row.reference() + " " + row.organisation() + " " + row.version()
						+ row.statements() + row.conflicts() + "\n")
					.getBytes(StandardCharsets.UTF_8));
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Write a file, all of it or nothing.
	 * @param checked what the person looked at
	 * @param taken the conflicts in which the file is to win, each as "row field"
	 * @return false if the register has changed so that something else would be written;
	 * nothing is then
	 */
	boolean confirm(UUID id, String checked, Set<String> taken, SignedIn by) {
		RegisterImport file = this.files.findToWrite(id, by.username()).orElseThrow();
		if (file.confirmed()) {
			return true;
		}
		ImportPlan plan = plan(file, by);
		if (!plan.checked().equals(checked)) {
			return false;
		}
		List<ImportedRow> written = new ArrayList<>();
		for (PlannedRow row : plan.rows()) {
			if (row.becomes() == RowBecomes.REFUSED || row.becomes() == RowBecomes.LEFT) {
				continue;
			}
			List<Statement> stated = new ArrayList<>(row.statements());
			row.conflicts()
				.stream()
				.filter((it) -> taken.contains(row.number() + " " + it.field()))
				.map(CellConflict::statement)
				.forEach(stated::add);
			if (stated.isEmpty()) {
				continue;
			}
			written.add(write(row, stated, file.name(), by));
			if (written.size() % HELD == 0) {
				this.entities.flush();
				this.entities.clear();
			}
		}
		this.entities.flush();
		this.files.confirm(id, this.clock.instant(), written);
		this.trail.record(by.username(), AuditAction.FILE_LOADED, file.name(),
				"%,d of %,d rows of the register's file written".formatted(written.size(), plan.rows().size()));
		return true;
	}

	private ImportedRow write(PlannedRow row, List<Statement> stated, String name, SignedIn by) {
		Reference known = row.reference();
		if (known == null) {
			Reference added = this.register.add(Objects.requireNonNull(row.organisation()), stated, by);
			return new ImportedRow(row.number(), added, null, this.initiatives.versionOf(added), null);
		}
		int former = Objects.requireNonNull(row.version());
		int version = this.register.change(known, former, "From the file " + name, stated, by);
		return new ImportedRow(row.number(), known, former, version, null);
	}

	/**
	 * Take back what a file wrote, but for records that somebody changed since. Asked
	 * twice, it is done once.
	 */
	void undo(UUID id, SignedIn by) {
		RegisterImport file = this.files.findToWrite(id, by.username()).orElseThrow();
		if (!file.confirmed() || file.undone()) {
			return;
		}
		String what = "Taken back: the file " + file.name();
		List<ImportedRow> undone = new ArrayList<>();
		for (ImportedRow row : this.files.rows(id)) {
			undone.add(new ImportedRow(row.number(), row.reference(), row.former(), row.version(),
					takeBack(row, what, by)));
			if (undone.size() % HELD == 0) {
				this.entities.flush();
				this.entities.clear();
			}
		}
		this.entities.flush();
		this.files.undo(id, this.clock.instant(), by.username(), undone);
		this.trail.record(by.username(), AuditAction.FILE_LOADED, file.name(), "Taken back: %,d of %,d records"
			.formatted(undone.stream().filter((row) -> Boolean.TRUE.equals(row.undone())).count(), undone.size()));
	}

	private boolean takeBack(ImportedRow row, String what, SignedIn by) {
		Integer former = row.former();
		return (former != null) ? this.register.takeBack(row.reference(), row.version(), former, what, by)
				: this.register.takeOut(row.reference(), row.version(), what, by);
	}

	/** Forget a file that waits; a confirmed one stays. */
	void discard(UUID id, SignedIn by) {
		this.files.discard(id, by.username());
	}

}
