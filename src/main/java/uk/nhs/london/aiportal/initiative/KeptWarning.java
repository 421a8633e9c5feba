package uk.nhs.london.aiportal.initiative;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * That answers are right though they do not seem to go together.
 *
 * @param reason why
 * @param answers those that it was said of, as they were; it is void when they change
 */
@Embeddable
public record KeptWarning(String reason, @Column(columnDefinition = "text") String answers) {
}
