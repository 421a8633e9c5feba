package uk.nhs.london.aiportal.initiative;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import uk.nhs.london.aiportal.classification.PartialDate;

/**
 * What people say of an event that the ruleset does not read. Null means not said.
 *
 * @param because why it happened, or what exactly
 * @param evidence what a decision relied on
 * @param nextOn when a decision is looked at again; for an extension, until when
 * @param lessons for an end
 */
@RecordBuilder
public record Telling(@Nullable String because, @Nullable String evidence, @Nullable PartialDate nextOn,
		@Nullable Lessons lessons) implements TellingBuilder.With {

	static final Telling NOTHING = new Telling(null, null, null, null);

	/** Why, and no more. */
	public static Telling because(@Nullable String because) {
		return NOTHING.withBecause(because);
	}

}
