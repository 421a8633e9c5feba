package uk.nhs.london.aiportal.api;

import java.time.DateTimeException;
import java.time.LocalDate;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import uk.nhs.london.aiportal.classification.PartialDate;

/**
 * JSON as the API has it: components in the order in which they are declared, codes by
 * name, dates as ISO 8601 and as precise as they are known.
 */
final class ApiJson {

	private ApiJson() {
	}

	static void customize(JsonMapper.Builder builder) {
		builder.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
			.addModule(new SimpleModule().addSerializer(PartialDate.class, new PartialDateWriter())
				.addDeserializer(PartialDate.class, new PartialDateReader()));
	}

	/** Also where facts hold a day, a month or a year may be given: its first day. */
	static SimpleModule firstDays() {
		return new SimpleModule().addDeserializer(LocalDate.class, new FirstDayReader());
	}

	private static final class PartialDateWriter extends ValueSerializer<PartialDate> {

		@Override
		public void serialize(PartialDate value, JsonGenerator generator, SerializationContext context) {
			generator.writeString(value.toString());
		}

	}

	private static final class PartialDateReader extends ValueDeserializer<PartialDate> {

		@Override
		public PartialDate deserialize(JsonParser parser, DeserializationContext context) {
			String text = parser.getValueAsString("");
			try {
				return PartialDate.parse(text);
			}
			catch (DateTimeException ex) {
				return (PartialDate) context.handleWeirdStringValue(PartialDate.class, text, "no date");
			}
		}

	}

	private static final class FirstDayReader extends ValueDeserializer<LocalDate> {

		@Override
		public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
			String text = parser.getValueAsString("");
			try {
				return PartialDate.parse(text).firstDay();
			}
			catch (DateTimeException ex) {
				return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no date");
			}
		}

	}

}
