package uk.nhs.london.aiportal.api;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.classification.Coded;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.RecordField;
import uk.nhs.london.aiportal.initiative.RecordFields;

/**
 * What is stated in a record, field by field, under the names that the dictionary and the
 * headings of the CSV file have. Rows are objects with the names of the ruleset's facts.
 */
@Component
class RecordAnswers {

	/** The fields that stand in rows. */
	private static final Map<String, Function<Answers, Object>> ROWS = Map.of("usage", (it) -> it.facts().usage(),
			"funding", (it) -> it.facts().funding(), "assurance", (it) -> it.facts().assurance(), "evaluations",
			(it) -> it.facts().evaluations(), "benefits", (it) -> it.particulars().benefits(), "partners",
			(it) -> it.particulars().partners(), "barriers", (it) -> it.particulars().barriers(), "warnings_kept",
			(it) -> it.particulars().keptWarnings());

	private final Map<String, RecordField> fields = new LinkedHashMap<>();

	RecordAnswers(RecordFields fields) {
		fields.all().forEach((field) -> this.fields.put(field.name(), field));
	}

	Collection<RecordField> fields() {
		return this.fields.values();
	}

	Collection<String> names() {
		return this.fields.keySet();
	}

	/** Every field; null for what is not stated, or said to be absent. */
	Map<String, @Nullable Object> all(Answers answers) {
		return of(answers, this.fields.keySet());
	}

	Map<String, @Nullable Object> of(Answers answers, Collection<String> names) {
		Map<String, @Nullable Object> stated = new LinkedHashMap<>();
		this.fields.forEach((name, field) -> {
			if (names.contains(name)) {
				stated.put(name, value(field, answers));
			}
		});
		return stated;
	}

	private static @Nullable Object value(RecordField field, Answers answers) {
		if (field.name().equals(RecordFields.KNOWN_PRODUCT)) {
			return answers.particulars().productId();
		}
		Function<Answers, Object> rows = ROWS.get(field.name());
		Object value = (rows != null) ? rows.apply(answers) : field.value().apply(answers);
		if (value instanceof Collection<?> many) {
			return many.isEmpty() ? null : many.stream().map(RecordAnswers::json).toList();
		}
		return (value instanceof Map<?, ?> several && several.isEmpty()) ? null : json(value);
	}

	private static @Nullable Object json(@Nullable Object value) {
		return (value instanceof Coded code) ? code.name() : value;
	}

}
