package uk.nhs.london.aiportal.initiative;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import org.springframework.stereotype.Component;

import uk.nhs.london.aiportal.classification.PartialDate;
import uk.nhs.london.aiportal.classification.Result;

/**
 * The JSON in which records and results are kept: component names as they are, codes by
 * name, dates as ISO 8601. A component that a stored text does not know reads as not
 * stated, so old texts stay readable.
 */
@Component
class AnswersJson {

	private final JsonMapper mapper = JsonMapper.builder()
		.addModule(new SimpleModule().addSerializer(PartialDate.class, new PartialDateSerializer())
			.addDeserializer(PartialDate.class, new PartialDateDeserializer()))
		.changeDefaultPropertyInclusion((it) -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	String write(Object value) {
		return this.mapper.writeValueAsString(value);
	}

	Answers readAnswers(String json) {
		return this.mapper.readValue(json, Answers.class);
	}

	Result readResult(String json) {
		return this.mapper.readValue(json, Result.class);
	}

	private static final class PartialDateSerializer extends StdSerializer<PartialDate> {

		PartialDateSerializer() {
			super(PartialDate.class);
		}

		@Override
		public void serialize(PartialDate value, JsonGenerator generator, SerializationContext context) {
			generator.writeString(value.toString());
		}

	}

	private static final class PartialDateDeserializer extends StdDeserializer<PartialDate> {

		PartialDateDeserializer() {
			super(PartialDate.class);
		}

		@Override
		public PartialDate deserialize(JsonParser parser, DeserializationContext context) {
			return PartialDate.parse(parser.getString());
		}

	}

}
