package uk.nhs.london.aiportal.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.account.SignedIn;
import uk.nhs.london.aiportal.classification.Classifier;
import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.initiative.Absence;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.AnswersCheck;
import uk.nhs.london.aiportal.initiative.FieldKind;
import uk.nhs.london.aiportal.initiative.FileChanges.Held;
import uk.nhs.london.aiportal.initiative.RecordField;
import uk.nhs.london.aiportal.initiative.RecordField.State;
import uk.nhs.london.aiportal.initiative.RecordStatements;
import uk.nhs.london.aiportal.initiative.Reference;
import uk.nhs.london.aiportal.initiative.SpreadsheetText;
import uk.nhs.london.aiportal.initiative.Statement;
import uk.nhs.london.aiportal.intake.sheet.CellFault;
import uk.nhs.london.aiportal.intake.sheet.SheetRow;
import uk.nhs.london.aiportal.web.Choice;

/**
 * Says what becomes of each row of one file. A cell is a change if it says something else
 * than the register said when the file was made; a conflict if the register says
 * something third by now.
 */
class RowPlanner {

	private static final Answers NOTHING = Answers.none();

	/** What a spreadsheet takes for a date of this year or any. */
	private static final Pattern PART_OF_DATE = Pattern.compile("\\d{1,2}[-/.]\\d{1,4}([-/.]\\d{2,4})?");

	private static final Pattern DATE = Pattern
		.compile("\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[-/.]\\d{1,2}[-/.](\\d{2}|\\d{4})");

	private final RegisterColumns columns;

	private final RecordStatements statements;

	private final AnswersCheck rules;

	private final Map<String, Integer> places;

	private final SignedIn by;

	private final LocalDate today;

	private final Map<String, CellReader> readers = new HashMap<>();

	private final Map<Reference, Integer> seen = new HashMap<>();

	/**
	 * Begin a file.
	 * @param mapping where the register's columns stand in the file, and its words
	 * @param today the day whose class is compared with that in the file
	 */
	RowPlanner(RegisterColumns columns, RecordStatements statements, AnswersCheck rules, FileMapping mapping,
			SignedIn by, LocalDate today) {
		this.columns = columns;
		this.statements = statements;
		this.rules = rules;
		this.places = mapping.places();
		this.by = by;
		this.today = today;
		this.places.keySet()
			.stream()
			.filter((column) -> columns.kind(column) == ColumnKind.ANSWER)
			.forEach((column) -> this.readers.put(column, columns.reader(column, mapping.words(column))));
	}

	/** A column that is none of the register's has no name here, only a place. */
	private String columnAt(int place) {
		return this.places.entrySet()
			.stream()
			.filter((column) -> column.getValue() == place)
			.map(Map.Entry::getKey)
			.findFirst()
			.orElseGet(() -> "column " + (place + 1));
	}

	String cell(SheetRow row, String column) {
		Integer place = this.places.get(column);
		return (place != null && place < row.cells().size()) ? CellReader.cleaned(row.cells().get(place)) : "";
	}

	/**
	 * Plan a row that names a record.
	 * @param held null if there is none that this person may read
	 * @param base what was stated when the file was made; null if it does not say when,
	 * or there was no such version
	 */
	PlannedRow plan(SheetRow row, Reference reference, @Nullable Held held, @Nullable Answers base) {
		Reading reading = new Reading(row);
		String version = cell(row, RegisterColumns.VERSION);
		Integer other = this.seen.putIfAbsent(reference, row.number());
		if (other != null) {
			reading.refuse(RegisterColumns.REFERENCE, "is that of row " + other + " too");
		}
		if (held == null) {
			reading.refuse(RegisterColumns.REFERENCE, "is no initiative that you can read");
		}
		else if (!version.isEmpty() && base == null) {
			reading.refuse(RegisterColumns.VERSION, "is no version that this record ever had");
		}
		if (held == null || !reading.problems.isEmpty()) {
			return reading.outcome(reference, null, null, NOTHING, NOTHING);
		}
		reading.compare((base != null) ? base : held.answers(), held.answers());
		if (reading.writes() && !this.by.mayWriteFor(held.organisation())) {
			reading.problems.add(new CellProblem(RegisterColumns.ORGANISATION, held.organisation(),
					"is not yours to change: only its own trust changes a record"));
		}
		if (reading.writes() && held.withdrawn()) {
			reading.refuse(RegisterColumns.REFERENCE, "is withdrawn, so nothing of it is changed");
		}
		return reading.outcome(reference, null, held.version(), held.answers(), reading.after(held.answers()));
	}

	/**
	 * Plan a row that names no record.
	 * @param organisation whose it would be; null if the row does not say so
	 * @param known the record of that organisation with this title; null if there is none
	 */
	PlannedRow planNew(SheetRow row, @Nullable String organisation, @Nullable Reference known) {
		Reading reading = new Reading(row);
		reading.compare(NOTHING, NOTHING);
		if (organisation == null || !this.by.mayWriteFor(organisation)) {
			reading.refuse(RegisterColumns.ORGANISATION,
					(organisation == null) ? "is not the code of a London trust that is open"
							: "is not yours to add to: a record is added by its own trust");
		}
		if (cell(row, RecordStatements.TITLE).isEmpty()) {
			reading.refuse(RecordStatements.TITLE, "is empty; a new record needs a name");
		}
		if (known != null) {
			reading.refuse(RecordStatements.TITLE,
					"is the name of " + known + " already; to change that record, write its reference into this row");
		}
		return reading.outcome(null, organisation, null, NOTHING, reading.after(NOTHING));
	}

	/** A row being read. */
	private final class Reading {

		private final SheetRow row;

		private final List<Statement> stated = new ArrayList<>();

		private final List<CellConflict> conflicts = new ArrayList<>();

		private final List<CellProblem> problems = new ArrayList<>();

		private final List<CellProblem> notes = new ArrayList<>();

		Reading(SheetRow row) {
			this.row = row;
			row.faults()
				.forEach((fault) -> this.problems.add(new CellProblem(
						(fault.place() == CellFault.WHOLE_ROW) ? "" : RowPlanner.this.columnAt(fault.place()),
						fault.value(), fault.reason())));
		}

		boolean writes() {
			return !this.stated.isEmpty() || !this.conflicts.isEmpty();
		}

		void refuse(String column, String reason) {
			this.problems.add(new CellProblem(column, cell(this.row, column), reason));
		}

		void compare(Answers base, Answers now) {
			RowPlanner.this.places.keySet().forEach((column) -> {
				switch (RowPlanner.this.columns.kind(column)) {
					case ANSWER -> answer(column, base, now);
					case OWN_PAGE ->
						unwritten(column, base, now, "is changed on its own page of the record, not by a file");
					case ORGANISATION -> {
						String organisation = now.facts().organisation();
						if (organisation != null && !cell(this.row, column).isEmpty()
								&& !cell(this.row, column).equalsIgnoreCase(organisation)) {
							note(column, "is not written: a record stays with its trust");
						}
					}
					case LABEL -> label(column, base, now);
					case WORKED_OUT -> ClassCells.of(column).ifPresent((cells) -> classCell(column, cells, base, now));
					case REASONS -> reasonsCell(column, base, now);
					default -> {
					}
				}
			});
		}

		private void answer(String column, Answers base, Answers now) {
			String cell = cell(this.row, column);
			if (cell.isEmpty() || same(column, cell, base)) {
				return;
			}
			CellRead read = Objects.requireNonNull(RowPlanner.this.readers.get(column)).read(cell).orElse(null);
			if (read == null) {
				return;
			}
			if (read.wrong() != null) {
				refuse(column, read.wrong());
				return;
			}
			String code = (read.state() == State.STATED) ? Objects.requireNonNull(read.text()) : read.state().name();
			if (code.equals(code(column, base)) && (read.state() == State.STATED) == isStated(column, base)) {
				return;
			}
			if (rewritten(column, code, base)) {
				note(column, "is what a spreadsheet makes of \"" + code(column, base) + "\", so it is left");
				return;
			}
			if (code.equals(code(column, now)) && (read.state() == State.STATED) == isStated(column, now)) {
				return;
			}
			Statement statement = statement(column, read, now);
			if (statement == null) {
				return;
			}
			if (code(column, base).equals(code(column, now))) {
				this.stated.add(statement);
				return;
			}
			Answers written = RowPlanner.this.statements.apply(now, List.of(statement));
			this.conflicts.add(new CellConflict(column, RowPlanner.this.columns.label(column), words(column, base),
					words(column, now), words(column, written), statement));
		}

		private @Nullable Statement statement(String column, CellRead read, Answers now) {
			boolean must = column.equals(RecordStatements.TITLE) || column.equals(RecordStatements.DECLARED_STAGE);
			if (must && read.state() != State.STATED) {
				refuse(column, "takes back what every record keeps");
				return null;
			}
			if (read.state() == State.NOT_APPLICABLE && read.text() == null) {
				String reason = reason(column, now);
				if (reason == null) {
					refuse(column, "needs a reason: write NOT_APPLICABLE: and then why");
					return null;
				}
				return new Statement(column, State.NOT_APPLICABLE, reason);
			}
			return new Statement(column, read.state(), read.text());
		}

		/** One that was given before for the same question. */
		private @Nullable String reason(String column, Answers now) {
			Absence said = RowPlanner.this.columns.field(column)
				.map(RecordField::absence)
				.map((key) -> now.absences().get(key))
				.orElse(null);
			return (said != null) ? said.reason() : null;
		}

		private void unwritten(String column, Answers base, Answers now, String reason) {
			String cell = cell(this.row, column);
			if (!cell.isEmpty() && !same(column, cell, base) && !same(column, cell, now)) {
				note(column, reason);
			}
		}

		/**
		 * Words beside a code are the register's, unless they are those of the new code.
		 */
		private void label(String column, Answers base, Answers now) {
			String field = RegisterColumns.labelled(column);
			String cell = cell(this.row, column);
			if (!cell.isEmpty() && !cell.equals(labels(field, base)) && !cell.equals(labels(field, now))
					&& !cell.equals(labels(field, RowPlanner.this.statements.apply(now, this.stated)))) {
				note(column, "is worked out by the register from " + field + ", so change the code there");
			}
		}

		/**
		 * A class in the file is never read; who wrote another than the register's is
		 * told.
		 */
		private void classCell(String column, Function<Result, String> cells, Answers base, Answers now) {
			String cell = CellReader.plain(cell(this.row, column));
			if (cell.isEmpty()) {
				return;
			}
			String worked = cells.apply(Classifier.classify(now.facts(), RowPlanner.this.today));
			boolean same = cell.equals(CellReader.plain(worked)) || cell
				.equals(CellReader.plain(cells.apply(Classifier.classify(base.facts(), RowPlanner.this.today))));
			if (!same) {
				note(column, (now == NOTHING) ? "is derived, not read: the register works it out"
						: "is derived, not read: the register works it out, as " + worked + " by now");
			}
		}

		private void reasonsCell(String column, Answers base, Answers now) {
			String cell = cell(this.row, column);
			Answers after = RowPlanner.this.statements.apply(now, this.stated);
			if (!cell.isEmpty() && Stream.of(base, now, after).noneMatch((it) -> cell.equals(reasons(it)))) {
				note(column, "is not read: write NOT_APPLICABLE: and the reason into the cell that it is of");
			}
		}

		private void note(String column, String reason) {
			this.notes.add(new CellProblem(column, cell(this.row, column), reason));
		}

		Answers after(Answers now) {
			return RowPlanner.this.statements.apply(now, this.stated);
		}

		PlannedRow outcome(@Nullable Reference reference, @Nullable String organisation, @Nullable Integer version,
				Answers now, Answers after) {
			if (this.problems.isEmpty() && writes()) {
				List<Statement> all = new ArrayList<>(this.stated);
				this.conflicts.stream().map(CellConflict::statement).forEach(all::add);
				RowPlanner.this.rules
					.check(now, RowPlanner.this.statements.apply(now, all), all.stream().map(Statement::field).toList())
					.forEach((wrong) -> refuse(wrong.field(), "is not accepted: " + wrong.message()));
			}
			String title = cell(this.row, RecordStatements.TITLE);
			return new PlannedRow(this.row.number(), becomes(reference),
					CellProblem.shortened((after.facts().title() != null) ? after.facts().title()
							: title.isEmpty() ? "Without a title" : SpreadsheetText.read(title)),
					reference, organisation, version, this.problems.isEmpty() ? List.copyOf(this.stated) : List.of(),
					this.problems.isEmpty() ? changes(now, after) : List.of(), List.copyOf(this.conflicts),
					List.copyOf(this.problems), List.copyOf(this.notes));
		}

		private RowBecomes becomes(@Nullable Reference reference) {
			if (!this.problems.isEmpty()) {
				return RowBecomes.REFUSED;
			}
			if (reference == null) {
				return RowBecomes.ADDED;
			}
			if (!this.conflicts.isEmpty()) {
				return RowBecomes.CONFLICT;
			}
			return this.stated.isEmpty() ? RowBecomes.LEFT : RowBecomes.CHANGED;
		}

	}

	/** Every answer that differs, also one that follows from another. */
	private List<CellChange> changes(Answers now, Answers after) {
		return this.columns.answers()
			.stream()
			.filter((column) -> !words(column, now).equals(words(column, after)))
			.map((column) -> new CellChange(column, this.columns.label(column), words(column, now),
					words(column, after)))
			.toList();
	}

	/** Whether a cell is what the register writes for an answer, spaces apart. */
	private boolean same(String column, String cell, Answers answers) {
		String code = written(column, answers);
		boolean text = this.columns.field(column)
			.map((field) -> RegisterColumns.isText(field.kind()))
			.orElse(Boolean.TRUE);
		// The mark is for the text as it is, spaces and all.
		String exported = (text && isStated(column, answers)) ? SpreadsheetText.inert(code) : code;
		return cell.equals(CellReader.cleaned(exported));
	}

	/** A spreadsheet takes 007 for 7, 2.0 for 2 and 1/2 for a day in February. */
	private boolean rewritten(String column, String text, Answers base) {
		FieldKind kind = this.columns.field(column).map(RecordField::kind).orElse(FieldKind.LINE);
		String before = code(column, base);
		if (!RegisterColumns.isText(kind)) {
			return false;
		}
		if (PART_OF_DATE.matcher(before).matches() && DATE.matcher(text).matches()) {
			return numbers(text).containsAll(numbers(before));
		}
		if (!before.matches("\\d+(\\.\\d+)?") || !text.matches("[\\d.]+([eE][+-]?\\d+)?")) {
			return false;
		}
		try {
			return new BigDecimal(before).compareTo(new BigDecimal(text)) == 0;
		}
		catch (NumberFormatException ex) {
			return false;
		}
	}

	/** Those in a date, years without their century. */
	private static Set<Integer> numbers(String date) {
		return Arrays.stream(date.split("\\D+"))
			.map(Integer::valueOf)
			.map((number) -> (number > 999) ? number % 100 : number)
			.collect(Collectors.toSet());
	}

	private boolean isStated(String column, Answers answers) {
		return this.columns.field(column)
			.map((field) -> field.state(answers) == State.STATED)
			.orElse(answers.facts().title() != null);
	}

	private String code(String column, Answers answers) {
		return CellReader.cleaned(written(column, answers));
	}

	private String written(String column, Answers answers) {
		return this.columns.field(column)
			.map((it) -> it.code(answers))
			.orElseGet(() -> Objects.requireNonNullElse(answers.facts().title(), "NOT_STATED"));
	}

	private String words(String column, Answers answers) {
		return this.columns.field(column)
			.map((it) -> it.words(answers))
			.orElseGet(() -> Objects.requireNonNullElse(answers.facts().title(), "Not stated"));
	}

	/** As the register's file has them. */
	private static String reasons(Answers answers) {
		String reasons = answers.absencesInOrder()
			.entrySet()
			.stream()
			.filter((said) -> said.getValue().reason() != null)
			.map((said) -> said.getKey() + ": " + said.getValue().reason())
			.collect(Collectors.joining("; "));
		return reasons.isEmpty() ? State.NONE.name() : CellReader.cleaned(SpreadsheetText.inert(reasons));
	}

	private String labels(String column, Answers answers) {
		RecordField field = this.columns.field(column).orElseThrow();
		if (field.state(answers) != State.STATED) {
			return field.words(answers);
		}
		Map<String, String> labels = field.vocabulary()
			.stream()
			.collect(Collectors.toMap(Choice::value, Choice::label, (one, other) -> one));
		return Arrays.stream(field.code(answers).split("; "))
			.map((code) -> labels.getOrDefault(code, code))
			.collect(Collectors.joining("; "));
	}

	/** A reference as somebody may have typed it; empty if it is none. */
	static Optional<Reference> reference(String cell) {
		String code = cell.toUpperCase(Locale.ROOT);
		return Reference.isReference(code) ? Optional.of(Reference.valueOf(code)) : Optional.empty();
	}

}
