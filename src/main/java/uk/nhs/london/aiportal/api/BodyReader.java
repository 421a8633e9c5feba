package uk.nhs.london.aiportal.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.initiative.AbsenceKind;
import uk.nhs.london.aiportal.initiative.Answers;
import uk.nhs.london.aiportal.initiative.FieldKind;
import uk.nhs.london.aiportal.initiative.RecordField;
import uk.nhs.london.aiportal.initiative.RecordField.State;
import uk.nhs.london.aiportal.initiative.RecordFields;
import uk.nhs.london.aiportal.initiative.RecordStatements;
import uk.nhs.london.aiportal.initiative.Statement;
import uk.nhs.london.aiportal.web.Choice;

/**
 * Reads what a body states of a record, in the form in which a record is answered: its
 * title, its answers by the names of the fields, and what is said to be absent. Null
 * takes back, as in a merge patch (RFC 7396).
 */
@Component
class BodyReader {

	static final String TITLE = RecordStatements.TITLE;

	static final String ORGANISATION = "organisation";

	static final String ANSWERS = "answers";

	static final String ABSENCES = "absences";

	static final String WHY = "why";

	/** Characters of why it is changed. */
	static final int MOST_WHY = 2000;

	/** Characters of a reason why a question does not arise. */
	static final int MOST_REASON = 500;

	private static final int MOST_NUMBER = 999_999_999;

	private static final int MOST_LISTED = 30;

	private static final List<String> KEPT = List.of(TITLE, RecordStatements.DECLARED_STAGE);

	/** A name that is there twice would leave it open which is meant. */
	private final JsonMapper json = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private final RecordStatements statements;

	private final Map<String, RecordField> fields = new LinkedHashMap<>();

	/** By the name of an absence: the fields that it speaks of and that can be stated. */
	private final Map<String, List<RecordField>> absences;

	BodyReader(RecordFields fields, RecordStatements statements) {
		this.statements = statements;
		fields.all().forEach((field) -> this.fields.put(field.name(), field));
		this.absences = this.fields.values()
			.stream()
			.filter((field) -> field.absence() != null && statements.canState(field.name()))
			.collect(Collectors.groupingBy((field) -> Objects.requireNonNull(field.absence())));
	}

	/** Whether a body may answer a field. */
	boolean reads(RecordField field) {
		return this.statements.canState(field.name());
	}

	/** The names under which an absence may be said. */
	List<String> absences() {
		return List.copyOf(new TreeSet<>(this.absences.keySet()));
	}

	/**
	 * Read a body.
	 * @param parts the names that it may have
	 * @param now what is stated already
	 * @throws ApiException if it is no JSON object
	 */
	StatedBody read(byte[] content, List<String> parts, Answers now) {
		StatedBody stated = new StatedBody();
		if (!(parse(content) instanceof ObjectNode body)) {
			stated.fault("", null, "Give a JSON object with " + Query.list(parts) + ".");
			return stated;
		}
		body.properties().forEach((part) -> {
			if (!parts.contains(part.getKey())) {
				stated.fault(pointer("", part.getKey()), null, "This has no such part. There are: " + Query.list(parts)
						+ ". What the register works out is not sent.");
			}
		});
		if (body.has(TITLE)) {
			stated(stated, TITLE, "/" + TITLE, body.get(TITLE));
		}
		text(body, ORGANISATION, stated, 10, stated::organisation);
		text(body, WHY, stated, MOST_WHY, stated::why);
		object(body, ANSWERS, stated).properties()
			.forEach((it) -> answer(stated, it.getKey(), pointer("/" + ANSWERS, it.getKey()), it.getValue(), now));
		object(body, ABSENCES, stated).properties()
			.forEach((it) -> absence(stated, it.getKey(), pointer("/" + ABSENCES, it.getKey()), it.getValue(), now));
		return stated;
	}

	private JsonNode parse(byte[] content) {
		try {
			return this.json.readTree(content);
		}
		catch (JacksonException ex) {
			throw new ApiException(ApiProblems.noJson(ex));
		}
	}

	private ObjectNode object(ObjectNode body, String part, StatedBody stated) {
		JsonNode value = body.get(part);
		if (value instanceof ObjectNode object) {
			return object;
		}
		if (value != null) {
			stated.fault("/" + part, value, "This must be an object, by the names of fields.");
		}
		return this.json.createObjectNode();
	}

	private static void text(ObjectNode body, String part, StatedBody stated, int most, Consumer<String> to) {
		JsonNode value = body.get(part);
		if (value == null || value.isNull()) {
			return;
		}
		Told told = text(value, true);
		if (told.wrong() != null) {
			stated.fault("/" + part, value, told.wrong());
		}
		else if (told.text() == null) {
			return;
		}
		else if (told.text().length() > most) {
			stated.fault("/" + part, value, "Give " + most + " characters or fewer.");
		}
		else {
			to.accept(told.text());
		}
	}

	private void answer(StatedBody stated, String name, String pointer, JsonNode value, Answers now) {
		RecordField field = this.fields.get(name);
		if (field == null) {
			stated.fault(pointer, null, name.equals(TITLE) ? "The title stands beside the answers, not among them."
					: "There is no such field. /api/v1/fields has the names of all fields.");
		}
		else if (!reads(field)) {
			stated.fault(pointer, null,
					"This is not stated here: the register works it out, or it has a page of its own.");
		}
		else if (!says(field, now, value)) {
			stated(stated, name, pointer, value);
		}
	}

	/** Whether the record says so already. */
	private static boolean says(RecordField field, Answers now, JsonNode value) {
		if (value.isNull()) {
			return field.state(now) != State.STATED;
		}
		Told told = told(field.kind(), field.vocabulary(), value);
		return told.text() != null && field.state(now) == State.STATED && field.code(now).equals(told.text());
	}

	private void stated(StatedBody stated, String name, String pointer, JsonNode value) {
		RecordField field = this.fields.get(name);
		Told told = (field != null) ? told(field.kind(), field.vocabulary(), value)
				: told(FieldKind.LINE, List.of(), value);
		if (told.wrong() != null) {
			stated.fault(pointer, value, told.wrong());
		}
		else if (told.text() != null) {
			stated.state(new Statement(name, State.STATED, told.text()), pointer, value);
		}
		else if (KEPT.contains(name)) {
			stated.fault(pointer, value, "Every record keeps this: it may be changed, not taken back.");
		}
		else {
			stated.state(new Statement(name, State.NOT_STATED, null), pointer, value);
		}
	}

	private void absence(StatedBody stated, String name, String pointer, JsonNode value, Answers now) {
		List<RecordField> of = this.absences.get(name);
		if (of == null) {
			stated.fault(pointer, null, "This cannot be said to be absent here. There are: " + Query.list(absences()));
			return;
		}
		if (value.isNull()) {
			of.stream()
				.filter((field) -> now.absences().containsKey(name) && !stated.states(field.name()))
				.findFirst()
				.ifPresent(
						(field) -> stated.state(new Statement(field.name(), State.NOT_STATED, null), pointer, value));
			return;
		}
		AbsenceKind kind = kind(value.path("kind"));
		JsonNode reason = value.path("reason");
		Told why = (reason.isMissingNode() || reason.isNull()) ? Told.NOTHING : text(reason, true);
		if (!value.isObject() || kind == null
				|| value.propertyNames().stream().anyMatch((it) -> !List.of("kind", "reason").contains(it))) {
			stated.fault(pointer, value, "Give kind, NONE or NOT_APPLICABLE, and for the latter a reason.");
		}
		else if (why.wrong() != null) {
			stated.fault(pointer + "/reason", reason, why.wrong());
		}
		else if ((kind == AbsenceKind.NOT_APPLICABLE) != (why.text() != null)) {
			stated.fault(pointer + "/reason", null, (why.text() == null) ? "Say why the question does not arise."
					: "That there is none has no reason; leave it out.");
		}
		else if (why.text() != null && why.text().length() > MOST_REASON) {
			stated.fault(pointer + "/reason", reason, "Give " + MOST_REASON + " characters or fewer.");
		}
		else if (of.stream()
			.anyMatch((field) -> stated.statements()
				.stream()
				.anyMatch((it) -> it.field().equals(field.name()) && it.state() == State.STATED))) {
			stated.fault(pointer, value, "Give either answers, or that there are none.");
		}
		else {
			State state = (kind == AbsenceKind.NONE) ? State.NONE : State.NOT_APPLICABLE;
			// All that it speaks of is taken back with it.
			of.forEach((field) -> stated.state(new Statement(field.name(), state, why.text()), pointer, value));
		}
	}

	private static @Nullable AbsenceKind kind(JsonNode value) {
		for (AbsenceKind kind : AbsenceKind.values()) {
			if (kind.name().equals(value.asString(""))) {
				return kind;
			}
		}
		return null;
	}

	private static Told told(FieldKind kind, List<Choice> vocabulary, JsonNode value) {
		if (value.isNull()) {
			return Told.NOTHING;
		}
		return switch (kind) {
			case DATE -> date(value);
			case NUMBER -> (value.isIntegralNumber() && value.canConvertToInt() && value.asInt() >= 0
					&& value.asInt() <= MOST_NUMBER) ? Told.of(Integer.toString(value.asInt()))
							: Told.wrong("Give a whole number.");
			case YES_NO ->
				value.isBoolean() ? Told.of(Boolean.toString(value.asBoolean())) : Told.wrong("Give true or false.");
			case CODE -> code(vocabulary, value);
			case CODES, SITES -> codes((kind == FieldKind.CODES) ? vocabulary : null, value);
			case TEXT -> text(value, false);
			default -> text(value, true);
		};
	}

	private static Told date(JsonNode value) {
		try {
			if (value.isString()) {
				return Told.of(PartialDate.parse(value.asString()).toString());
			}
		}
		catch (DateTimeException ex) {
			// Told below, as what is no text.
		}
		return Told.wrong("Give a date like 2026, 2026-03 or 2026-03-31.");
	}

	private static Told code(List<Choice> vocabulary, JsonNode value) {
		if (value.isString() && vocabulary.stream().anyMatch((it) -> it.value().equals(value.asString()))) {
			return Told.of(value.asString());
		}
		return Told.wrong("Give one of: " + listed(vocabulary));
	}

	private static Told codes(@Nullable List<Choice> vocabulary, JsonNode value) {
		if (!value.isArray()) {
			return Told.wrong("Give a list of codes.");
		}
		TreeSet<String> codes = new TreeSet<>();
		for (JsonNode code : value) {
			boolean known = code.isString()
					&& ((vocabulary != null) ? vocabulary.stream().anyMatch((it) -> it.value().equals(code.asString()))
							: code.asString().matches("[A-Za-z0-9]{1,20}"));
			if (!known) {
				return Told.wrong(
						(vocabulary != null) ? "Give some of: " + listed(vocabulary) : "Give codes of sites, or ALL.");
			}
			codes.add(code.asString());
		}
		return codes.isEmpty() ? Told.NOTHING : Told.of(String.join("; ", codes));
	}

	private static String listed(List<Choice> vocabulary) {
		String some = vocabulary.stream().limit(MOST_LISTED).map(Choice::value).collect(Collectors.joining(", "));
		return (vocabulary.size() > MOST_LISTED)
				? some + ", and " + (vocabulary.size() - MOST_LISTED) + " more in /api/v1/fields." : some + ".";
	}

	private static Told text(JsonNode value, boolean oneLine) {
		if (!value.isString() || value.asString().isBlank()) {
			return Told.wrong("Give a text, or null to take the answer back.");
		}
		String text = value.asString().replace("\r\n", "\n").strip();
		if (text.chars().anyMatch((it) -> Character.isISOControl(it) && (oneLine || (it != '\n' && it != '\t')))
				|| !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
			return Told.wrong(
					oneLine ? "Give one line, without control characters." : "Give a text without control characters.");
		}
		return Told.of(text);
	}

	private static String pointer(String within, String name) {
		return within + "/" + name.replace("~", "~0").replace("/", "~1");
	}

	/**
	 * What a value says, as a statement has it.
	 *
	 * @param text null if nothing is stated, or something is wrong
	 * @param wrong null if nothing is
	 */
	private record Told(@Nullable String text, @Nullable String wrong) {

		static final Told NOTHING = new Told(null, null);

		static Told of(String text) {
			return new Told(text, null);
		}

		static Told wrong(String wrong) {
			return new Told(null, wrong);
		}

	}

}
