package uk.nhs.london.aiportal.classification;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Training of the people who are meant to use it.
 *
 * @param intended people meant to use it; not negative
 * @param trained people trained; not negative
 */
@RecordBuilder
public record Training(@Nullable Integer intended, @Nullable Integer trained) implements TrainingBuilder.With {

}
