package uk.nhs.london.aiportal.classification;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A study of whether it works.
 *
 * @param local true if done in this trust
 * @param url where it is published; not read by the ruleset, nor is the next
 * @param conclusion what it found, in a sentence or two
 */
@RecordBuilder
public record Evaluation(@Nullable EvaluationType type, @Nullable Boolean local, @Nullable EvaluationStatus status,
		@Nullable String url, @Nullable String conclusion) implements EvaluationBuilder.With {

	public Evaluation(@Nullable EvaluationType type, @Nullable Boolean local, @Nullable EvaluationStatus status) {
		this(type, local, status, null, null);
	}

}
