package uk.nhs.london.aiportal.initiative;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What a trust states about an initiative that the ruleset does not read. Null means not
 * stated.
 *
 * @param summary what it does, in plain English
 * @param purposeProblem the problem it is meant to solve
 * @param specialty the code of a row of the specialty table
 * @param contactEmail a shared mailbox, never a person's
 * @param visibilityReason why it is seen by fewer than London
 * @param decisionForum where it will be decided what becomes of the pilot
 * @param productId the product that the typed names mean; never asked for, but chosen
 * @param programmeId the programme of several trusts that it belongs to
 */
@RecordBuilder
public record Particulars(@Nullable String summary, @Nullable String purposeProblem, @Nullable String specialty,
		@Nullable String contactEmail, @Nullable Visibility visibility, @Nullable String visibilityReason,
		@Nullable String decisionForum, @Nullable Long productId,
		@Nullable Long programmeId) implements ParticularsBuilder.With {

	/** Nothing stated. */
	public static Particulars none() {
		return ParticularsBuilder.builder().build();
	}

}
