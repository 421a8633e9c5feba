package uk.nhs.london.aiportal.web;

/** Words that lead somewhere: a step of a breadcrumb, an action beside a row. */
public record Link(String text, String href) {
}
