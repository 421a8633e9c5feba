package uk.nhs.london.aiportal.classification;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on a date; never edited, only struck out by a later correction.
 * Each type uses the components that it needs; the others are null.
 *
 * @param stage the stage declared, for STAGE_DECLARED
 * @param decision what was decided, for ADOPTION_DECISION
 * @param body the forum that decided
 * @param minuteRef where the decision is minuted
 * @param decidedBy the code of the organisation whose body decided; null means this one
 * @param kind what changed, for MATERIAL_CHANGE
 * @param reason why it ended, for ENDED
 */
@RecordBuilder
public record Event(EventType type, PartialDate on, @Nullable DeclaredStage stage, @Nullable Decision decision,
		@Nullable String body, @Nullable String minuteRef, @Nullable String decidedBy, @Nullable ChangeKind kind,
		@Nullable EndReason reason) implements EventBuilder.With {

	/** An event of which nothing but its date is known. */
	public static Event of(EventType type, PartialDate on) {
		return EventBuilder.builder().type(type).on(on).build();
	}

}
