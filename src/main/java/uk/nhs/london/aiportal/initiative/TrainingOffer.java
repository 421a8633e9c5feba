package uk.nhs.london.aiportal.initiative;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What training there is; how many had it, the ruleset reads.
 */
@RecordBuilder
@Embeddable
public record TrainingOffer(@Nullable Boolean trainingOffered, @Nullable Boolean trainingMandatory,
		@Nullable Integer trainingRefresherMonths) implements TrainingOfferBuilder.With {

	static final TrainingOffer NOT_STATED = TrainingOfferBuilder.builder().build();

}
