package uk.nhs.london.aiportal.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.export.RegisterHeadings;
import uk.nhs.london.aiportal.initiative.FieldKind;
import uk.nhs.london.aiportal.initiative.RecordField;
import uk.nhs.london.aiportal.initiative.RecordFields;
import uk.nhs.london.aiportal.initiative.RecordStatements;
import uk.nhs.london.aiportal.intake.sheet.UnreadableFileException;

/** Knows the columns of the register's own file, and what a heading may mean. */
@Component
class RegisterColumns {

	static final String REFERENCE = "reference";

	static final String VERSION = "record_version";

	static final String ORGANISATION = "organisation";

	static final String REASONS = "not_applicable_because";

	private static final String LABEL = "_label";

	private final Map<String, RecordField> fields = new LinkedHashMap<>();

	private final Map<String, String> byWords = new HashMap<>();

	private final Set<String> headings;

	private final RecordStatements statements;

	RegisterColumns(RecordFields fields, RecordStatements statements, RegisterHeadings headings) {
		this.statements = statements;
		this.headings = new HashSet<>(headings.all());
		fields.all().forEach((field) -> this.fields.put(field.name(), field));
		Set<String> twice = new HashSet<>();
		fields.all().forEach((field) -> {
			String words = CellReader.plain(field.label());
			if (this.byWords.put(words, field.name()) != null) {
				twice.add(words);
			}
		});
		this.byWords.keySet().removeAll(twice);
		headings.all().forEach((heading) -> this.byWords.put(CellReader.plain(heading), heading));
		this.fields.keySet().forEach((name) -> this.byWords.put(CellReader.plain(name), name));
		Map.of("name", RecordStatements.TITLE, "trust", ORGANISATION, "trust ods code", ORGANISATION, "ods code",
				ORGANISATION, "stage", RecordStatements.DECLARED_STAGE, "status", RecordStatements.DECLARED_STAGE,
				"description", "summary", "vendor", "product_supplier")
			.forEach(this.byWords::putIfAbsent);
	}

	/** The column that a heading names or whose words it is; empty if none. */
	Optional<String> meant(String heading) {
		return Optional.ofNullable(this.byWords.get(CellReader.plain(heading)));
	}

	ColumnKind kind(String column) {
		return switch (column) {
			case REFERENCE -> ColumnKind.REFERENCE;
			case VERSION -> ColumnKind.VERSION;
			case ORGANISATION -> ColumnKind.ORGANISATION;
			case REASONS -> ColumnKind.REASONS;
			default -> {
				if (this.statements.canState(column)) {
					yield ColumnKind.ANSWER;
				}
				if (this.fields.containsKey(column)) {
					yield isWorkedOut(column) ? ColumnKind.WORKED_OUT : ColumnKind.OWN_PAGE;
				}
				if (column.endsWith(LABEL) && this.fields.containsKey(labelled(column))) {
					yield ColumnKind.LABEL;
				}
				yield this.headings.contains(column) ? ColumnKind.WORKED_OUT : ColumnKind.UNKNOWN;
			}
		};
	}

	private static boolean isWorkedOut(String field) {
		return Set.of(RecordFields.KNOWN_PRODUCT, "barrier_codes", "warnings_kept").contains(field);
	}

	/** The field of which a column holds the words. */
	static String labelled(String column) {
		return column.substring(0, column.length() - LABEL.length());
	}

	/**
	 * The field that a column holds; the title, which is beside them, as a line of text.
	 */
	Optional<RecordField> field(String column) {
		return Optional.ofNullable(this.fields.get(column));
	}

	/** A reader of the cells of a column that holds an answer. */
	CellReader reader(String column) {
		RecordField field = this.fields.get(column);
		return (field != null) ? new CellReader(field.kind(), field.absence() != null, field.vocabulary())
				: new CellReader(FieldKind.LINE, false, List.of());
	}

	/** What a column is called for people. */
	String label(String column) {
		RecordField field = this.fields.get(column);
		return (field != null) ? field.label() : column.equals(RecordStatements.TITLE) ? "Name" : column;
	}

	/** The columns that hold answers which a cell can state, the title first. */
	List<String> answers() {
		List<String> answers = new ArrayList<>(List.of(RecordStatements.TITLE));
		this.fields.keySet().stream().filter(this.statements::canState).forEach(answers::add);
		return answers;
	}

	/** Whether cells are inert text. */
	static boolean isText(FieldKind kind) {
		return switch (kind) {
			case LINE, TEXT, ROWS, LINK -> true;
			default -> false;
		};
	}

	/**
	 * The place in a file of each of the register's columns.
	 * @throws UnreadableFileException if two headings mean one column: which of them to
	 * read would be a guess
	 */
	Map<String, Integer> places(List<String> headings) {
		Map<String, Integer> places = new LinkedHashMap<>();
		for (int i = 0; i < headings.size(); i++) {
			int place = i;
			meant(headings.get(i)).ifPresent((column) -> {
				Integer first = places.putIfAbsent(column, place);
				if (first != null) {
					throw new UnreadableFileException(
							"The selected file must have one column for %s: the headings \u201c%s\u201d (column %d) and \u201c%s\u201d (column %d) both mean it"
								.formatted(column, headings.get(first), first + 1, headings.get(place), place + 1));
				}
			});
		}
		return places;
	}

}
