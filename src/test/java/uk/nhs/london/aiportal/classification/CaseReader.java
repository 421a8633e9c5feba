package uk.nhs.london.aiportal.classification;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads worked cases from JSON. Facts need nothing but partial dates as text: records map
 * by component name, and a name that the ruleset does not read is passed over.
 */
public final class CaseReader {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.addMixIn(PartialDate.class, AsText.class)
		.addModule(new SimpleModule().addDeserializer(LocalDate.class, new FirstDay()))
		.build();

	private CaseReader() {
	}

	public static WorkedCase read(Path file) {
		return MAPPER.readValue(file.toFile(), WorkedCase.class);
	}

	public static Facts facts(String json) {
		return MAPPER.readValue(json, Facts.class);
	}

	public static String json(Facts facts) {
		return MAPPER.writeValueAsString(facts);
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
