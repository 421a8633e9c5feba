package uk.nhs.london.aiportal.initiative;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.PartialDate;

/** Stores a date at the precision it was stated, as ISO 8601 text. */
@Converter(autoApply = true)
class PartialDateConverter implements AttributeConverter<PartialDate, String> {

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable PartialDate date) {
		return (date != null) ? date.toString() : null;
	}

	@Override
	public @Nullable PartialDate convertToEntityAttribute(@Nullable String text) {
		return (text != null) ? PartialDate.parse(text) : null;
	}

}
