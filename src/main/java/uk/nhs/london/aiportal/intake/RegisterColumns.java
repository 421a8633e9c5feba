package uk.nhs.london.aiportal.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.export.RegisterHeadings;
import uk.nhs.london.aiportal.initiative.FieldKind;
import uk.nhs.london.aiportal.initiative.RecordField;
import uk.nhs.london.aiportal.initiative.RecordFields;
import uk.nhs.london.aiportal.initiative.RecordStatements;
import uk.nhs.london.aiportal.intake.ColumnProposal.Likeness;
import uk.nhs.london.aiportal.web.Choice;

/** Knows the columns of the register's own file, and what a heading may mean. */
@Component
class RegisterColumns {

	static final String REFERENCE = "reference";

	static final String VERSION = "record_version";

	static final String ORGANISATION = "organisation";

	static final String REASONS = "not_applicable_because";

	private static final String LABEL = "_label";

	/** Headings that such lists have elsewhere. */
	private static final Map<String, String> SYNONYMS = Map.ofEntries(Map.entry("Name", RecordStatements.TITLE),
			Map.entry("Initiative", RecordStatements.TITLE), Map.entry("Project name", RecordStatements.TITLE),
			Map.entry("Use case name", RecordStatements.TITLE), Map.entry("Trust", ORGANISATION),
			Map.entry("Trust ODS code", ORGANISATION), Map.entry("ODS code", ORGANISATION),
			Map.entry("Stage", RecordStatements.DECLARED_STAGE), Map.entry("Status", RecordStatements.DECLARED_STAGE),
			Map.entry("Description", "summary"), Map.entry("Product", "product_name"),
			Map.entry("Tool", "product_name"), Map.entry("Supplier", "product_supplier"),
			Map.entry("Vendor", "product_supplier"));

	private final Map<String, RecordField> fields = new LinkedHashMap<>();

	private final Map<String, ColumnProposal> byWords = new HashMap<>();

	private final Set<String> headings;

	private final RecordStatements statements;

	RegisterColumns(RecordFields fields, RecordStatements statements, RegisterHeadings headings) {
		this.statements = statements;
		this.headings = new HashSet<>(headings.all());
		fields.all().forEach((field) -> this.fields.put(field.name(), field));
		Stream.concat(headings.all().stream(), this.fields.keySet().stream())
			.forEach((name) -> mean(name, name, Likeness.NAME, "Its heading is the register’s own."));
		Map<String, Long> labels = fields.all()
			.stream()
			.collect(Collectors.groupingBy((field) -> CellReader.plain(field.label()), Collectors.counting()));
		fields.all()
			.stream()
			.filter((field) -> Long.valueOf(1).equals(labels.get(CellReader.plain(field.label()))))
			.forEach((field) -> mean(field.label(), field.name(), Likeness.LABEL,
					"Its heading is what the register’s pages call %s.".formatted(field.name())));
		SYNONYMS.forEach((word, column) -> mean(word, column, Likeness.SYNONYM,
				"“%s” is a usual heading for %s.".formatted(word, column)));
	}

	/** The surest meaning comes first and stays. */
	private void mean(String words, String column, Likeness likeness, String why) {
		this.byWords.putIfAbsent(CellReader.plain(words), new ColumnProposal(column, likeness, why));
	}

	/** The column that a heading names or whose words it is; empty if none. */
	Optional<ColumnProposal> meant(String heading) {
		return Optional.ofNullable(this.byWords.get(CellReader.plain(heading)));
	}

	/** What a person may say that a column is. */
	List<Choice> choices() {
		return Stream.concat(Stream.of(REFERENCE, VERSION, ORGANISATION, REASONS), answers().stream())
			.map(this::choice)
			.toList();
	}

	/** A column in a list to choose from. */
	Choice choice(String column) {
		String label = label(column);
		return Choice.of(column, switch (kind(column)) {
			case REFERENCE -> "Which record a row is (reference)";
			case VERSION -> "Which version the file was made from (record_version)";
			case ORGANISATION -> "Whose it is, by ODS code (organisation)";
			case REASONS -> "Why fields do not apply (not_applicable_because)";
			case LABEL, WORKED_OUT -> column + " (worked out by the register, never read)";
			case OWN_PAGE -> label + " (" + column + "; changed on its own page, not read)";
			default -> label.equals(column) ? column : label + " (" + column + ")";
		});
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

	/**
	 * A reader of the cells of a column that holds an answer.
	 * @param taught as of a {@link FileMapping}
	 */
	CellReader reader(String column, Map<String, String> taught) {
		RecordField field = this.fields.get(column);
		return (field != null) ? new CellReader(field.kind(), field.absence() != null, field.vocabulary(), taught)
				: new CellReader(FieldKind.LINE, false, List.of(), taught);
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

}
