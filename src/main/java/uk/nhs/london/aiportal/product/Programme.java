package uk.nhs.london.aiportal.product;

import org.jspecify.annotations.Nullable;

/** Something that several trusts do together, such as the roll-out of a network. */
public record Programme(long id, String name, @Nullable String description) {
}
