package uk.nhs.london.aiportal.initiative;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What else describes it.
 *
 * @param localReference the number that the trust's own list gives it
 * @param detail up to 5,000 characters about methods and models
 * @param conditionText the condition it is for, in free words
 */
@RecordBuilder
@Embeddable
public record Description(@Nullable String localReference, @Nullable String detail,
		@Nullable String conditionText) implements DescriptionBuilder.With {

	static final Description NOT_STATED = DescriptionBuilder.builder().build();

}
