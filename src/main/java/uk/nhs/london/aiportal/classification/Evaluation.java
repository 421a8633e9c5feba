package uk.nhs.london.aiportal.classification;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A study of whether it works.
 *
 * @param local true if done in this trust
 */
@RecordBuilder
public record Evaluation(@Nullable EvaluationType type, @Nullable Boolean local,
		@Nullable EvaluationStatus status) implements EvaluationBuilder.With {

}
