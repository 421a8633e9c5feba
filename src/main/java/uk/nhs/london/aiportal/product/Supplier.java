package uk.nhs.london.aiportal.product;

import org.jspecify.annotations.Nullable;

/**
 * Whoever makes or sells a product.
 *
 * @param companiesHouseNo eight characters; null if not stated
 */
public record Supplier(long id, String name, @Nullable String companiesHouseNo) {
}
