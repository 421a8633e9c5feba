package uk.nhs.london.aiportal.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.export.Column.Type;
import uk.nhs.london.aiportal.initiative.RecordField.State;
import uk.nhs.london.aiportal.web.Choice;

/**
 * Tells software about the tables of a package, as the W3C's Metadata Vocabulary for
 * Tabular Data (CSV on the Web) has it.
 */
@Component
class CsvwMetadata {

	private static final String PARTIAL_DATE = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?";

	private final JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final Dictionary dictionary;

	CsvwMetadata(Dictionary dictionary) {
		this.dictionary = dictionary;
	}

	byte[] of(Selection selection) {
		Map<String, Object> group = new LinkedHashMap<>();
		group.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
		group.put("dc:title", "Register of AI initiatives of London's NHS, as at " + selection.asAt().date() + ", "
				+ selection.asAt().basisInWords());
		group.put("dc:description", "Filters: " + selection.filters());
		group.put("dialect", dialect());
		List<Object> tables = new ArrayList<>();
		this.dictionary.everyTable().forEach((table) -> tables.add(table(table)));
		tables.add(about());
		group.put("tables", tables);
		return this.mapper.writeValueAsBytes(group);
	}

	private static Map<String, Object> dialect() {
		Map<String, Object> dialect = new LinkedHashMap<>();
		dialect.put("encoding", "utf-8");
		dialect.put("header", true);
		dialect.put("doubleQuote", true);
		dialect.put("lineTerminators", List.of("\r\n"));
		return dialect;
	}

	private static Map<String, Object> table(Table<?, ?> table) {
		Map<String, Object> described = new LinkedHashMap<>();
		described.put("url", table.fileName());
		described.put("dc:title", table.name());
		described.put("dc:description", table.meaning());
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("columns", table.columns().stream().map((column) -> column(table, column)).toList());
		schema.put("primaryKey", table.key());
		if (!table.links().isEmpty()) {
			schema.put("foreignKeys", table.links().stream().map(CsvwMetadata::link).toList());
		}
		described.put("tableSchema", schema);
		return described;
	}

	private static Map<String, Object> link(Table.Link link) {
		Map<String, Object> to = new LinkedHashMap<>();
		to.put("resource", link.table() + ".csv");
		to.put("columnReference", link.toColumn());
		Map<String, Object> described = new LinkedHashMap<>();
		described.put("columnReference", link.column());
		described.put("reference", to);
		return described;
	}

	private static Map<String, Object> column(Table<?, ?> table, Column<?> column) {
		boolean key = table.key().contains(column.name());
		Map<String, Object> described = new LinkedHashMap<>();
		described.put("name", column.name());
		described.put("titles", column.name());
		described.put("dc:description", column.meaning());
		described.put("datatype", datatype(column));
		if (column.type() == Type.CODES) {
			described.put("separator", "; ");
		}
		if (key) {
			described.put("required", true);
		}
		else if (column.type() != Type.LABEL) {
			described.put("null", withoutValue(column));
		}
		return described;
	}

	/** The words that say that there is no value, unless one is a code of the column. */
	private static List<String> withoutValue(Column<?> column) {
		return Stream.of(State.NOT_STATED, State.NONE, State.NOT_APPLICABLE)
			.map(State::name)
			.filter((state) -> column.words().stream().noneMatch((word) -> word.value().equals(state)))
			.toList();
	}

	private static Object datatype(Column<?> column) {
		return switch (column.type()) {
			case TEXT, LABEL -> "string";
			case CODE, CODES -> column.words().isEmpty() ? "string" : matching(codes(column));
			case NUMBER -> "integer";
			case DECIMAL -> "decimal";
			case DAY -> "date";
			case DATE -> matching(PARTIAL_DATE);
			case YES_NO -> "boolean";
		};
	}

	private static Map<String, Object> matching(String format) {
		Map<String, Object> datatype = new LinkedHashMap<>();
		datatype.put("base", "string");
		datatype.put("format", format);
		return datatype;
	}

	private static String codes(Column<?> column) {
		return column.words()
			.stream()
			.map(Choice::value)
			.map((code) -> code.replaceAll("([^A-Za-z0-9_-])", "\\\\$1"))
			.collect(Collectors.joining("|"));
	}

	private static Map<String, Object> about() {
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("columns", Stream.of("name", "value").map((name) -> {
			Map<String, Object> column = new LinkedHashMap<>();
			column.put("name", name);
			column.put("titles", name);
			column.put("datatype", "string");
			return column;
		}).toList());
		schema.put("primaryKey", List.of("name"));
		Map<String, Object> described = new LinkedHashMap<>();
		described.put("url", "about.csv");
		described.put("dc:title", "about");
		described.put("tableSchema", schema);
		return described;
	}

}
