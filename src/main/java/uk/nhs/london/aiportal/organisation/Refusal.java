package uk.nhs.london.aiportal.organisation;

/**
 * Why an assignment cannot be recorded.
 *
 * @param component the component of {@link Assignment} to change
 * @param message a sentence for the person who proposed it, without a full stop
 */
public record Refusal(String component, String message) {

}
