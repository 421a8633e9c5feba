package uk.nhs.london.aiportal.initiative;

/**
 * A clinical specialty, or where there is none the part of the organisation.
 *
 * @param code a treatment function code of the NHS Data Dictionary, or ours with the
 * prefix L-
 */
public record Specialty(String code, String label) {
}
