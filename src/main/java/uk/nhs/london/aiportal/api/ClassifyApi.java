package uk.nhs.london.aiportal.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import uk.nhs.london.aiportal.api.FactsReader.Read;
import uk.nhs.london.aiportal.classification.Classifier;
import uk.nhs.london.aiportal.classification.Result;
import uk.nhs.london.aiportal.classification.Ruleset;
import uk.nhs.london.aiportal.web.ApiProblem;
import uk.nhs.london.aiportal.web.ApiProblem.Fault;

/** Asks the ruleset about facts that nobody keeps. */
@RestController
class ClassifyApi {

	private static final List<String> PARTS = List.of("facts", "asOf", "ruleset");

	private final FactsReader reader;

	ClassifyApi(FactsReader reader) {
		this.reader = reader;
	}

	@PostMapping(path = "/api/v1/classify", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	Classified classify(@RequestBody JsonNode body) {
		List<Fault> faults = new ArrayList<>();
		LocalDate asOf = asOf(body.path("asOf"), faults);
		JsonNode ruleset = body.path("ruleset");
		if (!ruleset.isMissingNode() && !ruleset.asString("").equals(Ruleset.V1_0.version())) {
			faults.add(Fault.at("/ruleset", "There is one ruleset: " + Ruleset.V1_0.version() + "."));
		}
		body.propertyNames()
			.stream()
			.filter((name) -> !PARTS.contains(name))
			.forEach((name) -> faults.add(Fault.at("/" + name, "The body has facts, asOf and, if you like, ruleset.")));
		Read read = read(body.path("facts"), faults);
		if (asOf == null || read == null || !faults.isEmpty()) {
			throw new ApiException(ApiProblem
				.of(HttpStatus.UNPROCESSABLE_CONTENT, "content", "The facts cannot be classified",
						"What is wrong stands in errors.")
				.with(faults));
		}
		return new Classified(Classifier.classify(read.facts(), asOf), read.notRead());
	}

	private @Nullable Read read(JsonNode facts, List<Fault> faults) {
		if (!(facts instanceof ObjectNode object)) {
			faults.add(Fault.at("/facts", "Give an object of facts, which may be empty."));
			return null;
		}
		Read read = this.reader.read(object, "/facts");
		faults.addAll(read.faults());
		return read;
	}

	private static @Nullable LocalDate asOf(JsonNode stated, List<Fault> faults) {
		try {
			return LocalDate.parse(stated.asString(""));
		}
		catch (DateTimeException ex) {
			faults.add(Fault.at("/asOf", "Give the day that is asked about, like 2026-03-31."));
			return null;
		}
	}

	/**
	 * The whole answer.
	 *
	 * @param notRead pointers to what the ruleset passed over: names that it does not
	 * read, and events without a date
	 */
	record Classified(@JsonUnwrapped Result result, List<String> notRead) {
	}

}
