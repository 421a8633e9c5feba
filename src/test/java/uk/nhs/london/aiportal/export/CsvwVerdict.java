package uk.nhs.london.aiportal.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a package as a stranger would who has CSV on the Web and not our code: only what
 * {@code csv-metadata.json} says of the files counts. No validator of CSV on the Web for
 * the JVM or npm was found that is kept and in a registry, so this holds the rules of the
 * "Metadata Vocabulary for Tabular Data" (W3C, 2015) that our metadata use: headings,
 * nulls, required cells, datatypes with their formats, separators, primary and foreign
 * keys. What it finds in the metadata and does not know, it counts as a fault.
 */
final class CsvwVerdict {

	private static final Set<String> KNOWN = Set.of("name", "titles", "dc:description", "datatype", "separator",
			"required", "null");

	private final Map<String, byte[]> files;

	private final List<String> faults = new ArrayList<>();

	private final Map<String, List<NamedCsvRecord>> rows = new LinkedHashMap<>();

	private CsvwVerdict(Map<String, byte[]> files) {
		this.files = files;
	}

	/**
	 * The faults, each with table, row number and column; none if all is as described.
	 */
	static List<String> of(Map<String, byte[]> files) throws IOException {
		CsvwVerdict verdict = new CsvwVerdict(files);
		JsonNode group = JsonMapper.shared().readTree(files.get("csv-metadata.json"));
		for (JsonNode table : group.get("tables")) {
			verdict.read(table);
		}
		for (JsonNode table : group.get("tables")) {
			verdict.links(table);
		}
		return verdict.faults;
	}

	private void read(JsonNode table) throws IOException {
		String url = table.get("url").asString();
		JsonNode schema = table.get("tableSchema");
		try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
			.detectBomHeader(true)
			.ofNamedCsvRecord(new ByteArrayInputStream(this.files.get(url)))) {
			this.rows.put(url, csv.stream().toList());
		}
		List<String> names = strings(schema.get("columns"), "name");
		if (this.rows.get(url).stream().anyMatch((row) -> !row.getHeader().equals(names))) {
			this.faults.add(url + " has not the columns " + names);
			return;
		}
		schema.get("columns").forEach((column) -> cells(url, column));
		List<String> key = strings(schema.get("primaryKey"));
		Set<List<String>> seen = new HashSet<>();
		for (NamedCsvRecord row : this.rows.get(url)) {
			if (!seen.add(key.stream().map(row::getField).toList())) {
				this.faults.add(url + " twice has the key " + key.stream().map(row::getField).toList());
			}
		}
	}

	private void cells(String url, JsonNode column) {
		column.propertyNames()
			.stream()
			.filter((it) -> !KNOWN.contains(it))
			.forEach((it) -> this.faults.add(url + " has the unknown property " + it));
		String name = column.get("name").asString();
		Set<String> nulls = column.has("null") ? Set.copyOf(strings(column.get("null"))) : Set.of("");
		boolean required = column.has("required") && column.get("required").asBoolean();
		for (NamedCsvRecord row : this.rows.get(url)) {
			String cell = row.getField(name);
			if (nulls.contains(cell)) {
				if (required) {
					this.faults.add("%s line %d lacks %s".formatted(url, row.getStartingLineNumber(), name));
				}
				continue;
			}
			List<String> values = column.has("separator") ? List.of(cell.split(column.get("separator").asString(), -1))
					: List.of(cell);
			for (String value : values) {
				if (!fits(value, column.get("datatype"))) {
					this.faults.add("%s line %d, %s: \"%s\" is no %s".formatted(url, row.getStartingLineNumber(), name,
							value, column.get("datatype")));
				}
			}
		}
	}

	private static boolean fits(String value, JsonNode datatype) {
		if (datatype.isObject()) {
			return datatype.get("base").asString().equals("string") && value.matches(datatype.get("format").asString());
		}
		try {
			return switch (datatype.asString()) {
				case "string" -> true;
				case "boolean" -> Set.of("true", "false", "0", "1").contains(value);
				case "integer" -> new BigDecimal(value).scale() == 0 && value.matches("[+-]?\\d+");
				case "decimal" -> !value.matches(".*[eE].*") && new BigDecimal(value) != null;
				case "date" -> LocalDate.parse(value) != null;
				default -> false;
			};
		}
		catch (NumberFormatException | DateTimeException ex) {
			return false;
		}
	}

	private void links(JsonNode table) {
		JsonNode links = table.get("tableSchema").get("foreignKeys");
		if (links == null) {
			return;
		}
		String url = table.get("url").asString();
		for (JsonNode link : links) {
			String from = link.get("columnReference").asString();
			JsonNode reference = link.get("reference");
			Set<String> there = this.rows.get(reference.get("resource").asString())
				.stream()
				.map((row) -> row.getField(reference.get("columnReference").asString()))
				.collect(Collectors.toSet());
			Set<String> nulls = nulls(table, from);
			this.rows.get(url)
				.stream()
				.map((row) -> row.getField(from))
				.filter((it) -> !nulls.contains(it) && !there.contains(it))
				.forEach((it) -> this.faults
					.add("%s: %s %s is not in %s".formatted(url, from, it, reference.get("resource"))));
		}
	}

	private static Set<String> nulls(JsonNode table, String name) {
		for (JsonNode column : table.get("tableSchema").get("columns")) {
			if (column.get("name").asString().equals(name) && column.has("null")) {
				return Set.copyOf(strings(column.get("null")));
			}
		}
		return Set.of();
	}

	private static List<String> strings(JsonNode list) {
		List<String> strings = new ArrayList<>();
		list.forEach((it) -> strings.add(it.asString()));
		return strings;
	}

	private static List<String> strings(JsonNode list, String property) {
		List<String> strings = new ArrayList<>();
		list.forEach((it) -> strings.add(it.get(property).asString()));
		return strings;
	}

}
