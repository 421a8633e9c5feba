package uk.nhs.london.aiportal.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpStatus;

import uk.nhs.london.aiportal.initiative.AnswersCheck.Wrong;
import uk.nhs.london.aiportal.initiative.Statement;
import uk.nhs.london.aiportal.web.ApiProblem;
import uk.nhs.london.aiportal.web.ApiProblem.Fault;

/**
 * What a body states of a record, and all that is wrong with it.
 */
final class StatedBody {

	private final List<Statement> statements = new ArrayList<>();

	/** Where in the body each field is spoken of. */
	private final Map<String, String> pointers = new HashMap<>();

	private final Map<String, JsonNode> values = new HashMap<>();

	private final List<Fault> faults = new ArrayList<>();

	private @Nullable String organisation;

	private @Nullable String why;

	void state(Statement statement, String pointer, JsonNode value) {
		this.statements.add(statement);
		this.pointers.put(statement.field(), pointer);
		this.values.put(statement.field(), value);
	}

	void organisation(String code) {
		this.organisation = code;
	}

	void why(String words) {
		this.why = words;
	}

	List<Statement> statements() {
		return List.copyOf(this.statements);
	}

	Collection<String> fields() {
		return this.statements.stream().map(Statement::field).distinct().toList();
	}

	boolean states(String field) {
		return this.pointers.containsKey(field);
	}

	/** The code of the trust; null if the body does not say. */
	@Nullable String organisation() {
		return this.organisation;
	}

	/** Why it is changed; null if the body does not say. */
	@Nullable String why() {
		return this.why;
	}

	void fault(String pointer, @Nullable JsonNode value, String detail) {
		this.faults.add(Fault.at(pointer, (value != null) ? words(value) : null, detail));
	}

	/** What the rules of the pages do not accept. */
	void fault(Wrong wrong) {
		String pointer = this.pointers.get(wrong.field());
		fault(Objects.requireNonNullElse(pointer, "/answers/" + wrong.field()), this.values.get(wrong.field()),
				wrong.message() + ".");
	}

	boolean isRight() {
		return this.faults.isEmpty();
	}

	/**
	 * Refuse the body if anything is wrong with it.
	 * @throws ApiException if so, naming each
	 */
	void requireRight() {
		if (!isRight()) {
			throw new ApiException(ApiProblem
				.of(HttpStatus.UNPROCESSABLE_CONTENT, "content", "The register does not accept this",
						"Nothing was changed. What is wrong stands in errors.")
				.with(this.faults));
		}
	}

	private static String words(JsonNode value) {
		return value.isString() ? value.asString() : value.toString();
	}

}
