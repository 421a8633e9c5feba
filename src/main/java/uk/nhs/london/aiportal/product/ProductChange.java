package uk.nhs.london.aiportal.product;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A change of what is said of a product everywhere; null where nothing was or is said.
 */
public record ProductChange(String field, @Nullable String oldValue, @Nullable String newValue, Instant changedAt,
		String changedBy) {
}
