package uk.nhs.london.aiportal.initiative;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who else takes part.
 *
 * @param kind a code of PARTNER_KIND
 * @param role what they do in it
 * @param agreement whether there is a written agreement
 */
@Embeddable
public record Partner(String name, @Nullable String kind, @Nullable String role, @Nullable Boolean agreement) {
}
