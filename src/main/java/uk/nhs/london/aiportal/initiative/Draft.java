package uk.nhs.london.aiportal.initiative;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A registration that somebody has begun.
 *
 * @param registered the initiative it became; null while it is a draft
 */
public record Draft(UUID id, Answers answers, Instant changedAt, @Nullable Reference registered) {
}
