package uk.nhs.london.aiportal.organisation;

/**
 * What the national file does not say of a new trust.
 *
 * @param shortName as people call it
 */
public record NewTrust(String shortName, OrganisationKind kind, boolean foundationTrust) {
}
