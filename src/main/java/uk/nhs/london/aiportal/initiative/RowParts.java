package uk.nhs.london.aiportal.initiative;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

import uk.nhs.london.aiportal.classification.PartialDate;

/**
 * The parts of a row of a record, whatever kind of row it is, in words. Every part is
 * there, so that no change of a row goes unseen.
 */
final class RowParts {

	private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

	/** Where a component's name alone would not be understood. */
	private static final Map<String, String> LABELS = Map.ofEntries(Map.entry("on", "Date"), Map.entry("from", "From"),
			Map.entry("to", "Until"), Map.entry("periodStart", "First day"), Map.entry("periodEnd", "Last day"),
			Map.entry("annualBand", "A year"), Map.entry("local", "In this trust"),
			Map.entry("issuedOn", "Signed off on"), Map.entry("expiresOn", "Holds until"),
			Map.entry("minuteRef", "Minute"), Map.entry("body", "Decided by"), Map.entry("decidedBy", "Body of"),
			Map.entry("mergedOn", "Merged on"), Map.entry("nextOn", "Next"));

	private RowParts() {
	}

	/** Each part that is stated, by its label, in the order of the row's components. */
	static Map<String, String> of(Record row) {
		Map<String, String> parts = new LinkedHashMap<>();
		for (RecordComponent component : row.getClass().getRecordComponents()) {
			Object value = value(row, component);
			if (value instanceof Record within && !(value instanceof PartialDate)) {
				parts.putAll(of(within));
			}
			else if (value != null) {
				parts.put(label(component.getName()), RecordField.inWords(value));
			}
		}
		return parts;
	}

	/** The whole row: "Source: Trust, recurrent; From: 1 April 2024". */
	static String inWords(Map<String, String> parts) {
		return parts.entrySet()
			.stream()
			.map((part) -> part.getKey() + ": " + part.getValue())
			.collect(Collectors.joining("; "));
	}

	/** A component's name as people would say it. */
	static String label(String component) {
		String known = LABELS.get(component);
		return (known != null) ? known : StringUtils
			.capitalize(CAPITAL.matcher(component).replaceAll((it) -> " " + it.group().toLowerCase(Locale.UK)));
	}

	/** How many parts two rows have in common. */
	static long shared(Map<String, String> first, Map<String, String> second) {
		return first.entrySet()
			.stream()
			.filter((part) -> Objects.equals(second.get(part.getKey()), part.getValue()))
			.count();
	}

	static @Nullable Object value(Record row, RecordComponent component) {
		ReflectionUtils.makeAccessible(component.getAccessor());
		return ReflectionUtils.invokeMethod(component.getAccessor(), row);
	}

}
