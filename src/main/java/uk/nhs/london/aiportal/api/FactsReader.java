package uk.nhs.london.aiportal.api;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

import uk.nhs.london.aiportal.classification.Facts;
import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.web.ApiProblem.Fault;

/**
 * Reads facts as the worked cases of the ruleset have them. A value that is none is a
 * fault, and all faults are found; a name that the ruleset does not read, and an event
 * without a date, which cannot be said to have happened, are passed over and named.
 */
@Component
class FactsReader {

	private static final Map<String, String> UNDATED = Map.of("events", "on", "attestations", "on", "predecessors",
			"mergedOn");

	private final JsonMapper mapper;

	FactsReader(JsonMapper mapper) {
		this.mapper = mapper.rebuild()
			.addModule(ApiJson.firstDays())
			// Of what is told as a fault nothing stays in its list.
			.changeDefaultNullHandling((it) -> it.withContentNulls(Nulls.SKIP))
			.addHandler(new Finder())
			.disable(EnumFeature.READ_ENUMS_USING_TO_STRING)
			.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.build();
	}

	/**
	 * Read an object.
	 * @param path where it stands in the body
	 */
	Read read(ObjectNode stated, String path) {
		Read read = new Read(path);
		ObjectNode facts = stated.deepCopy();
		nothing(facts, "", read);
		UNDATED.forEach((list, date) -> undated(facts, list, date, read));
		try {
			Facts known = this.mapper.readerFor(Facts.class)
				.withAttribute(Read.class, read)
				.readValue(this.mapper.treeAsTokens(facts));
			required(known, "", read);
			read.facts = known.withEvents(read.dated("events", known.events()))
				.withAttestations(read.dated("attestations", known.attestations()))
				.withPredecessors(read.dated("predecessors", known.predecessors()));
		}
		catch (JacksonException ex) {
			if (read.faults.isEmpty()) {
				read.fault("", "This cannot be read as facts.");
			}
		}
		return read;
	}

	/** Find fault with each gap in a list. */
	private static void nothing(JsonNode node, String at, Read read) {
		if (node instanceof ArrayNode rows) {
			for (int i = 0; i < rows.size(); i++) {
				if (rows.get(i).isNull()) {
					read.fault(at + "/" + i, "A list has no gaps.");
				}
				nothing(rows.get(i), at + "/" + i, read);
			}
		}
		else if (node instanceof ObjectNode object) {
			object.properties().forEach((it) -> nothing(it.getValue(), at + "/" + it.getKey(), read));
		}
	}

	/** Let what has no date keep its place until the rest is read. */
	private static void undated(ObjectNode facts, String list, String date, Read read) {
		if (!(facts.get(list) instanceof ArrayNode rows)) {
			return;
		}
		for (int i = 0; i < rows.size(); i++) {
			if (rows.get(i) instanceof ObjectNode row && (!row.has(date) || row.get(date).isNull())) {
				row.put(date, "0001-01-01");
				read.undated.add(list + "/" + i);
				read.notRead.add(read.path + "/" + list + "/" + i);
			}
		}
	}

	/** Find fault with each component that must not be null and is. */
	private static void required(Object record, String at, Read read) {
		for (RecordComponent component : record.getClass().getRecordComponents()) {
			ReflectionUtils.makeAccessible(component.getAccessor());
			Object value = ReflectionUtils.invokeMethod(component.getAccessor(), record);
			String path = at + "/" + component.getName();
			boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
			if (value == null && !optional) {
				read.fault(path, "This is needed.");
			}
			else if (value instanceof Collection<?> rows) {
				int i = 0;
				for (Object row : rows) {
					requiredIn(row, path + "/" + i++, read);
				}
			}
			else if (value != null) {
				requiredIn(value, path, read);
			}
		}
	}

	private static void requiredIn(Object value, String path, Read read) {
		if (value instanceof Record record && !(value instanceof PartialDate)) {
			required(record, path, read);
		}
	}

	/** What was read. */
	static final class Read {

		private final String path;

		private final List<String> notRead = new ArrayList<>();

		private final Set<String> undated = new HashSet<>();

		private final List<Fault> faults = new ArrayList<>();

		private Facts facts = Facts.none();

		private Read(String path) {
			this.path = path;
		}

		Facts facts() {
			return this.facts;
		}

		/** Where something stands that the ruleset passed over. */
		List<String> notRead() {
			return this.notRead;
		}

		List<Fault> faults() {
			return this.faults;
		}

		private <T> List<T> dated(String list, List<T> rows) {
			return IntStream.range(0, rows.size())
				.filter((i) -> !this.undated.contains(list + "/" + i))
				.mapToObj(rows::get)
				.toList();
		}

		private void fault(String at, String detail) {
			boolean told = this.faults.stream().anyMatch((it) -> ("#" + this.path + at).equals(it.pointer()));
			if (!told) {
				this.faults.add(Fault.at(this.path + at, detail));
			}
		}

	}

	/** Notes what does not fit and reads on. */
	private static final class Finder extends DeserializationProblemHandler {

		@Override
		public boolean handleUnknownProperty(DeserializationContext context, JsonParser parser,
				ValueDeserializer<?> deserializer, Object bean, String name) {
			Read read = read(context);
			String at = pointer(context);
			read.notRead.add(read.path + (at.endsWith("/" + name) ? at : at + "/" + name));
			parser.skipChildren();
			return true;
		}

		@Override
		public @Nullable Object handleWeirdStringValue(DeserializationContext context, Class<?> type, String value,
				String message) {
			return fault(context, type, value);
		}

		@Override
		public @Nullable Object handleWeirdNumberValue(DeserializationContext context, Class<?> type, Number value,
				String message) {
			return fault(context, type, value.toString());
		}

		@Override
		public @Nullable Object handleUnexpectedToken(DeserializationContext context, JavaType type, JsonToken token,
				JsonParser parser, String message) {
			Read read = read(context);
			read.fault(pointer(context), "This must be " + expected(type.getRawClass()) + ".");
			parser.skipChildren();
			return null;
		}

		private static @Nullable Object fault(DeserializationContext context, Class<?> type, String value) {
			read(context).fault(pointer(context), "\"" + value + "\" is not " + expected(type) + ".");
			return null;
		}

		private static Read read(DeserializationContext context) {
			return (Read) context.getAttribute(Read.class);
		}

		private static String pointer(DeserializationContext context) {
			return context.getParser().streamReadContext().pathAsPointer().toString();
		}

		private static String expected(Class<?> type) {
			if (type.isEnum()) {
				return "one of " + Arrays.stream(type.getEnumConstants())
					.map((it) -> ((Enum<?>) it).name())
					.collect(Collectors.joining(", "));
			}
			if (type == PartialDate.class || type == LocalDate.class) {
				return "a date like 2026, 2026-03 or 2026-03-31";
			}
			if (type == Boolean.class) {
				return "true or false";
			}
			if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
				return "a number";
			}
			if (Collection.class.isAssignableFrom(type)) {
				return "a list";
			}
			return (type == String.class) ? "a text" : "an object";
		}

	}

}
