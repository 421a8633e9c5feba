package uk.nhs.london.aiportal.product;

import java.time.Instant;

/**
 * Another name under which a product or a supplier was entered, and why both are one.
 *
 * @param id of the row that was merged
 */
public record Spelling(long id, String name, String reason, Instant mergedAt, String mergedBy) {
}
