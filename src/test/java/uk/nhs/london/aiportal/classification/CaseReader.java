package uk.nhs.london.aiportal.classification;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads worked cases from JSON. Facts need nothing but partial dates as text: records map
 * by component name, and a name that the ruleset does not read is passed over.
 */
public final class CaseReader {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.addMixIn(PartialDate.class, AsText.class)
		.addModule(new SimpleModule().addDeserializer(LocalDate.class, new FirstDay()))
		.build();

	private static final JsonMapper STATED = MAPPER.rebuild()
		.changeDefaultPropertyInclusion((it) -> it.withValueInclusion(JsonInclude.Include.NON_EMPTY))
		.build();

	private CaseReader() {
	}

	public static WorkedCase read(Path file) {
		WorkedCase worked = MAPPER.readValue(file.toFile(), WorkedCase.class);
		return new WorkedCase(worked.id(), worked.title(), worked.asOf(), worked.ruleset(), dated(worked.facts()),
				worked.expected());
	}

	public static Facts facts(String json) {
		return dated(MAPPER.readValue(json, Facts.class));
	}

	public static String json(Facts facts) {
		return MAPPER.writeValueAsString(facts);
	}

	/** The facts that are stated, as a tree; what is null or empty is left out. */
	static ObjectNode tree(Facts facts) {
		return STATED.valueToTree(facts);
	}

	static Facts facts(JsonNode tree) {
		return dated(MAPPER.treeToValue(tree, Facts.class));
	}

	/** What has no date cannot be said to have happened by any day. */
	private static Facts dated(Facts facts) {
		return facts.withEvents(facts.events().stream().filter((it) -> it.on() != null).toList())
			.withAttestations(facts.attestations().stream().filter((it) -> it.on() != null).toList())
			.withPredecessors(facts.predecessors().stream().filter((it) -> it.mergedOn() != null).toList());
	}

	/**
	 * A worked case.
	 *
	 * @param expected the expected result by the names of its parts
	 */
	public record WorkedCase(String id, String title, LocalDate asOf, String ruleset, Facts facts,
			Map<String, Object> expected) {

	}

	private abstract static class AsText {

		@JsonCreator
		static PartialDate parse(String text) {
			throw new UnsupportedOperationException(text);
		}

		@Override
		@JsonValue
		public abstract String toString();

	}

	/** Also where facts hold a day, a case may give the month or the year. */
	private static final class FirstDay extends ValueDeserializer<LocalDate> {

		@Override
		public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
			return PartialDate.parse(parser.getString()).firstDay();
		}

	}

}
